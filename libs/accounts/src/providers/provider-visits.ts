import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { later, UnitOfWork } from '@sillage/platform';
import type { FastifyRequest } from 'fastify';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { VisitSecrets } from './identity-provider.js';
import { ProviderVisitLimits } from './provider-visit-limits.js';

/** How long somebody may take at their provider: a second factor, a password that has to be changed. */
export const visitMinutes = 15;

export type VisitFacts = { provider: string; next: string; locale: string };
export type Visit = VisitFacts & VisitSecrets;

/**
 * Ways to a provider that were begun, until the browser comes back: once, and the one that went. They are kept here rather
 * than in the browser, so that an answer cannot be used twice.
 */
@Injectable()
export class ProviderVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: ProviderVisitLimits,
  ) {}

  /**
   * @param browser what only this browser knows
   * @throws DomainError RATE_LIMITED
   */
  async begin(
    { provider, next, locale }: VisitFacts,
    { browser, request }: { browser: string; request: FastifyRequest },
  ): Promise<VisitSecrets> {
    await this.limits.count(request);
    const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO provider_visit (state_hash, browser_hash, provider, nonce, code_verifier, next, locale, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          hashOf(secrets.state),
          hashOf(browser),
          provider,
          secrets.nonce,
          secrets.codeVerifier,
          next,
          locale,
          later(tx.now, { minutes: visitMinutes }),
        ],
      );
    });
    return secrets;
  }

  /** Ends the way that this is the answer to; null where this browser began none, or it was answered, or took too long. */
  async end(state: string, browser: string): Promise<Visit | null> {
    return this.unitOfWork.run(async (tx) => {
      const [visit] = await tx.query<Omit<Visit, 'state'> & { inTime: boolean }>(
        `DELETE FROM provider_visit WHERE state_hash = $1 AND browser_hash = $2
         RETURNING provider, next, locale, nonce, code_verifier AS "codeVerifier", expires_at > $3 AS "inTime"`,
        [hashOf(state), hashOf(browser), tx.now],
      );
      if (visit === undefined || !visit.inTime) return null;
      const { provider, next, locale, nonce, codeVerifier } = visit;
      return { provider, next, locale, nonce, codeVerifier, state };
    });
  }

  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query('DELETE FROM provider_visit WHERE expires_at < $1', [tx.now]);
    });
  }
}

export function newBrowserSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
