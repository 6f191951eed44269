import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  DomainError,
  hashOfToken,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@sillage/platform';

const tokenForm = /^[0-9a-f]{64}$/;

/** Whose calendar is fetched, and how they read it. */
export interface CalendarOwner {
  readonly personId: string;
  readonly locale: string;
  readonly timeZone: string;
}

/**
 * The address at which a calendar fetches somebody's sessions. Whoever knows it reads them without signing in, so it can be
 * renewed, and ends when its owner leaves the company.
 */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Makes the address anew; the one before stops at once. @throws DomainError NOT_FOUND for whoever has just left */
  async renew(actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      // Their leaving, which ends it, comes wholly before or wholly after.
      const [person] = await tx.query('SELECT 1 FROM person WHERE id = $1 AND active FOR SHARE', [actor.personId]);
      if (person === undefined) throw new DomainError('NOT_FOUND');
      const nonce = randomBytes(32);
      const [made] = await tx.query<{ token: string }>('SELECT calendar_token($1) AS token', [nonce]);
      if (made === undefined) throw new Error('There is no key for the addresses of calendars.');
      await tx.query(
        `INSERT INTO calendar_address (person_id, nonce, token_hash, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO UPDATE
           SET nonce = excluded.nonce, token_hash = excluded.token_hash, made_at = excluded.made_at`,
        [actor.personId, nonce, hashOfToken(made.token), tx.now],
      );
      tx.audit({ actor, action: 'calendar-address.renewed', subject: { type: 'Person', id: actor.personId } });
    });
  }

  /** No address any more; without one, nothing changes. */
  async stop(actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const ended = await this.end(tx, [actor.personId]);
      if (ended === 0) return;
      tx.audit({ actor, action: 'calendar-address.stopped', subject: { type: 'Person', id: actor.personId } });
    });
  }

  /** Within the change that is the reason. @returns how many there were */
  async end(tx: Transaction, personIds: readonly string[]): Promise<number> {
    const ended = await tx.query('DELETE FROM calendar_address WHERE person_id = ANY($1::uuid[]) RETURNING person_id', [
      personIds,
    ]);
    return ended.length;
  }

  /** Null until it was asked for. */
  async of({ personId }: Actor): Promise<string | null> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ token: string }>(
        'SELECT calendar_token(nonce) AS token FROM calendar_address WHERE person_id = $1',
        [personId],
      );
      return row === undefined ? null : calendarUrl(this.config.publicUrl, row.token);
    });
  }

  /** Null for a token that there is not, that was renewed, or whose owner has left. */
  async ownerOf(token: string): Promise<CalendarOwner | null> {
    if (!tokenForm.test(token)) return null;
    const [owner] = await this.database.query<CalendarOwner>(
      `SELECT p.id AS "personId", p.locale, p.time_zone AS "timeZone"
       FROM calendar_address a JOIN person p ON p.id = a.person_id WHERE a.token_hash = $1 AND p.active`,
      [hashOfToken(token)],
    );
    return owner ?? null;
  }
}

export function calendarUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/calendar/${token}.ics`;
}
