import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock, later } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Database, UnitOfWork } from '../database/index.js';

// As long as browsers keep a cookie at most.
const keptDays = 400;
/** Of one person: who signs in at ever new places keeps the latest. */
const keptDevices = 20;

/**
 * The browsers in which somebody has signed in, told by a cookie that outlives the sign-in (OWASP, "Slow Down Online
 * Guessing Attacks with Device Cookies"): whatever strangers try meanwhile, the owner's own device is not slowed by it.
 */
@Injectable()
export class KnownDevices {
  private readonly name: string;
  private readonly attributes;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.name = config.isServedOverHttps ? '__Host-sillage-device' : 'sillage-device';
    this.attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.isServedOverHttps } as const;
  }

  /** The device from which the request comes, if that person has signed in there; for nobody it asks as well. */
  async deviceOf(request: FastifyRequest, personId: string | null): Promise<string | null> {
    const [known] = await this.database.query<{ device: string }>(
      `SELECT encode(token_hash, 'base64') AS device FROM known_device WHERE token_hash = $1 AND person_id = $2`,
      [hashOf(this.tokenIn(request) ?? ''), personId],
    );
    return known?.device ?? null;
  }

  /** The device from which the request comes, if anybody at all has signed in there. */
  async anybodysDevice(request: FastifyRequest): Promise<string | null> {
    const [known] = await this.database.query<{ device: string }>(
      `SELECT encode(token_hash, 'base64') AS device FROM known_device WHERE token_hash = $1 LIMIT 1`,
      [hashOf(this.tokenIn(request) ?? '')],
    );
    return known?.device ?? null;
  }

  /** From now on the browser is known to be that person's. */
  async remember(
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    personId: string,
  ): Promise<void> {
    const token = this.tokenIn(request) ?? randomBytes(32).toString('base64url');
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO known_device (token_hash, person_id, used_on) VALUES ($1, $2, $3)
         ON CONFLICT (person_id, token_hash) DO UPDATE SET used_on = excluded.used_on`,
        [hashOf(token), personId, tx.now],
      );
      await tx.query(
        `DELETE FROM known_device WHERE person_id = $1 AND token_hash IN (
           SELECT token_hash FROM known_device WHERE person_id = $1 ORDER BY used_on DESC, token_hash OFFSET $2)`,
        [personId, keptDevices],
      );
    });
    void reply.setCookie(this.name, token, {
      ...this.attributes,
      expires: later(this.clock.now(), { days: keptDays }),
    });
  }

  private tokenIn(request: FastifyRequest): string | null {
    const token = request.cookies[this.name] ?? '';
    return /^[\w-]{43}$/.test(token) ? token : null;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
