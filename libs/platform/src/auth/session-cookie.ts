import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/index.js';
import type { StartedSignIn } from './sign-ins.js';

/** How a browser carries its token. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes;

  constructor(config: Config) {
    // The prefix makes browsers refuse a cookie of that name from a subdomain or from plain http.
    this.name = config.isServedOverHttps ? '__Host-sillage' : 'sillage';
    this.attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.isServedOverHttps } as const;
  }

  read({ cookies }: Pick<FastifyRequest, 'cookies'>): string | null {
    return cookies[this.name] || null;
  }

  write(reply: FastifyReply, { token, expiresAt }: StartedSignIn): void {
    void reply.setCookie(this.name, token, { ...this.attributes, expires: expiresAt });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }
}
