import { Injectable } from '@nestjs/common';
import { ProgrammeFacts, type LabelSought, isSeen } from '@sillage/people';
import type { Reading } from '@sillage/platform';
import { enrolmentReach, lookingAfter } from './enrolment-reach.js';
import { Programmes } from '../programme.queries.js';
import { takesPart } from './enrolment-states.js';

/** Tells people, who stand below, what they must know of programmes. */
@Injectable()
export class EnrolmentFacts extends ProgrammeFacts {
  constructor(private readonly programmes: Programmes) {
    super();
  }

  override async findIdByKey(key: string): Promise<string | null> {
    return (await this.programmes.findByKey(key))?.id ?? null;
  }

  override labelled({ programme, level, alumni }: LabelSought, reading: Reading): string {
    const { actor, parameters, me } = reading;
    const held = alumni ? `e.alumnus_since IS NOT NULL AND ${takesPart('e')}` : 'e.level_id IS NOT NULL';
    const ofLevel =
      level === null
        ? ''
        : `AND e.level_id IN (SELECT l.id FROM level l WHERE l.key = ${parameters.addUnseen(level, 'text')})`;
    // A grant for one programme says nothing about who holds the label of another.
    const unit = '(SELECT holder.org_unit_id FROM person holder WHERE holder.id = e.person_id)';
    const reach = enrolmentReach(actor, lookingAfter, { programme: 'e.programme_id', unit }, parameters);
    return `SELECT e.person_id AS id, e.search_key FROM enrolment e
      WHERE e.programme_id = (SELECT g.id FROM programme g WHERE g.key = ${parameters.addUnseen(programme, 'text')})
        AND ${held} ${ofLevel}
        AND (${reach} OR e.person_id = ${me} OR ${isSeen('e.person_id')})`;
  }
}
