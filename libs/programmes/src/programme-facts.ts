import { Injectable } from '@nestjs/common';
import { ProgrammeFacts, type LabelSought } from '@sillage/people';
import type { Actor, SqlParameters } from '@sillage/platform';
import { enrolmentReach, lookingAfter } from './enrolment-reach.js';
import { Programmes } from './programme.queries.js';

/** Tells people, who stand below, what they must know of programmes. */
@Injectable()
export class EnrolmentFacts extends ProgrammeFacts {
  constructor(private readonly programmes: Programmes) {
    super();
  }

  override async findIdByKey(key: string): Promise<string | null> {
    return (await this.programmes.findByKey(key))?.id ?? null;
  }

  override labelled(
    actor: Actor,
    { programme, level, alumni }: LabelSought,
    personId: string,
    parameters: SqlParameters,
  ): string {
    const held = alumni ? `e.alumnus_since IS NOT NULL AND e.status <> 'LEFT'` : 'e.level_id IS NOT NULL';
    const ofLevel =
      level === null ? '' : `AND e.level_id IN (SELECT l.id FROM level l WHERE l.key = ${parameters.add(level)})`;
    // A grant for one programme says nothing about who holds the label of another.
    const reach = { programme: 'e.programme_id', unit: 'p.org_unit_id' };
    return `EXISTS (
      SELECT FROM enrolment e JOIN programme g ON g.id = e.programme_id
      LEFT JOIN person_preference c ON c.person_id = e.person_id
      WHERE e.person_id = ${personId} AND g.key = ${parameters.add(programme)} AND ${held} ${ofLevel}
        AND (c.visible_as_champion OR e.person_id = ${parameters.add(actor.personId)}
          OR ${enrolmentReach(actor, lookingAfter, reach, parameters)}))`;
  }
}
