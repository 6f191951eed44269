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
    // Who answers for it is the same for all sessions of a programme and a unit: looked for once, however many there are.
    const passed = await tx.query<PassedOn>(
      `WITH led AS MATERIALIZED (
         SELECT s.id, s.programme_id, s.host_id, host.org_unit_id FROM session s JOIN person host ON host.id = s.host_id
         WHERE s.host_id = ANY($1::uuid[]) AND ${isToCome('s', '$2')} ORDER BY s.id FOR UPDATE OF s
       ),
       candidate AS MATERIALIZED (
         SELECT r.* FROM role_assignment r JOIN person p ON p.id = r.person_id AND p.active
         WHERE r.role IN ('${Role.PROGRAMME_MANAGER}', '${Role.ADMIN}')
           AND NOT EXISTS (SELECT FROM unnest($1::uuid[]) AS leaver WHERE leaver = r.person_id)
       ),
       heir AS MATERIALIZED (
         SELECT place.*, (
           SELECT r.person_id FROM candidate r
           WHERE r.programme_id IS NULL OR r.programme_id = place.programme_id
           ORDER BY r.role = '${Role.ADMIN}', ${answersFor('r', 'place.org_unit_id')} DESC, r.programme_id NULLS LAST, r.id
           LIMIT 1) AS person_id
         FROM (SELECT DISTINCT programme_id, org_unit_id FROM led) place
       )
       UPDATE session s SET host_id = heir.person_id FROM led JOIN heir USING (programme_id, org_unit_id)
       WHERE s.id = led.id AND heir.person_id IS NOT NULL
       RETURNING s.id AS "sessionId", s.programme_id AS "programmeId", led.host_id AS "leaverId", s.host_id AS "hostId"`,
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

/** An SQL condition: the role was given for the whole company, or for this unit or one above it. */
function answersFor(role: string, unit: string): string {
  return `(${role}.org_unit_id IS NULL OR EXISTS (SELECT FROM org_unit_ancestry a
    WHERE a.ancestor_id = ${role}.org_unit_id AND a.descendant_id = ${unit}))`;
}
