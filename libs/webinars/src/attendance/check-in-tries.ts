import { Injectable } from '@nestjs/common';
import { DomainError } from '@sillage/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { webinarsTexts } from '../webinars.texts.js';

const tries = 10;
const windowSeconds = 10 * 60;

/**
 * How often a person may try a session's code. Counted in each process: a mutation holds a connection already, and a
 * second one for each of three hundred people who check in at once would leave none. Several processes allow as many
 * times more, of 729 million.
 */
@Injectable()
export class CheckInTries {
  private readonly limiter = new RateLimiterMemory({ points: tries, duration: windowSeconds });

  /**
   * Counts a try before it is judged, so that many at once cannot slip through.
   * @throws DomainError RATE_LIMITED
   */
  async count(sessionId: string, personId: string): Promise<void> {
    try {
      await this.limiter.consume(keyOf(sessionId, personId));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('RATE_LIMITED', {
        text: webinarsTexts.tooManyWrongCodes,
        retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
  }

  async forgive(sessionId: string, personId: string): Promise<void> {
    await this.limiter.delete(keyOf(sessionId, personId));
  }
}

function keyOf(sessionId: string, personId: string): string {
  return `${sessionId}/${personId}`;
}
