import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/index.js';
import { DomainError } from '../errors/index.js';
import { networkOf } from './network.js';
import { Trust, type Turn } from './password-work.js';

const windowSeconds = 15 * 60;
const triesPerPlace = 10;
/** Where strangers have guessed at an account from many places, each further place gets fewer tries: never none. */
const guessesOfASiege = 50;
const triesPerPlaceInASiege = 3;
/** A whole site may share one address and mistype: from so many on, it waits behind the others, and is not refused. */
const mistakesOfASite = 50;
/** Whoever guesses is hardly ever right: a site on the day of the launch is, and so is not taken for one that guesses. */
const mistakesMadeGood = 5;

/** Whose password is tried, and from where: a device that the person has used before, or an address. */
export type PasswordTry = { account: string; address: string; knownDevice: string | null };

/**
 * How often one may guess: counted in PostgreSQL, so that several API processes count together. What is counted is an
 * account together with a place, so that no guessing refuses the owner elsewhere, and nobody's mistakes a colleague.
 */
@Injectable()
export class SignInLimits {
  private readonly byPlace: RateLimiterPostgres;
  private readonly guessesByAccount: RateLimiterPostgres;
  private readonly mistakesByAddress: RateLimiterPostgres;

  constructor(database: Database) {
    const counting = (keyPrefix: string, points: number): RateLimiterPostgres =>
      new RateLimiterPostgres({
        storeClient: database.pool,
        storeType: 'pool',
        tableName: 'sign_in_attempt',
        tableCreated: true,
        clearExpiredByTimeout: false,
        duration: windowSeconds,
        keyPrefix,
        points,
      });
    this.byPlace = counting('place', triesPerPlace);
    this.guessesByAccount = counting('account', guessesOfASiege);
    this.mistakesByAddress = counting('address', mistakesOfASite);
  }

  /**
   * Counts a try before it is judged, so that many at once cannot slip through.
   * @returns when the password is to be looked at
   * @throws DomainError RATE_LIMITED, for unknown accounts alike
   */
  async count(tried: PasswordTry): Promise<Turn> {
    const network = networkOf(tried.address);
    const [guesses, mistakes] = await Promise.all([
      this.guessesByAccount.get(keyOf(tried.account)),
      this.mistakesByAddress.get(keyOf(network)),
    ]);
    const besieged = tried.knownDevice === null && (guesses?.consumedPoints ?? 0) >= guessesOfASiege;
    const { consumedPoints, msBeforeNext } = await this.byPlace.consume(placeOf(tried)).catch(asCounted);
    if (consumedPoints > (besieged ? triesPerPlaceInASiege : triesPerPlace)) {
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
    }
    if (tried.knownDevice !== null) return { trust: Trust.KNOWN, network };
    return { trust: (mistakes?.consumedPoints ?? 0) >= mistakesOfASite ? Trust.STRANGE : Trust.USUAL, network };
  }

  /** The password was wrong. On a device of their own it is the owner who mistypes. */
  async blame(tried: PasswordTry): Promise<void> {
    if (tried.knownDevice !== null) return;
    await this.guessesByAccount.penalty(keyOf(tried.account));
    await this.mistakesByAddress.penalty(keyOf(networkOf(tried.address)));
  }

  /** The password was right. */
  async forgive(tried: PasswordTry): Promise<void> {
    await this.byPlace.delete(placeOf(tried));
    if (tried.knownDevice !== null) return;
    const network = keyOf(networkOf(tried.address));
    const mistakes = (await this.mistakesByAddress.get(network))?.consumedPoints ?? 0;
    if (mistakes > 0) await this.mistakesByAddress.reward(network, Math.min(mistakes, mistakesMadeGood));
  }
}

function asCounted(refusal: unknown): RateLimiterRes {
  if (refusal instanceof RateLimiterRes) return refusal;
  throw refusal;
}

function placeOf({ account, address, knownDevice }: PasswordTry): string {
  return keyOf(account, knownDevice === null ? networkOf(address) : `device ${knownDevice}`);
}

// Who tried to sign in, and from where, need not be readable in the table.
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
