import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Config, Database, DomainError, typedEmail, UnitOfWork, type Transaction } from '@sillage/platform';
import { passwordForgotten } from './accounts.events.js';
import { accountsTexts } from './accounts.texts.js';
import { SignInLinks } from './sign-in-links/sign-in-links.js';

const windowSeconds = 3600;
const lettersPerAccount = 3;
// A whole site may share one address; nobody can make Sillage write to everybody from one.
const askedPerAddress = 1000;

/** Whoever forgot their password gets a link, if they have an account. Nobody is told whether they have. */
@Injectable()
export class ForgottenPasswords {
  private readonly byAccount: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignInLinks,
    private readonly config: Config,
    database: Database,
  ) {
    const store = {
      storeClient: database.pool,
      storeType: 'pool',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      clearExpiredByTimeout: false,
      duration: windowSeconds,
    };
    this.byAccount = new RateLimiterPostgres({ ...store, keyPrefix: 'forgotten', points: lettersPerAccount });
    this.byAddress = new RateLimiterPostgres({ ...store, keyPrefix: 'forgotten-from', points: askedPerAddress });
  }

  /**
   * Does the same for an address that somebody has and for one that nobody has, statement by statement; what differs happens
   * afterwards, in the background.
   * @throws DomainError FORBIDDEN where there are no local accounts
   */
  async ask(email: string, address: string): Promise<void> {
    if (!this.config.localAccounts) throw new DomainError('FORBIDDEN', { text: accountsTexts.passwordsAreClosed });
    if (!(await this.isWithinLimits(email, address))) return;
    await this.unitOfWork.run(async (tx) => {
      const [holder] = await tx.query<{ id: string }>(
        `SELECT p.id FROM person p JOIN account a ON a.person_id = p.id
         WHERE lower(p.email) = lower($1) AND p.active AND (a.password_hash IS NOT NULL OR a.invited_at IS NOT NULL)`,
        [typedEmail(email)],
      );
      tx.emit(passwordForgotten({ personId: holder?.id ?? null }));
    });
  }

  /** What was asked for, in the background; nobody's address gets nothing. */
  async answer(tx: Transaction, personId: string | null): Promise<void> {
    if (personId !== null) await this.links.send(tx, null, [personId], 'FORGOTTEN');
  }

  private async isWithinLimits(email: string, address: string): Promise<boolean> {
    try {
      await this.byAddress.consume(keyOf(address));
      await this.byAccount.consume(keyOf(typedEmail(email)));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  }
}

// Who forgot a password, and from where, need not be readable in the table.
function keyOf(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}
