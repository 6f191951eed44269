import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, earlier, later } from '../clock/index.js';
import { newId, UnitOfWork, type Transaction } from '../database/index.js';
import { signedInAnew } from './auth.events.js';
import { SignIn, type SignInWay } from './sign-in.entity.js';

/** A stolen token dies by itself, whoever goes on using it; one that nobody uses, sooner. */
export const signInLife = { validDays: 30, idleDays: 14 } as const;
/** When somebody was last seen is written so often at most: who is asking is read at each request, and costs no write. */
const seenEveryMinutes = 10;

export type StartedSignIn = { token: string; expiresAt: Date };
/** By which way, and what the browser says of itself. */
export type SignInFacts = { way: SignInWay; userAgent?: string | null | undefined };

/** Signing in and out. Tokens are opaque: who one belongs to is looked up at every request, so ending it is immediate. */
@Injectable()
export class SignIns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns the token, which is told once and stored nowhere */
  async start(personId: string, { way, userAgent }: SignInFacts): Promise<StartedSignIn> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = later(now, { days: signInLife.validDays });
    await this.unitOfWork.run(async (tx) => {
      const signIn = Object.assign(new SignIn(), {
        id: newId(),
        personId,
        tokenHash: hashOfToken(token),
        way,
        userAgent: userAgent?.slice(0, 300) ?? null,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
        endedAt: null,
      });
      await tx.save(signIn);
      tx.audit({ actor: { personId }, action: 'signed-in', subject: { type: 'SignIn', id: signIn.id } });
      tx.emit(signedInAnew({ personId, way }));
    });
    return { token, expiresAt };
  }

  /** Since when somebody must have been seen for a sign-in to hold. */
  get idleSince(): Date {
    return earlier(this.clock.now(), { days: signInLife.idleDays });
  }

  /** Notes that it is in use, where the last note is old. */
  async noteUse({ id, lastSeenAt }: { id: string; lastSeenAt: Date }): Promise<void> {
    const since = earlier(this.clock.now(), { minutes: seenEveryMinutes });
    if (lastSeenAt > since) return;
    await this.unitOfWork.run((tx) =>
      tx.query('UPDATE sign_in SET last_seen_at = $2 WHERE id = $1 AND last_seen_at <= $3', [id, tx.now, since]),
    );
  }

  /**
   * Ends it on every process at once; an unknown token is ended already.
   * @returns by which way it began; null for one that was ended already
   */
  async end(token: string): Promise<SignInWay | null> {
    const [way] = await this.unitOfWork.run((tx) => this.endWhere(tx, 'token_hash = $2', hashOfToken(token)));
    return way ?? null;
  }

  /** Ends one of somebody's own; whether there was one. */
  async endOneOf(tx: Transaction, personId: string, id: string): Promise<boolean> {
    return (await this.endWhere(tx, 'person_id = $2 AND id = $3', personId, id)).length > 0;
  }

  /** Ends every sign-in of somebody but the one that is kept, if any. */
  async endOthersOf(tx: Transaction, personId: string, keptId: string | null): Promise<void> {
    await this.endWhere(tx, 'person_id = $2 AND id IS DISTINCT FROM $3', personId, keptId);
  }

  /** Gives a sign-in another token: whoever knew the old one is out. */
  async renew(tx: Transaction, id: string): Promise<StartedSignIn> {
    const token = newToken();
    const [renewed] = await tx.query<{ expiresAt: Date }>(
      'UPDATE sign_in SET token_hash = $2 WHERE id = $1 AND ended_at IS NULL RETURNING expires_at AS "expiresAt"',
      [id, hashOfToken(token)],
    );
    if (renewed === undefined) throw new Error('A sign-in that has ended has no new token.');
    return { token, expiresAt: renewed.expiresAt };
  }

  private async endWhere(tx: Transaction, which: string, ...parameters: unknown[]): Promise<SignInWay[]> {
    const ended = await tx.query<{ id: string; personId: string; way: SignInWay }>(
      `UPDATE sign_in SET ended_at = $1 WHERE ${which} AND ended_at IS NULL
       RETURNING id, person_id AS "personId", way`,
      [tx.now, ...parameters],
    );
    for (const { id, personId } of ended) {
      tx.audit({ actor: { personId }, action: 'signed-out', subject: { type: 'SignIn', id } });
    }
    return ended.map(({ way }) => way);
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  // A token is 256 random bits: no slow hash is needed against guessing, and this one is looked up by index.
  return createHash('sha256').update(token).digest();
}
