import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { actorOf, Allow, answerIn, Clock, Config, DomainError, isId, Public, signedIn } from '@sillage/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarAddresses, type CalendarOwner } from './calendar-address.js';
import { CalendarQueries } from './calendar.queries.js';
import { calendarOf, type CalendarSession } from './session-calendar.js';

/** Sessions for calendars: all of somebody's, for a calendar that follows them, and one to be put into it by hand. */
@Controller()
export class CalendarController {
  constructor(
    private readonly addresses: CalendarAddresses,
    private readonly sessions: CalendarQueries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** An address that is no longer one is answered like one that never was. */
  @Public()
  @Get('calendar/:file')
  async feed(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const owner = file.endsWith('.ics') ? await this.addresses.ownerOf(file.slice(0, -'.ics'.length)) : null;
    if (owner === null) throw new DomainError('NOT_FOUND');
    answerIn(owner.locale);
    const sessions = await this.sessions.ownSessions(owner, this.clock.now());
    // The file says when it was written: that it is new is told by what is in it.
    const tag = `W/"${createHash('sha256')
      .update(JSON.stringify([owner, sessions]))
      .digest('base64url')}"`;
    void reply.header('cache-control', 'private, no-cache').header('etag', tag);
    if (request.headers['if-none-match']?.includes(tag) === true) {
      void reply.status(304);
      return undefined;
    }
    return this.written(sessions, owner, 'sillage.ics', reply);
  }

  @Allow(signedIn)
  @Get('sessions/:id/calendar.ics')
  async session(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const actor = actorOf(request);
    if (actor === null) throw new DomainError('UNAUTHENTICATED');
    const session = isId(id) ? await this.sessions.ownSession(actor, id, this.clock.now()) : null;
    if (session === null) throw new DomainError('NOT_FOUND');
    void reply.header('cache-control', 'no-store');
    return this.written([session], actor, 'session.ics', reply);
  }

  private written(
    sessions: readonly CalendarSession[],
    reader: Pick<CalendarOwner, 'locale' | 'timeZone'>,
    name: string,
    reply: FastifyReply,
  ): string {
    void reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`);
    const { publicUrl, mailFrom } = this.config;
    return calendarOf(sessions, { method: 'PUBLISH', reader, now: this.clock.now(), publicUrl, mailFrom });
  }
}
