import { Injectable } from '@nestjs/common';
import { earlier, UnitOfWork, type Actor } from '@sillage/platform';
import { LRUCache } from 'lru-cache';
import type { AdoptionScope } from './adoption-scope.queries.js';

/** Whoever looks again within so many minutes is still looking. */
const oneOpening = 30;

/** What somebody reads the figures of. */
interface Read {
  readonly programmeId: string;
  readonly scope: AdoptionScope;
  readonly country: string | null;
}

/** Puts on record who read figures about fewer than the whole company: once an opening, not at each refresh. */
@Injectable()
export class AdoptionReadings {
  // Spares the database what it was told a moment ago; what it knows is what counts.
  private readonly noted = new LRUCache<string, true>({ max: 10_000, ttl: (oneOpening / 2) * 60_000 });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async note(actor: Actor, { programmeId, scope, country }: Read): Promise<void> {
    const units = scope.units.map(({ code }) => code);
    const of = JSON.stringify({ units, country });
    const name = `${actor.personId} ${programmeId} ${of}`;
    if (this.noted.has(name)) return;
    await this.unitOfWork.runApart(async (tx) => {
      const opened = await tx.query(
        `INSERT INTO adoption_reading AS r (person_id, programme_id, scope, read_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT adoption_reading_once_at_a_time DO UPDATE SET read_at = excluded.read_at
           WHERE r.read_at < $5 RETURNING r.person_id`,
        [actor.personId, programmeId, of, tx.now, earlier(tx.now, { minutes: oneOpening })],
      );
      if (opened.length === 0) return;
      const subject = { type: 'Programme', id: programmeId } as const;
      tx.audit({ actor, action: 'adoption.read', subject, details: { units, country } });
    });
    this.noted.set(name, true);
  }

  /** What is over; the record keeps that it was. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM adoption_reading WHERE read_at < $1`, [earlier(tx.now, { days: 1 })]);
    });
  }
}
