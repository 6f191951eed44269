import { Injectable } from '@nestjs/common';
import { AuditEntry, currentRequestId, earlier, UnitOfWork, type Actor } from '@sillage/platform';
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
interface Noted extends Pick<Read, 'programmeId'> {
  readonly actor: Actor;
  /** Of which people, as it stands in the audit trail: the same for the same figures. */
  readonly scope: string;
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
    const who = JSON.stringify({ units: scope.units.map(({ code }) => code), country });
    const name = `${actor.personId} ${programmeId} ${who}`;
    if (this.noted.has(name)) return;
    const reading = { actor, programmeId, scope: who, requestId: currentRequestId() ?? null };
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
    await this.unitOfWork.writeApart(({ parameters, now }) => {
      const listed = (of: (reading: Noted) => string | null, type: string): string =>
        `${parameters.add(readings.map(of))}::${type}[]`;
      const read = [
        listed(({ actor }) => actor.personId, 'uuid'),
        listed(({ programmeId }) => programmeId, 'uuid'),
        listed(({ scope }) => scope, 'text'),
        listed(({ requestId }) => requestId, 'text'),
      ];
      const at = `${parameters.add(now)}::timestamptz`;
      return {
        read: `SELECT * FROM unnest(${read.join(', ')}) AS one(person_id, programme_id, scope, request_id)`,
        // In one order, so that two processes never wait for each other.
        opened: `INSERT INTO adoption_reading AS r (person_id, programme_id, scope, read_at)
          SELECT person_id, programme_id, scope, ${at} FROM read ORDER BY person_id, programme_id, scope
          ON CONFLICT ON CONSTRAINT adoption_reading_once_at_a_time DO UPDATE SET read_at = excluded.read_at
            WHERE r.read_at < ${parameters.add(earlier(now, { minutes: oneOpening }))}
          RETURNING r.person_id, r.programme_id, r.scope`,
        audited_readings: AuditEntry.insert(
          `SELECT ${at}, person_id, 'adoption.read', 'Programme', programme_id::text, NULL, scope::jsonb, request_id
           FROM opened JOIN read USING (person_id, programme_id, scope)`,
        ),
      };
    });
  }

  /** What is over; the record keeps that it was. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM adoption_reading WHERE read_at < $1`, [earlier(tx.now, { days: 1 })]);
    });
  }
}
