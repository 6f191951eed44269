import { Injectable } from '@nestjs/common';
import { Clock, endSignInsOf, type Actor, type RoleGrant, type Transaction } from '@sillage/platform';
import { peopleLeft, personDeactivated } from '../people.events.js';
import { keepWhatEnded } from './departures.js';

/** By whose doing people leave: an administrator's, or a file's of HR, which nobody may have sent but a command. */
export type LeavingCause = { actor: Pick<Actor, 'personId'> | null; importId: string | null };

type TakenRole = RoleGrant & { id: string; personId: string };

/** Who leaves, leaves everywhere. */
@Injectable()
export class Leaving {
  constructor(private readonly clock: Clock) {}

  /**
   * Ends what these people, who became inactive in this transaction, must not take along: sign-ins and roles here, and by
   * `peopleLeft` whatever the features above know of. So many statements, however many people.
   */
  async end(tx: Transaction, personIds: readonly string[], cause: LeavingCause): Promise<void> {
    if (personIds.length === 0) return;
    // Not the start of the transaction: a large file may take minutes, in which people go on doing things.
    const at = this.clock.now();
    await tx.query(
      `INSERT INTO departure (person_id, at, import_id, ended_by) SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS id
       ON CONFLICT ON CONSTRAINT departure_once_at_a_time DO NOTHING`,
      [personIds, at, cause.importId, cause.actor?.personId ?? null],
    );
    await endSignInsOf(tx, personIds);
    await this.takeRoles(tx, personIds, at, cause);
    tx.emit(peopleLeft({ personIds: [...personIds], at }));
    for (const personId of personIds) tx.emit(personDeactivated({ personId, at: at.toISOString() }));
  }

  private async takeRoles(
    tx: Transaction,
    personIds: readonly string[],
    at: Date,
    { actor }: LeavingCause,
  ): Promise<void> {
    const taken = await tx.query<TakenRole>(
      `DELETE FROM role_assignment WHERE person_id = ANY($1::uuid[])
       RETURNING id, person_id AS "personId", role, org_unit_id AS "orgUnitId", programme_id AS "programmeId"`,
      [personIds],
    );
    await keepWhatEnded(
      tx,
      at,
      taken.map(({ id, personId, ...before }) => ({ personId, kind: 'ROLE', subjectId: id, before })),
    );
    for (const { personId, role, orgUnitId, programmeId } of taken) {
      const details = { role, orgUnitId, programmeId };
      const subject = { type: 'Person', id: personId } as const;
      tx.audit({ actor, action: 'role.removed', subject, reason: 'LEFT_COMPANY', details });
    }
  }
}
