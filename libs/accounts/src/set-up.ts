import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PersonByHand, RoleService } from '@sillage/people';
import { Clock, Database, DomainError, hashOfToken, later, Role, UnitOfWork } from '@sillage/platform';
import { accountsTexts } from './accounts.texts.js';
import { Passwords } from './passwords.js';
import type { FirstAdministrator } from './set-up.input.js';

const validHours = 24;

/** The very first administrator, whom nobody can name: whoever reads what the start prints makes themselves one. */
@Injectable()
export class SetUp {
  private wasDone = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly people: PersonByHand,
    private readonly roles: RoleService,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the link's secret anew; the one of an earlier start is worth nothing from then on.
   * @returns it, which is told once and stored nowhere; null once there has been an administrator
   */
  async begin(): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    const begun = await this.unitOfWork.run((tx) =>
      tx.query('UPDATE set_up SET token_hash = $1, expires_at = $2 WHERE done_at IS NULL RETURNING one', [
        hashOfToken(token),
        later(tx.now, { hours: validHours }),
      ]),
    );
    return begun.length === 0 ? null : token;
  }

  /** Whether there has never been an administrator. */
  async isOpen(): Promise<boolean> {
    // What is done is never undone: it need not be asked again.
    if (this.wasDone) return false;
    const rows = await this.database.query('SELECT FROM set_up WHERE done_at IS NULL');
    this.wasDone = rows.length === 0;
    return !this.wasDone;
  }

  /**
   * Makes somebody the first administrator: whom the directory knows by that address, or else somebody new.
   * @returns who it is
   * @throws DomainError NOT_FOUND once there has been one; UNAUTHENTICATED for a link that is not the latest
   */
  async finish(token: string, given: FirstAdministrator): Promise<string> {
    await this.assertOpen();
    await this.assertLink(token);
    const prepared = await this.passwords.prepare(given.password);
    return this.unitOfWork.run(async (tx) => {
      // Two browsers at once: the second waits here, and then finds that it is done.
      const rows = await tx.query('SELECT FROM set_up WHERE done_at IS NULL AND token_hash = $1 FOR UPDATE', [
        hashOfToken(token),
      ]);
      if (rows.length === 0) throw done();
      const { personId, active } = await this.people.findOrEnter(tx, given);
      if (!active) throw new DomainError('CONFLICT', { argumentPath: 'email', text: accountsTexts.hasLeft });
      // By this, `accounts.rules.sql` ends the setting up.
      await this.roles.assign(null, { personId, role: Role.ADMIN });
      await this.passwords.setWithin(tx, personId, prepared);
      tx.audit({ actor: { personId }, action: 'set-up.finished', subject: { type: 'Person', id: personId } });
      return personId;
    });
  }

  /** @throws DomainError NOT_FOUND */
  async assertOpen(): Promise<void> {
    if (!(await this.isOpen())) throw done();
  }

  /** @throws DomainError UNAUTHENTICATED for a link that is not the latest, or whose day is over */
  async assertLink(token: string): Promise<void> {
    const links = await this.database.query('SELECT FROM set_up WHERE token_hash = $1 AND expires_at > $2', [
      hashOfToken(token),
      this.clock.now(),
    ]);
    if (links.length === 0) throw new DomainError('UNAUTHENTICATED', { text: accountsTexts.setUpLinkIsOld });
  }
}

function done(): DomainError {
  return new DomainError('NOT_FOUND', { text: accountsTexts.isSetUp });
}
