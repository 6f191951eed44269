import { Injectable } from '@nestjs/common';
import { DomainError, newId, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { AdoptionGate, type FiguresAsked } from '../adoption-gate.js';
import { periodAfter, type ReportRhythm } from './report-period.js';
import { reportTexts } from './report.texts.js';
import type { AdoptionReportOrder } from './report.types.js';

/** Of one person: enough for everything that somebody looks after, too few to fill a mailbox. */
export const reportsAtMost = 20;

export type ReportWanted = Omit<FiguresAsked, 'asOf'> & { readonly rhythm: ReportRhythm };

/** The figures that people ordered by mail. */
@Injectable()
export class ReportOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: AdoptionGate,
  ) {}

  /** @throws DomainError as the gate does, and CONFLICT for too many */
  async request(actor: Actor, { rhythm, ...asked }: ReportWanted): Promise<AdoptionReportOrder> {
    return this.unitOfWork.run(async (tx) => {
      const { programme, scope, country } = await this.gate.open(actor, asked);
      const unit = asked.orgUnitCode == null ? null : (scope.units[0] ?? null);
      const { timeZone, others } = await this.personWith(tx, actor, { programme, unit, country });
      if (others >= reportsAtMost) {
        throw new DomainError('CONFLICT', { text: reportTexts.tooMany, values: { most: reportsAtMost } });
      }
      const { opensAt } = periodAfter(tx.now, { rhythm, timeZone });
      const values = [newId(), actor.personId, programme.id, unit?.id ?? null, country, rhythm, tx.now, opensAt];
      const changed = await tx.query(
        `INSERT INTO adoption_report AS r (id, person_id, programme_id, org_unit_id, country, rhythm, asked_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT adoption_report_once_a_scope DO UPDATE SET rhythm = excluded.rhythm,
           asked_at = excluded.asked_at, due_at = excluded.due_at, last_period = NULL
           WHERE r.rhythm <> excluded.rhythm RETURNING r.id`,
        values,
      );
      const [row] = await tx.query<{ id: string; dueAt: Date }>(
        `SELECT id, due_at AS "dueAt" FROM adoption_report WHERE person_id = $1 AND programme_id = $2
           AND org_unit_id IS NOT DISTINCT FROM $3 AND country IS NOT DISTINCT FROM $4`,
        values.slice(1, 5),
      );
      if (row === undefined) throw new Error('A report that was just ordered is not there.');
      if (changed.length > 0) {
        const details = { programme: programme.key, unit: unit?.code ?? null, country, rhythm };
        const subject = { type: 'Person', id: actor.personId } as const;
        tx.audit({ actor, action: 'adoption.report-requested', subject, details });
      }
      const { key } = programme;
      return { id: row.id, programme: key, orgUnitCode: unit?.code ?? null, country, rhythm, nextAt: row.dueAt };
    });
  }

  /** Only the person's own: somebody else's id changes nothing and says nothing. */
  async end(actor: Actor, reportId: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.endWithin(tx, { personId: actor.personId, orderId: reportId }, actor));
  }

  /** @param actor null where they may not have it any more */
  async endWithin(
    tx: Transaction,
    { personId, orderId }: { personId: string; orderId: string },
    actor: Pick<Actor, 'personId'> | null,
  ): Promise<void> {
    const [ended] = await tx.query<{ rhythm: string; country: string | null }>(
      `WITH gone AS (DELETE FROM adoption_report WHERE id = $1 AND person_id = $2 RETURNING *)
       SELECT rhythm, country, (SELECT key FROM programme p WHERE p.id = programme_id) AS programme,
         (SELECT code FROM org_unit u WHERE u.id = org_unit_id) AS unit FROM gone`,
      [orderId, personId],
    );
    if (ended === undefined) return;
    const subject = { type: 'Person', id: personId } as const;
    tx.audit({ actor, action: 'adoption.report-ended', subject, details: { ...ended } });
  }

  /** Holds the person meanwhile, so that two orders at once are counted one after the other. */
  private async personWith(
    tx: Transaction,
    { personId }: Actor,
    { programme, unit, country }: { programme: { id: string }; unit: { id: string } | null; country: string | null },
  ): Promise<{ timeZone: string; others: number }> {
    await tx.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const [row] = await tx.query<{ timeZone: string; others: number }>(
      `SELECT time_zone AS "timeZone", (SELECT count(*)::int FROM adoption_report r WHERE r.person_id = p.id AND NOT
         (r.programme_id = $2 AND r.org_unit_id IS NOT DISTINCT FROM $3 AND r.country IS NOT DISTINCT FROM $4)) AS others
       FROM person p WHERE p.id = $1`,
      [personId, programme.id, unit?.id ?? null, country],
    );
    if (row === undefined) throw new DomainError('NOT_FOUND');
    return row;
  }
}
