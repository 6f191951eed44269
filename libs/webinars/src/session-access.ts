import { Injectable } from '@nestjs/common';
import { PersonScope } from '@sillage/people';
import { DomainError, type Actor } from '@sillage/platform';
import { SessionStatus } from './session.entity.js';
import { isHost, maySchedule, overseers, schedulers } from './session.policy.js';

type HostedSession = { id: string; programmeId: string; hostId: string; status: SessionStatus };

/** Applies the policy to a session: its place in the organisation is its host's. */
@Injectable()
export class SessionAccess {
  constructor(private readonly scope: PersonScope) {}

  /** @throws DomainError FORBIDDEN */
  assertMaySchedule(actor: Actor, programmeId: string): void {
    if (maySchedule(actor, programmeId)) return;
    throw new DomainError('FORBIDDEN', { subject: { type: 'Programme', id: programmeId } });
  }

  /** @throws DomainError FORBIDDEN; and NOT_FOUND for a draft, which its host and managers alone know */
  async assertMayRun(actor: Actor, session: HostedSession): Promise<void> {
    const { programmeId, hostId } = session;
    if (isHost(actor, session)) return;
    if (session.status === SessionStatus.DRAFT) {
      if (await this.scope.reaches(actor, { roles: overseers, programmeId }, hostId)) return;
      throw new DomainError('NOT_FOUND');
    }
    if (await this.scope.reaches(actor, { roles: schedulers, programmeId }, hostId)) return;
    throw new DomainError('FORBIDDEN', { subject: { type: 'Session', id: session.id } });
  }
}
