import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  apiTokenPrefix,
  ApiTokenScope,
  badInput,
  Clock,
  DomainError,
  earlier,
  hashOfToken,
  later,
  newId,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@sillage/platform';
import { accountsTexts } from '../accounts.texts.js';
import { ApiToken } from './api-token.entity.js';

const daysAtMost = 366;
/** Of one person: enough for every program that somebody runs, too few to lose sight of. */
export const tokensAtMost = 20;
const noteEveryMinutes = 10;

export type TokenWanted = { name: string; expiresAt: Date; scope: ApiTokenScope; readOnly: boolean };

/** The tokens by which programs act for people. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the token, and its secret: told once and stored nowhere
   * @throws DomainError BAD_USER_INPUT; FORBIDDEN for HR's file without being an administrator; CONFLICT for too many
   */
  async create(actor: Actor, wanted: TokenWanted): Promise<{ token: ApiToken; secret: string }> {
    const { scope, expiresAt } = wanted;
    const name = wanted.name.trim();
    if (name === '') throw badInput('input.name', accountsTexts.tokenWithoutName);
    if (scope === ApiTokenScope.PEOPLE_IMPORT && !actor.isAdmin) {
      throw new DomainError('FORBIDDEN', { text: accountsTexts.importTokenForAdmins, argumentPath: 'input.scope' });
    }
    return this.unitOfWork.run(async (tx) => {
      if (expiresAt <= tx.now || expiresAt > later(tx.now, { days: daysAtMost })) {
        throw badInput('input.expiresAt', accountsTexts.tokenForAYear);
      }
      await this.leaveRoomFor(tx, actor.personId);
      const secret = apiTokenPrefix + randomBytes(32).toString('base64url');
      const token = Object.assign(new ApiToken(), {
        id: newId(),
        personId: actor.personId,
        tokenHash: hashOfToken(secret),
        name,
        scope,
        // Handing in a file changes something: for that alone it is made.
        readOnly: scope === ApiTokenScope.MINE && wanted.readOnly,
        createdAt: tx.now,
        lastUsedAt: null,
        expiresAt,
        revokedAt: null,
      });
      await tx.save(token);
      tx.audit({ actor, action: 'api-token.created', subject: { type: 'ApiToken', id: token.id } });
      return { token, secret };
    });
  }

  /**
   * Revoking twice is no error.
   * @throws DomainError NOT_FOUND, also for somebody else's
   */
  async revoke(actor: Actor, tokenId: string): Promise<ApiToken> {
    return this.unitOfWork.run(async (tx) => {
      const subject = { type: 'ApiToken', id: tokenId } as const;
      const token = await tx.find(ApiToken, { id: tokenId, personId: actor.personId });
      if (token === null) throw new DomainError('NOT_FOUND', { subject, argumentPath: 'input.tokenId' });
      if (token.revokedAt !== null) return token;
      tx.audit({ actor, action: 'api-token.revoked', subject });
      return tx.save(Object.assign(token, { revokedAt: tx.now }));
    });
  }

  /** Ends every token of these people for good, within the change that is the reason. */
  async endAllOf(tx: Transaction, personIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE api_token SET revoked_at = $2 WHERE person_id = ANY($1::uuid[]) AND revoked_at IS NULL', [
      personIds,
      tx.now,
    ]);
  }

  /** Notes that it is in use, where the last note is old. */
  async noteUse(id: string, lastUsedAt: Date | null): Promise<void> {
    const since = earlier(this.clock.now(), { minutes: noteEveryMinutes });
    if (lastUsedAt !== null && lastUsedAt > since) return;
    await this.unitOfWork.run((tx) =>
      tx.query(
        'UPDATE api_token SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $3)',
        [id, tx.now, since],
      ),
    );
  }

  private async leaveRoomFor(tx: Transaction, personId: string): Promise<void> {
    // Their account's row stands for all of them: two at once wait for each other.
    await tx.query('INSERT INTO account (person_id) VALUES ($1) ON CONFLICT DO NOTHING', [personId]);
    await tx.query('SELECT FROM account WHERE person_id = $1 FOR UPDATE', [personId]);
    const inUse = await tx.query(
      'SELECT FROM api_token WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2',
      [personId, tx.now],
    );
    if (inUse.length >= tokensAtMost) {
      throw new DomainError('CONFLICT', { text: accountsTexts.tooManyTokens, values: { most: tokensAtMost } });
    }
  }
}
