import { Injectable } from '@nestjs/common';
import {
  badInput,
  Config,
  Database,
  DomainError,
  isPassword,
  SignInLimits,
  SignIns,
  UnitOfWork,
  type Actor,
  type StartedSignIn,
} from '@sillage/platform';
import { accountsTexts } from './accounts.texts.js';
import { refuseWeakPassword, type OwnWords } from './password-strength.js';
import { Passwords } from './passwords.js';

export type NewPassword = { current: string | null; password: string };

/** Somebody who is signed in sets the password by which they sign in. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
    private readonly limits: SignInLimits,
    private readonly config: Config,
  ) {}

  /**
   * @returns the token by which the sign-in goes on; every other one has ended
   * @throws DomainError FORBIDDEN where passwords are not in use; BAD_USER_INPUT for a wrong present password or a weak
   *   new one; RATE_LIMITED
   */
  async set(actor: Actor, { current, password }: NewPassword): Promise<StartedSignIn> {
    const { signInId, personId } = actor;
    if (signInId === null) throw new DomainError('FORBIDDEN');
    if (!this.config.localAccounts) throw new DomainError('FORBIDDEN', { text: accountsTexts.passwordsAreClosed });
    const known = await this.knownOf(personId);
    await refuseWeakPassword(password, known);
    if (known.hash !== null) await this.check(actor, current ?? '', known.hash);
    const prepared = await this.passwords.prepare(password);
    return this.unitOfWork.run(async (tx) => {
      await this.passwords.setWithin(tx, personId, prepared, signInId);
      return this.signIns.renew(tx, signInId);
    });
  }

  /** Whoever sits down at somebody's open browser may not guess more often than at the door. */
  private async check({ personId, signInId }: Actor, current: string, hash: string): Promise<void> {
    const tried = { account: personId, address: '', knownDevice: `sign-in ${signInId}` };
    const turn = await this.limits.count(tried);
    if (!(await isPassword(current, hash, turn))) {
      throw badInput('current', accountsTexts.wrongCurrentPassword);
    }
    await this.limits.forgive(tried);
  }

  private async knownOf(personId: string): Promise<OwnWords & { hash: string | null }> {
    const [known] = await this.database.query<OwnWords & { hash: string | null }>(
      `SELECT p.email, p.given_name AS "givenName", p.family_name AS "familyName", a.password_hash AS hash,
         (SELECT c.name FROM company c) AS "companyName"
       FROM person p LEFT JOIN account a ON a.person_id = p.id WHERE p.id = $1`,
      [personId],
    );
    if (known === undefined) throw new DomainError('UNAUTHENTICATED');
    return known;
  }
}
