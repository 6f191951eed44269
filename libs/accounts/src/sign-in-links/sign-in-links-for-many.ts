import { Injectable } from '@nestjs/common';
import { OrgUnitQueries } from '@sillage/people';
import { badInput, Clock, Database, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { manyLinksWanted } from '../accounts.events.js';
import { accountsTexts } from '../accounts.texts.js';
import { SignInLinks } from './sign-in-links.js';
import { waysIn } from '../ways-in.js';

const atOnce = 1000;
/** Of those who get no letter, as many are named. */
const namedWithoutAddress = 20;

/** Whom an administrator means: people by name, and those of a selection. */
export type LinksWanted = {
  readonly personIds: readonly string[];
  readonly orgUnitCode?: string | null;
  readonly withoutAccess?: boolean | null;
};
/** How many get a letter, and who gets none: of a selection the first few, and how many there are. */
export type LinksSent = { sent: number; unreachable: string[]; unreachableCount: number };
type Selected = { orgUnitId: string | null; withoutAccess: boolean };
/** Where it goes on: after the person named. */
export type NextLinks = Selected & { actorId: string; after: string | null };

/** Sign-in links for people by name, for a unit, or for everybody who cannot sign in yet. */
@Injectable()
export class SignInLinksForMany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly links: SignInLinks,
    private readonly units: OrgUnitQueries,
    private readonly clock: Clock,
  ) {}

  async send(actor: Actor, wanted: LinksWanted): Promise<LinksSent> {
    const selected = await this.selectionOf(wanted);
    return this.unitOfWork.run(async (tx) => {
      const issued = await this.links.send(tx, actor, wanted.personIds, 'INVITED');
      const reached = new Set(issued.map(({ personId }) => personId));
      const unreachable = wanted.personIds.filter((id) => !reached.has(id.toLowerCase()));
      const ofNamed = { sent: reached.size, unreachable, unreachableCount: unreachable.length };
      if (selected === null) return ofNamed;
      const [row] = await tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM person p WHERE ${isSelected} AND p.id <> ALL($3::uuid[])`,
        [selected.orgUnitId, selected.withoutAccess, [...reached]],
      );
      tx.emit(manyLinksWanted({ actorId: actor.personId, ...selected, after: null }));
      const silent = await this.withoutAddress(selected, unreachable);
      return {
        sent: reached.size + (row?.count ?? 0),
        unreachable: [...unreachable, ...silent.personIds],
        unreachableCount: unreachable.length + silent.count,
      };
    });
  }

  /** How many have an address, and no way in yet: whom `withoutAccess` selects. */
  async countWithoutAccess(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM person p WHERE ${isSelected}`,
      [null, true],
    );
    return row?.count ?? 0;
  }

  /** Of those, how many hold a link that still works: they need no other one. */
  async countWithLink(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM person p JOIN sign_in_link l ON l.person_id = p.id AND l.expires_at > $3
       WHERE ${isSelected}`,
      [null, true, this.clock.now()],
    );
    return row?.count ?? 0;
  }

  /** Who has neither a way in nor an address to which a link could go: the first few by their names, and how many there are. */
  async withoutAddress(
    selected: Selected = { orgUnitId: null, withoutAccess: true },
    others: readonly string[] = [],
  ): Promise<{ personIds: string[]; count: number }> {
    const rows = await this.database.query<{ id: string; count: number }>(
      `SELECT p.id, count(*) OVER ()::int AS count FROM person p
       WHERE ${isMeant} AND p.email IS NULL AND p.id <> ALL($3::uuid[]) ORDER BY p.display_name, p.id LIMIT $4`,
      [selected.orgUnitId, selected.withoutAccess, others, namedWithoutAddress],
    );
    return { personIds: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
  }

  /** A thousand at a time: each is a change of its own, which wants the next. */
  async sendNext(tx: Transaction, { actorId, after, ...selected }: NextLinks): Promise<void> {
    const people = await tx.query<{ id: string }>(
      `SELECT p.id FROM person p WHERE ${isSelected} AND ($3::uuid IS NULL OR p.id > $3) ORDER BY p.id LIMIT $4`,
      [selected.orgUnitId, selected.withoutAccess, after, atOnce],
    );
    const ids = people.map(({ id }) => id);
    await this.links.send(tx, { personId: actorId }, ids, 'INVITED');
    const last = ids.at(-1);
    if (ids.length === atOnce && last !== undefined) tx.emit(manyLinksWanted({ actorId, ...selected, after: last }));
  }

  private async selectionOf({ personIds, orgUnitCode, withoutAccess }: LinksWanted): Promise<Selected | null> {
    if (!orgUnitCode && !withoutAccess) {
      if (personIds.length === 0) throw badInput('input.personIds', accountsTexts.nobodyNamed);
      return null;
    }
    const orgUnitId = orgUnitCode ? await this.units.findIdByCode(orgUnitCode) : null;
    if (orgUnitCode && orgUnitId === null) throw badInput('input.orgUnitCode', accountsTexts.unknownUnit);
    return { orgUnitId, withoutAccess: withoutAccess ?? false };
  }
}

/** `$1` is a unit or null, `$2` whether only those who have no way in yet. */
const isMeant = `p.active
  AND ($1::uuid IS NULL OR p.org_unit_id IN
    (SELECT below.descendant_id FROM org_unit_ancestry below WHERE below.ancestor_id = $1))
  AND NOT ($2 AND ${waysIn.any('p.id')})`;
const isSelected = `p.email IS NOT NULL AND ${isMeant}`;
