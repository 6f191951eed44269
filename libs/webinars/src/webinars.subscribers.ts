import { Injectable } from '@nestjs/common';
import {
  departuresUndone,
  keepWhatEnded,
  notUndone,
  peopleLeft,
  personDeactivated,
  personErased,
} from '@sillage/people';
import { SubscribeMany, SubscribeWithin, type Transaction } from '@sillage/platform';
import { enrolmentLeft, programmeBegun, type ProgrammeBegun } from '@sillage/programmes';
import { AttendanceForgetting } from './attendance/attendance-forgetting.service.js';
import { LeaversPlaces } from './leavers-places.js';
import { LeaversReturn } from './leavers-return.js';
import { LeaversSessions } from './leavers-sessions.js';
import { RegistrationService } from './registrations/registration.service.js';
import { SessionBeginning } from './session-beginning.service.js';

type Left = { personIds: string[]; at: Date };

@Injectable()
export class WebinarsSubscribers {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly places: LeaversPlaces,
    private readonly sessions: LeaversSessions,
    private readonly beginning: SessionBeginning,
    private readonly returning: LeaversReturn,
    private readonly forgetting: AttendanceForgetting,
  ) {}

  @SubscribeWithin(programmeBegun, 'webinars.plan-first')
  async onBegun(begun: ProgrammeBegun, tx: Transaction): Promise<void> {
    await this.beginning.plan(begun, tx);
  }

  @SubscribeWithin(enrolmentLeft, 'webinars.free-seats')
  async onLeft(left: { programmeId: string; personId: string; at?: string }, tx: Transaction): Promise<void> {
    await this.registrations.freeSeatsOf(left, tx);
  }

  /** Whoever leaves the company, enrolled or not. */
  @SubscribeWithin(peopleLeft, 'webinars.leave-sessions')
  async onLeftCompany({ personIds, at }: Left, tx: Transaction): Promise<void> {
    const passed = await this.sessions.passOn(tx, personIds);
    const freed = await this.places.freeSeats(tx, personIds, { until: null, programmeId: null });
    await keepWhatEnded(tx, at, [
      ...passed.map(({ leaverId: personId, sessionId: subjectId, hostId }) => ({
        personId,
        kind: 'HOSTING' as const,
        subjectId,
        before: { passedTo: hostId },
      })),
      ...freed.map(({ personId, id: subjectId, status }) => ({
        personId,
        kind: status === 'REGISTERED' ? ('SEAT' as const) : ('WAITING_PLACE' as const),
        subjectId,
      })),
    ]);
  }

  @SubscribeWithin(departuresUndone, 'webinars.give-places-back')
  async onBroughtBack({ departureIds }: { departureIds: string[] }, tx: Transaction): Promise<void> {
    await this.returning.restore(tx, departureIds);
  }

  @SubscribeWithin(personErased, 'webinars.forget')
  async onErased({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.forgetting.forget(tx, personId);
  }

  /** Somebody who took a seat at the very moment at which they were ended: it was written when all others had been freed. */
  @SubscribeMany(personDeactivated, 'webinars.free-late-seats')
  async onDeactivated(left: readonly { personId: string; at?: string }[], tx: Transaction): Promise<void> {
    const dated = left.flatMap(({ personId, at }) => (at === undefined ? [] : [{ personId, at }]));
    for (const [at, people] of Map.groupBy(await notUndone(tx, dated), (person) => person.at)) {
      const personIds = people.map(({ personId }) => personId);
      await this.places.freeSeats(tx, personIds, { until: new Date(at), programmeId: null });
    }
  }
}
