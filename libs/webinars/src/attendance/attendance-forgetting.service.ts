import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@sillage/platform';

/** The words of a report are of use while the host settles them: guests' names among them. */
const keptDays = 180;

@Injectable()
export class AttendanceForgetting {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `UPDATE attendance_row w SET text = NULL, participant = NULL FROM attendance_import i
         WHERE i.id = w.import_id AND i.imported_at < $1::timestamptz - make_interval(days => $2)
           AND (w.text IS NOT NULL OR w.participant IS NOT NULL)`,
        [tx.now, keptDays],
      );
    });
  }

  /** Of somebody who was erased: by whom a row was matched, and by the address or the name in rows that were not. */
  async forget(tx: Transaction, personId: string): Promise<void> {
    await tx.query(
      `UPDATE attendance_row SET participant = NULL, text = NULL, candidate_ids = array_remove(candidate_ids, $1)
       WHERE person_id = $1 OR $1 = ANY(candidate_ids)`,
      [personId],
    );
  }
}
