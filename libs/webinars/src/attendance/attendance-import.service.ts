import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { badInput, DomainError, newId, refuse, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { lockSession } from '../registrations/registration.service.js';
import { SessionAccess } from '../session-access.js';
import { whyNotRecord } from '../session-moves.policy.js';
import type { Session } from '../session.entity.js';
import { webinarsTexts } from '../webinars.texts.js';
import { AttendanceImport } from './attendance-import.entity.js';
import { AttendanceMatching, settledAs, type Matched } from './attendance-matching.js';
import { ReportedAttendance } from './reported-attendance.js';
import { readReport } from './report/attendance-report.js';
import type { AttendanceReport, ReportRow } from './report/report.js';

/** In bytes: its base64 goes through one request. Enough for a report of ten thousand rows. */
export const reportAtMost = 3_600_000;

export type ReportFile = { sessionId: string; fileName: string; content: string };
export type Settling = { sessionId: string; importId: string; line: number; personId: string | null };

@Injectable()
export class AttendanceImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: SessionAccess,
    private readonly matching: AttendanceMatching,
    private readonly reported: ReportedAttendance,
  ) {}

  /** The same report again changes nothing; one of the same time corrects what the one before said. */
  async import(actor: Actor, { sessionId, fileName, content }: ReportFile): Promise<{ id: string }> {
    const bytes = bytesOf(content);
    return this.unitOfWork.run(async (tx) => {
      const session = await lockSession(tx, sessionId);
      await this.access.assertMayRun(actor, session);
      refuse(whyNotRecord(session, tx.now));
      const report = readReport(bytes, session);
      if (report === null) throw badInput('input.content', webinarsTexts.noReport);
      const sha256 = createHash('sha256').update(bytes).digest();
      const same = await tx.find(AttendanceImport, { sessionId, sha256, superseded: false });
      if (same !== null) {
        await this.reported.apply(tx, session);
        return { id: same.id };
      }
      const taken = this.imported(report, { actor, session, fileName, sha256, now: tx.now });
      await this.supersede(tx, taken);
      await tx.save(taken);
      await this.keepRows(tx, taken.id, report.rows, await this.matching.match(tx, session, report.rows));
      await this.reported.apply(tx, session);
      const details = { import: taken.id, rows: report.rows.length };
      tx.audit({ actor, action: 'session.attendance-imported', subject: { type: 'Session', id: sessionId }, details });
      return { id: taken.id };
    });
  }

  /** All rows of one participant are settled by one of them. */
  async settle(actor: Actor, { sessionId, importId, line, personId }: Settling): Promise<Session> {
    return this.unitOfWork.run(async (tx) => {
      const session = await lockSession(tx, sessionId);
      await this.access.assertMayRun(actor, session);
      refuse(whyNotRecord(session, tx.now));
      const [row] = await tx.query<{ participant: string | null }>(
        `SELECT w.participant FROM attendance_row w JOIN attendance_import i ON i.id = w.import_id
         WHERE i.id = $1 AND i.session_id = $2 AND w.line = $3 AND (w.person_id IS NULL OR w.settled) FOR UPDATE OF w`,
        [importId, sessionId, line],
      );
      if (row === undefined)
        throw new DomainError('NOT_FOUND', { text: webinarsTexts.noSuchRow, argumentPath: 'input.line' });
      if (personId !== null) await assertOurs(tx, personId);
      const { reason } = settledAs(personId);
      await tx.query(
        `UPDATE attendance_row SET person_id = $3, reason = $4, settled = true
         WHERE import_id = $1 AND (line = $2 OR participant = $5) AND (person_id IS NULL OR settled)
           AND (line = $2 OR reason IS NULL OR reason NOT IN ('WAITING_ROOM', 'DID_NOT_COME'))`,
        [importId, line, personId, reason, row.participant],
      );
      await this.reported.apply(tx, session);
      const details = { import: importId, line, person: personId };
      tx.audit({ actor, action: 'session.attendance-settled', subject: { type: 'Session', id: sessionId }, details });
      return session;
    });
  }

  private imported(
    report: AttendanceReport,
    {
      actor,
      session,
      fileName,
      sha256,
      now,
    }: { actor: Actor; session: Session; fileName: string; sha256: Buffer; now: Date },
  ): AttendanceImport {
    return Object.assign(new AttendanceImport(), {
      id: newId(),
      sessionId: session.id,
      fileName,
      sha256,
      importedAt: now,
      importedBy: actor.personId,
      warnings: report.warnings,
      coversFrom: report.covers?.[0] ?? null,
      coversTo: report.covers?.[1] ?? null,
      ranFrom: report.ran?.[0] ?? null,
      ranTo: report.ran?.[1] ?? null,
      seconds: report.seconds,
      onItsDay: !report.warnings.some(({ kind }) => kind === 'OTHER_DAY'),
      superseded: false,
    });
  }

  /** A meeting that broke off has two reports, of two times of the day: they stand side by side. Any other corrects. */
  private async supersede(
    tx: Transaction,
    { sessionId, coversFrom, coversTo, onItsDay }: AttendanceImport,
  ): Promise<void> {
    await tx.query(
      `UPDATE attendance_import SET superseded = true WHERE session_id = $1 AND NOT superseded
         AND NOT ($4 AND on_its_day AND coalesce(covers_to <= $2 OR covers_from >= $3, false))`,
      [sessionId, coversFrom, coversTo, onItsDay],
    );
  }

  private async keepRows(tx: Transaction, importId: string, rows: readonly ReportRow[], matched: readonly Matched[]) {
    const kept = rows.map(({ line, key, text, presences }, at) => {
      const { personId, reason, candidateIds, settled } = matched[at] ?? settledAs(null);
      // Of a row that counts, the host needs no words any more.
      return {
        line,
        participant: key,
        text: personId === null ? text.slice(0, 500) : null,
        reason,
        personId,
        candidateIds,
        settled,
        presences,
      };
    });
    await tx.query(
      `INSERT INTO attendance_row (import_id, line, participant, text, reason, person_id, candidate_ids, settled, presences)
       SELECT $1, row.line, row.participant, row.text, row.reason, row."personId",
         coalesce(row."candidateIds", '{}'), row.settled, row.presences
       FROM jsonb_to_recordset($2::jsonb) AS row(line integer, participant text, text text, reason text, "personId" uuid,
         "candidateIds" uuid[], settled boolean, presences jsonb)`,
      [importId, JSON.stringify(kept)],
    );
  }
}

async function assertOurs(tx: Transaction, personId: string): Promise<void> {
  const [person] = await tx.query(`SELECT FROM person WHERE id = $1 AND erased_at IS NULL`, [personId]);
  if (person === undefined) throw new DomainError('NOT_FOUND', { argumentPath: 'input.personId' });
}

function bytesOf(content: string): Buffer {
  const base64 = content.replace(/^data:[^,]{0,200};base64,/, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(base64)) throw badInput('input.content', webinarsTexts.noBase64);
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > reportAtMost) {
    throw badInput('input.content', webinarsTexts.reportTooLarge, { megabytes: reportAtMost / 1_000_000 });
  }
  return bytes;
}
