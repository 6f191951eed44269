import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holdPeople } from '@sillage/people';
import {
  Clock,
  Config,
  Database,
  DomainError,
  hashOfToken,
  later,
  Role,
  UnitOfWork,
  type Transaction,
} from '@sillage/platform';
import { signInLinkMade, signInLinksIssued } from '../accounts.events.js';
import { accountsTexts } from '../accounts.texts.js';
import { refuseWeakPassword, type OwnWords } from '../password-strength.js';
import { Passwords } from '../passwords.js';
import { validFor, type LinkReason } from './link-reason.js';

/** Whose a link is, for the page on which it is used. */
export type LinkHolder = {
  readonly displayName: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
  /** Whether passwords are in use. */
  readonly maySetPassword: boolean;
  readonly expiresAt: Date;
};
/** With the secret, which is kept nowhere. */
export type MintedLink = { readonly token: string; readonly expiresAt: Date; readonly reason: LinkReason };
type FoundLink = Omit<LinkHolder, 'maySetPassword'> &
  OwnWords & {
    readonly personId: string;
    readonly reason: LinkReason;
    readonly isAdmin: boolean;
  };
type Issued = { linkId: string; personId: string };

/**
 * Links by which somebody signs in once, and may set a password. A person has one at most; a newer one takes its place.
 * What else ends one, `accounts.rules.sql` holds.
 */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives each of these people a link that goes to them by letter; whoever left or has no address gets none.
   * @returns who gets one
   */
  async send(
    tx: Transaction,
    actor: { personId: string } | null,
    personIds: readonly string[],
    reason: LinkReason,
  ): Promise<Issued[]> {
    const issued = await this.issue(tx, personIds, reason);
    if (issued.length === 0) return [];
    for (const { personId } of issued)
      tx.audit({ actor, action: `sign-in-link.${reason.toLowerCase()}`, subject: { type: 'Person', id: personId } });
    tx.emit(signInLinksIssued({ links: issued, reason }));
    return issued;
  }

  /**
   * Makes a link on the spot, for an operator to hand over; the person is told that there is one.
   * @returns its address, which is told once and stored nowhere
   */
  async make(tx: Transaction, personId: string): Promise<{ url: string; expiresAt: Date }> {
    const [issued] = await this.issue(tx, [personId], 'COMMAND');
    const link = issued && (await this.mint(tx, [issued.linkId])).get(issued.linkId);
    if (issued === undefined || link === undefined) throw new Error('Whoever is with the company can have a link.');
    tx.audit({ actor: null, action: 'sign-in-link.command', subject: { type: 'Person', id: personId } });
    tx.emit(signInLinkMade(issued));
    return { url: this.urlOf(link.token), expiresAt: link.expiresAt };
  }

  /** Of these links, those that are still worth something, with the end of each. */
  async inForce(tx: Transaction, linkIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ id: string; expires_at: Date }>(
      `SELECT id, expires_at FROM sign_in_link WHERE id = ANY($1::uuid[]) AND expires_at > $2`,
      [linkIds, tx.now],
    );
    return new Map(rows.map(({ id, expires_at }) => [id, expires_at]));
  }

  /** Makes the secrets of links anew, for letters that are being written: the last one made is the one that works. */
  async mint(tx: Transaction, linkIds: readonly string[]): Promise<ReadonlyMap<string, MintedLink>> {
    const tokens = new Map(linkIds.map((id) => [id, randomBytes(32).toString('base64url')]));
    const hashes = [...tokens].map(([id, token]) => ({ id, hash: hashOfToken(token).toString('hex') }));
    const rows = await tx.query<{ id: string; expires_at: Date; reason: LinkReason }>(
      `UPDATE sign_in_link l SET token_hash = decode(m.hash, 'hex')
       FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, hash text)
       WHERE l.id = m.id AND l.expires_at > $2 RETURNING l.id, l.expires_at, l.reason`,
      [JSON.stringify(hashes), tx.now],
    );
    return new Map(
      rows.map(({ id, expires_at, reason }) => [id, { token: tokens.get(id) ?? '', expiresAt: expires_at, reason }]),
    );
  }

  /** After the `#`, which no browser sends to a server: the secret is in no log. */
  urlOf(token: string): string {
    return `${this.config.publicUrl}/sign-in/link#${token}`;
  }

  /** Uses nothing up. @returns null for a link that is worth nothing (any more) */
  async findHolder(token: string): Promise<LinkHolder | null> {
    const link = await this.find(token);
    if (link === null) return null;
    const { displayName, email, hasPassword, expiresAt } = link;
    return { displayName, email, hasPassword, maySetPassword: this.config.localAccounts, expiresAt };
  }

  /** For whose link it is; uses nothing up. @throws DomainError BAD_USER_INPUT */
  async refuseWeak(token: string, password: string): Promise<void> {
    const link = await this.find(token);
    if (link !== null) await refuseWeakPassword(password, link);
  }

  /**
   * Uses the link up, and sets the password where one is given.
   * @returns whom it lets in
   * @throws DomainError UNAUTHENTICATED
   */
  async use(token: string, password: string | null): Promise<string> {
    const link = await this.find(token);
    if (link === null) throw notInForce();
    if (password !== null && !this.config.localAccounts) {
      throw new DomainError('FORBIDDEN', { text: accountsTexts.passwordsAreClosed });
    }
    const prepared = password === null ? null : await this.passwords.prepare(password);
    return this.unitOfWork.run(async (tx) => {
      const [personId] = await holdPeople(tx, [link.personId]);
      const used = await tx.query(
        'DELETE FROM sign_in_link WHERE token_hash = $1 AND person_id = $2 AND expires_at > $3 RETURNING id',
        [hashOfToken(token), personId ?? null, tx.now],
      );
      // Two at the same moment, or it ended since it was looked at.
      if (personId === undefined || used.length === 0) throw notInForce();
      tx.audit({ actor: { personId }, action: 'sign-in-link.used', subject: { type: 'Person', id: personId } });
      if (prepared !== null) await this.passwords.setWithin(tx, personId, prepared);
      return personId;
    });
  }

  /** Ends the links of these people, within the change that is the reason. */
  async endAllOf(tx: Transaction, personIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM sign_in_link WHERE person_id = ANY($1::uuid[])', [personIds]);
  }

  /** Links that nobody used in time are of no use any more. */
  async forgetExpired(): Promise<void> {
    await this.unitOfWork.run((tx) => tx.query('DELETE FROM sign_in_link WHERE expires_at <= $1', [tx.now]));
  }

  private async issue(tx: Transaction, personIds: readonly string[], reason: LinkReason): Promise<Issued[]> {
    const issued = await tx.query<Issued>(
      `INSERT INTO sign_in_link (person_id, id, reason, issued_at, expires_at)
       SELECT p.id, gen_random_uuid(), $2, $3, $4 FROM person p
       WHERE p.id = ANY($1::uuid[]) AND p.active AND p.email IS NOT NULL ORDER BY p.id
       ON CONFLICT ON CONSTRAINT sign_in_link_one_a_person DO UPDATE SET id = excluded.id, reason = excluded.reason,
         token_hash = NULL, issued_at = excluded.issued_at, expires_at = excluded.expires_at
       RETURNING id AS "linkId", person_id AS "personId"`,
      [personIds, reason, tx.now, later(tx.now, validFor[reason])],
    );
    if (reason !== 'FORGOTTEN') {
      await tx.query(
        `INSERT INTO account (person_id, invited_at) SELECT id, $2 FROM unnest($1::uuid[]) AS id ORDER BY id
         ON CONFLICT (person_id) DO UPDATE SET invited_at = excluded.invited_at`,
        [issued.map(({ personId }) => personId), tx.now],
      );
    }
    return issued;
  }

  private async find(token: string): Promise<FoundLink | null> {
    const [link] = await this.database.query<FoundLink>(
      `SELECT l.person_id AS "personId", l.reason, l.expires_at AS "expiresAt", p.display_name AS "displayName", p.email,
         p.given_name AS "givenName", p.family_name AS "familyName", (SELECT c.name FROM company c) AS "companyName",
         coalesce(a.password_hash IS NOT NULL, false) AS "hasPassword",
         EXISTS (SELECT FROM role_assignment r WHERE r.person_id = p.id AND r.role = $3) AS "isAdmin"
       FROM sign_in_link l JOIN person p ON p.id = l.person_id AND p.active
       LEFT JOIN account a ON a.person_id = p.id
       WHERE l.token_hash = $1 AND l.expires_at > $2`,
      [hashOfToken(token), this.clock.now(), Role.ADMIN],
    );
    // Where local accounts are closed, an operator can still let an administrator in.
    const isClosed = !this.config.localAccounts && !(link?.reason === 'COMMAND' && link.isAdmin);
    return link === undefined || isClosed ? null : link;
  }
}

function notInForce(): DomainError {
  return new DomainError('UNAUTHENTICATED', { text: accountsTexts.linkNotInForce });
}
