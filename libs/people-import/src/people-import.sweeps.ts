import { Injectable } from '@nestjs/common';
import { earlier, Jobs, Sweep, UnitOfWork } from '@sillage/platform';
import { mergePeopleImport } from './people-import.jobs.js';
import { ImportRecords } from './people-import.records.js';

/** For how long what was wrong with a file can be read: it names people, and by then a newer file has come. */
const problemsKept = { days: 90 } as const;

@Injectable()
export class PeopleImportSweeps {
  constructor(
    private readonly records: ImportRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** What was received is merged, even when the queue forgot; what was being received by a lost process has failed. */
  @Sweep({ name: 'resume-people-imports', everySeconds: 30 })
  async resume(): Promise<void> {
    const received = await this.unitOfWork.run(async (tx) => {
      await this.records.failSilent(tx);
      return this.records.received(tx);
    });
    await this.jobs.enqueueAll(
      mergePeopleImport,
      received.map((importId) => ({ key: importId, payload: { importId } })),
    );
  }

  /** The import stays in the list, with its times and counts. */
  @Sweep({ name: 'forget-old-import-problems', everySeconds: 86_400 })
  async forgetProblems(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `DELETE FROM people_import_problem q USING people_import i WHERE i.id = q.import_id AND i.ended_at < $1`,
        [earlier(tx.now, problemsKept)],
      );
    });
  }
}
