import { Injectable } from '@nestjs/common';
import { currentRequestId, earlier, UnitOfWork, type Actor } from '@sillage/platform';
import { LRUCache } from 'lru-cache';
import type { AdoptionScope } from './adoption-scope.js';

/** Whoever looks again within so many minutes is still looking. */
const oneOpening = 30;

/** What somebody reads the figures of. */
interface Read {
  readonly programmeId: string;
  readonly scope: AdoptionScope;
  readonly country: string | null;
}

/** A reading that waits to be put on record. */
interface Noted extends Pick<Read, 'programmeId' | 'country'> {
  readonly actor: Actor;
  readonly units: readonly string[];
  /** The same for the same figures. */
  readonly of: string;
  readonly requestId: string | null;
}

/** So many are put on record by one transaction at most. */
const atOnce = 200;

/** Puts on record who read figures about fewer than the whole company: once an opening, not at each refresh. */
@Injectable()
export class AdoptionReadings {
  // Spares the database what it was told a moment ago; what it knows is what counts.
  private readonly noted = new LRUCache<string, true>({ max: 50_000, ttl: (oneOpening / 2) * 60_000 });
  private readonly waiting = new Map<string, { reading: Noted; recorded: PromiseWithResolvers<void> }>();
  private isRecording = false;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers when it is on record. Those who come while others are being recorded are recorded together. */
  async note(actor: Actor, { programmeId, scope, country }: Read): Promise<void> {
    const units = scope.units.map(({ code }) => code);
    const of = JSON.stringify({ units, country });
    const name = `${actor.personId} ${programmeId} ${of}`;
    if (this.noted.has(name)) return;
    const reading = { actor, programmeId, units, country, of, requestId: currentRequestId() ?? null };
    const waits = this.waiting.get(name) ?? { reading, recorded: Promise.withResolvers<void>() };
    this.waiting.set(name, waits);
    void this.recordAll();
    await waits.recorded.promise;
  }

  private async recordAll(): Promise<void> {
    if (this.isRecording) return;
    this.isRecording = true;
    while (this.waiting.size > 0) {
      const some = [...this.waiting].slice(0, atOnce);
      for (const [name] of some) this.waiting.delete(name);
      try {
        await this.record(some.map(([, { reading }]) => reading));
        for (const [name, { recorded }] of some) {
          this.noted.set(name, true);
          recorded.resolve();
        }
      } catch (error) {
        for (const [, { recorded }] of some) recorded.reject(error);
      }
    }
    this.isRecording = false;
  }

  private async record(readings: readonly Noted[]): Promise<void> {
    await this.unitOfWork.runApart(async (tx) => {
      // In one order, so that two processes never wait for each other.
      const opened = await tx.query<{ person: string; programme: string; of: string }>(
        `INSERT INTO adoption_reading AS r (person_id, programme_id, scope, read_at)
         SELECT person, programme, read, $4 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS one(person, programme, read)
         ORDER BY person, programme, read
         ON CONFLICT ON CONSTRAINT adoption_reading_once_at_a_time DO UPDATE SET read_at = excluded.read_at
           WHERE r.read_at < $5 RETURNING r.person_id AS person, r.programme_id AS programme, r.scope AS of`,
        [
          readings.map(({ actor }) => actor.personId),
          readings.map(({ programmeId }) => programmeId),
          readings.map(({ of }) => of),
          tx.now,
          earlier(tx.now, { minutes: oneOpening }),
        ],
      );
      const isOpened = new Set(opened.map(({ person, programme, of }) => `${person} ${programme} ${of}`));
      for (const { actor, programmeId, units, country, of, requestId } of readings) {
        if (!isOpened.has(`${actor.personId} ${programmeId} ${of}`)) continue;
        const subject = { type: 'Programme', id: programmeId } as const;
        tx.audit({ actor, action: 'adoption.read', subject, details: { units, country }, requestId });
      }
    });
  }

  /** What is over; the record keeps that it was. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM adoption_reading WHERE read_at < $1`, [earlier(tx.now, { days: 1 })]);
    });
  }
}
