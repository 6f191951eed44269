import { Injectable } from '@nestjs/common';
import { DomainError, SignIns, UnitOfWork, type Actor } from '@sillage/platform';
import { isInForce } from './sign-in.shape.js';

/** What people do about where they are signed in. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIns: SignIns,
  ) {}

  /**
   * Ends one sign-in of the actor's, or without an id every other one. Ending twice is no error.
   * @returns those that are left, the one that asks first
   * @throws DomainError NOT_FOUND, also for somebody else's
   */
  async end(actor: Actor, signInId: string | null): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => {
      if (signInId === null) await this.signIns.endOthersOf(tx, actor.personId, actor.signInId);
      else if (!(await this.signIns.endOneOf(tx, actor.personId, signInId))) {
        const known = await tx.query('SELECT FROM sign_in WHERE id = $1 AND person_id = $2', [
          signInId,
          actor.personId,
        ]);
        const subject = { type: 'SignIn', id: signInId } as const;
        if (known.length === 0) throw new DomainError('NOT_FOUND', { subject, argumentPath: 'input.signInId' });
      }
      const left = await tx.query<{ id: string }>(
        `SELECT s.id FROM sign_in s WHERE s.person_id = $1 AND ${isInForce('s', '$2::timestamptz')}
         ORDER BY (s.id IS NOT DISTINCT FROM $3) DESC, s.last_seen_at DESC, s.id DESC`,
        [actor.personId, tx.now, actor.signInId],
      );
      return left.map(({ id }) => id);
    });
  }
}
