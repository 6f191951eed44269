import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { Config } from '@sillage/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newBrowserSecret, visitMinutes } from './provider-visits.js';

/** By which a browser is known again when it comes back from a provider: an answer that was stolen is of no use in another. */
@Injectable()
export class VisitCookie {
  private readonly name: string;
  private readonly attributes;

  constructor({ isServedOverHttps }: Config) {
    this.name = isServedOverHttps ? '__Host-sillage-visit' : 'sillage-visit';
    // Lax: it comes along when the provider sends the browser back, and with nothing else from another site.
    this.attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isServedOverHttps } as const;
  }

  read(request: FastifyRequest): string | null {
    const value = request.cookies[this.name] ?? '';
    return /^[\w-]{43}$/.test(value) ? value : null;
  }

  /** The same while it lasts: a browser may be on its way in two tabs. */
  renew(request: FastifyRequest, reply: FastifyReply): string {
    const browser = this.read(request) ?? newBrowserSecret();
    void reply.setCookie(this.name, browser, { ...this.attributes, maxAge: visitMinutes * 60 });
    return browser;
  }
}
