import { Injectable } from '@nestjs/common';
import {
  DomainError,
  format,
  refuse,
  UnitOfWork,
  type Actor,
  type RoleGrant,
  type Subject,
  type Transaction,
} from '@sillage/platform';
import { departuresUndone } from '../people.events.js';
import { Person } from '../person.entity.js';
import { isStanding } from './departures.js';
import { isUndoable, whyNotBringBack } from './leaving.policy.js';
import { leavingTexts } from './leaving.texts.js';

type Departure = { id: string; personId: string; at: Date };

/** Undoes leaving, for a day: people are as they were, as far as the world still allows. */
@Injectable()
export class BringingBack {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns what an administrator should know of it, in their language
   * @throws DomainError NOT_FOUND; INVALID_TRANSITION for whoever is here, or left too long ago
   */
  async one(actor: Actor, personId: string): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      const subject: Subject = { type: 'Person', id: personId };
      if ((await tx.find(Person, { id: personId })) === null) throw new DomainError('NOT_FOUND', { subject });
      const person = await tx.lock(Person, personId);
      if (person.erasedAt !== null) throw new DomainError('NOT_FOUND', { subject });
      const [last] = await lockDepartures(tx, 'd.person_id = $1', person.id);
      refuse(whyNotBringBack(person, last?.at ?? null, tx.now));
      const undone = last !== undefined && isUndoable(last.at, tx.now) ? [last] : [];
      await this.bringBack(tx, actor, [person.id], undone);
      const notes = [
        leavingTexts.signInAnew,
        person.email === null && leavingTexts.noAddress,
        (await hasNamesake(tx, person.id)) && leavingTexts.namesake,
        person.externalId !== null && leavingTexts.fileEndsAgainOne,
      ];
      const values = { name: person.displayName };
      return notes.flatMap((text) => (text === false ? [] : [format(text, actor.locale, values)]));
    });
  }

  /** Everybody whom one file of HR's ended, and who is still away. @returns how many came back */
  async allOfImport(actor: Actor, importId: string): Promise<{ broughtBack: number; notes: string[] }> {
    return this.unitOfWork.run(async (tx) => {
      const departures = await lockDepartures(tx, 'd.import_id = $1', importId);
      const away = departures.filter(({ at }) => isUndoable(at, tx.now));
      const ids = away.map(({ personId }) => personId);
      await this.bringBack(tx, actor, ids, away);
      if (ids.length === 0) return { broughtBack: 0, notes: [] };
      const count = await withoutAddress(tx, ids);
      const notes = [
        ...(count > 0 ? [format(leavingTexts.noAddressOfSome, actor.locale, { count })] : []),
        format(leavingTexts.fileEndsAgain, actor.locale),
      ];
      return { broughtBack: ids.length, notes };
    });
  }

  private async bringBack(
    tx: Transaction,
    actor: Actor,
    personIds: readonly string[],
    departures: readonly Departure[],
  ): Promise<void> {
    if (personIds.length === 0) return;
    await tx.query(
      `UPDATE person SET active = true, deactivated_at = NULL, updated_at = $2 WHERE id = ANY($1::uuid[])`,
      [personIds, tx.now],
    );
    for (const id of personIds) tx.audit({ actor, action: 'person.brought-back', subject: { type: 'Person', id } });
    const departureIds = departures.map(({ id }) => id);
    await tx.query(`UPDATE departure SET undone_at = $2, undone_by = $3 WHERE id = ANY($1::uuid[])`, [
      departureIds,
      tx.now,
      actor.personId,
    ]);
    await giveRolesBack(tx, actor, departureIds);
    tx.emit(departuresUndone({ departureIds }));
  }
}

/** Those that nobody undid, of people who are away since: the last of each. */
async function lockDepartures(tx: Transaction, which: string, id: string): Promise<Departure[]> {
  return tx.query<Departure>(
    `SELECT d.id, d.person_id AS "personId", d.at FROM departure d JOIN person p ON p.id = d.person_id
     WHERE ${which} AND ${isStanding('d')}
     ORDER BY d.id FOR UPDATE`,
    [id],
  );
}

/** A file may have brought somebody anew meanwhile, under another number or address. */
async function hasNamesake(tx: Transaction, personId: string): Promise<boolean> {
  const [another] = await tx.query(
    `SELECT other.id FROM person p JOIN person other ON other.search_key = p.search_key AND other.active AND other.id <> p.id
     WHERE p.id = $1 LIMIT 1`,
    [personId],
  );
  return another !== undefined;
}

async function withoutAddress(tx: Transaction, personIds: readonly string[]): Promise<number> {
  const [found] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM person WHERE id = ANY($1::uuid[]) AND email IS NULL`,
    [personIds],
  );
  return found?.count ?? 0;
}

async function giveRolesBack(tx: Transaction, actor: Actor, departureIds: readonly string[]): Promise<void> {
  const given = await tx.query<RoleGrant & { personId: string }>(
    `INSERT INTO role_assignment (id, person_id, role, org_unit_id, programme_id)
     SELECT e.subject_id, d.person_id, e.before ->> 'role', (e.before ->> 'orgUnitId')::uuid,
       (e.before ->> 'programmeId')::uuid
     FROM departure_end e JOIN departure d ON d.id = e.departure_id
     WHERE d.id = ANY($1::uuid[]) AND e.kind = 'ROLE' AND (e.before ->> 'orgUnitId' IS NULL
       OR EXISTS (SELECT FROM org_unit u WHERE u.id = (e.before ->> 'orgUnitId')::uuid))
     ON CONFLICT DO NOTHING
     RETURNING person_id AS "personId", role, org_unit_id AS "orgUnitId", programme_id AS "programmeId"`,
    [departureIds],
  );
  for (const { personId, ...details } of given) {
    tx.audit({ actor, action: 'role.assigned', subject: { type: 'Person', id: personId }, details });
  }
}
