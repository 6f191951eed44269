import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, later } from '../clock/index.js';
import { newId, UnitOfWork } from '../database/index.js';
import type { Actor } from './actor.js';
import { PersonDirectory } from './person-directory.js';
import { SignIn } from './sign-in.entity.js';

// Fixed, not sliding: a stolen token dies by itself, and reading costs no write.
const validDays = 30;

export type StartedSignIn = { token: string; expiresAt: Date };

/** Signing in and out. Tokens are opaque: who one belongs to is looked up at every request, so ending it is immediate. */
@Injectable()
export class SignIns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: PersonDirectory,
    private readonly clock: Clock,
  ) {}

  /** @returns the token, which is told once and stored nowhere */
  async start(personId: string, userAgent: string | null = null): Promise<StartedSignIn> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = later(now, { days: validDays });
    await this.unitOfWork.run(async (tx) => {
      const signIn = new SignIn();
      const facts = { id: newId(), personId, tokenHash: hashOf(token), createdAt: now, expiresAt, endedAt: null };
      await tx.save(Object.assign(signIn, facts, { userAgent: userAgent?.slice(0, 300) ?? null }));
      tx.audit({ actor: { personId }, action: 'signed-in', subject: { type: 'SignIn', id: signIn.id } });
    });
    return { token, expiresAt };
  }

  /** Null for a token that is unknown, ended or expired, or whose person left. */
  async actorWith(token: string): Promise<Actor | null> {
    return this.directory.actorOfSignIn(hashOf(token), this.clock.now());
  }

  /** Ends it on every process at once; an unknown token is ended already. */
  async end(token: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [ended] = await tx.query<{ id: string; person_id: string }>(
        'UPDATE sign_in SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL RETURNING id, person_id',
        [hashOf(token), this.clock.now()],
      );
      if (!ended) return;
      tx.audit({
        actor: { personId: ended.person_id },
        action: 'signed-out',
        subject: { type: 'SignIn', id: ended.id },
      });
    });
  }
}

function hashOf(token: string): Buffer {
  // A token is 256 random bits: no slow hash is needed against guessing, and this one is looked up by index.
  return createHash('sha256').update(token).digest();
}
