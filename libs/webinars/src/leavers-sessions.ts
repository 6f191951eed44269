import { Injectable } from '@nestjs/common';
import { Role, type Transaction } from '@sillage/platform';
import { isToCome } from './session-states.js';
import { sessionHostLeft } from './webinars.events.js';

/** A session to come whose host left, and who hosts it until somebody is named. */
export type PassedOn = { sessionId: string; programmeId: string; leaverId: string; hostId: string };

/** Sessions to come that people host who left the company. */
@Injectable()
export class LeaversSessions {
  /**
   * Passes each on to a manager of its programme: first to one who answers for the unit of who left, and of several to the
   * one who has been it longest. Where there is no manager, to an administrator; where nobody is left, it stays.
   */
  async passOn(tx: Transaction, personIds: readonly string[]): Promise<PassedOn[]> {
    const passed = await tx.query<PassedOn>(
      `WITH led AS MATERIALIZED (
         SELECT s.id, s.programme_id, s.host_id FROM session s
         WHERE s.host_id = ANY($1::uuid[]) AND ${isToCome('s', '$2')} ORDER BY s.id FOR UPDATE
       ),
       heir AS (
         SELECT led.*, (
           SELECT r.person_id FROM role_assignment r JOIN person p ON p.id = r.person_id AND p.active
           WHERE r.person_id <> ALL($1::uuid[]) AND r.role IN ('${Role.PROGRAMME_MANAGER}', '${Role.ADMIN}')
             AND (r.programme_id IS NULL OR r.programme_id = led.programme_id)
           ORDER BY r.role = '${Role.ADMIN}', ${answersFor('r', 'led.host_id')} DESC, r.programme_id NULLS LAST, r.id
           LIMIT 1) AS person_id
         FROM led
       )
       UPDATE session s SET host_id = heir.person_id FROM heir WHERE s.id = heir.id AND heir.person_id IS NOT NULL
       RETURNING s.id AS "sessionId", s.programme_id AS "programmeId", heir.host_id AS "leaverId", s.host_id AS "hostId"`,
      [personIds, tx.now],
    );
    for (const { sessionId, programmeId, leaverId, hostId } of passed) {
      tx.emit(sessionHostLeft({ sessionId, programmeId, personId: leaverId }));
      const details = { before: leaverId, after: hostId };
      tx.audit({ actor: null, action: 'session.host-left', subject: { type: 'Session', id: sessionId }, details });
    }
    return passed;
  }
}

/** An SQL condition: the role was given for the whole company, or for a unit that the person is in. */
function answersFor(role: string, person: string): string {
  return `(${role}.org_unit_id IS NULL OR EXISTS (SELECT FROM org_unit_ancestry a JOIN person q ON q.id = ${person}
    WHERE a.ancestor_id = ${role}.org_unit_id AND a.descendant_id = q.org_unit_id))`;
}
