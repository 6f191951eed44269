import { Injectable } from '@nestjs/common';
import { PersonScope } from '@sillage/people';
import { DomainError, type Actor } from '@sillage/platform';
import { isHost, maySchedule, schedulers } from './session.policy.js';

type HostedSession = { id: string; programmeId: string; hostId: string };

/** Applies the policy to a session: its place in the organisation is its host's. */
@Injectable()
export class SessionAccess {
  constructor(private readonly scope: PersonScope) {}

  /** @throws DomainError FORBIDDEN */
  assertMaySchedule(actor: Actor, programmeId: string): void {
    if (maySchedule(actor, programmeId)) return;
    throw new DomainError('FORBIDDEN', { subject: { type: 'Programme', id: programmeId } });
  }

  /** @throws DomainError FORBIDDEN */
  async assertMayRun(actor: Actor, session: HostedSession): Promise<void> {
    const { programmeId, hostId } = session;
    if (isHost(actor, session)) return;
    if (await this.scope.reaches(actor, { roles: schedulers, programmeId }, hostId)) return;
    throw new DomainError('FORBIDDEN', { subject: { type: 'Session', id: session.id } });
  }
}
