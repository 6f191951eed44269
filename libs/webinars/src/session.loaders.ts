import { Injectable } from '@nestjs/common';
import { BatchLoader, type RequestContext } from '@sillage/platform';
import { RegistrationQueries, type RegistrationRow } from './registration.queries.js';
import { SessionQueries, type SessionRow } from './session.queries.js';

@Injectable()
export class SessionLoader extends BatchLoader<string, SessionRow> {
  constructor(private readonly sessions: SessionQueries) {
    super();
  }

  async batch(ids: readonly string[]): Promise<Map<string, SessionRow>> {
    return new Map((await this.sessions.byIds(ids)).map((session) => [session.id, session]));
  }
}

/** The viewer's own registration for a session, cancelled ones too. */
@Injectable()
export class ViewerRegistrationLoader extends BatchLoader<string, RegistrationRow> {
  constructor(private readonly registrations: RegistrationQueries) {
    super();
  }

  async batch(sessionIds: readonly string[], { actor }: RequestContext): Promise<Map<string, RegistrationRow>> {
    if (actor === null) return new Map();
    const rows = await this.registrations.ofPerson(actor.personId, sessionIds);
    return new Map(rows.map((row) => [row.sessionId, row]));
  }
}

/** The place in the waiting list of a registration, from 1; nothing for who does not wait. */
@Injectable()
export class WaitlistPositionLoader extends BatchLoader<string, number> {
  constructor(private readonly registrations: RegistrationQueries) {
    super();
  }

  async batch(registrationIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.registrations.waitlistPositions(registrationIds);
    return new Map(rows.map(({ id, place }) => [id, place]));
  }
}

@Injectable()
export class CheckInCodeLoader extends BatchLoader<string, string> {
  constructor(private readonly sessions: SessionQueries) {
    super();
  }

  async batch(sessionIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.sessions.checkInCodes(sessionIds)).map(({ id, code }) => [id, code]));
  }
}
