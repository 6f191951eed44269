import { Injectable } from '@nestjs/common';
import { beginningOf, inLanguage, Kits } from '@sillage/company';
import { later, type Transaction } from '@sillage/platform';
import type { ProgrammeBegun } from '@sillage/programmes';
import { Session, type SessionKind } from './session.entity.js';
import { assertPlannable } from './session-plan.js';

/** The sessions of a programme that begins with a kit, hosted by whoever began it until somebody else is. */
@Injectable()
export class SessionBeginning {
  constructor(private readonly kits: Kits) {}

  async plan(begun: ProgrammeBegun, tx: Transaction): Promise<void> {
    const { programmeId, personId, locale, timeZone, firstMonday } = begun;
    const planned = this.kits.find(begun.kit)?.sessions ?? [];
    const sessions = planned.map((session) => {
      const { minutes, title, description, tags, kind, capacity } = session;
      const startsAt = beginningOf(session, { firstMonday, timeZone });
      const plan = {
        kind: kind satisfies SessionKind,
        title: inLanguage(title, locale),
        description: inLanguage(description, locale),
        language: locale,
        tags: inLanguage(tags, locale),
        startsAt,
        endsAt: later(startsAt, { minutes }),
        timeZone,
        place: null,
        joinUrl: null,
        replayUrl: null,
        capacity,
      };
      assertPlannable(plan, tx.now);
      return Session.schedule(plan, { programmeId, hostId: personId, now: tx.now });
    });
    await tx.saveAll(sessions);
    for (const { id } of sessions) {
      tx.audit({ actor: { personId }, action: 'session.scheduled', subject: { type: 'Session', id } });
    }
  }
}
