import { Injectable } from '@nestjs/common';
import { Jobs, Sweep, UnitOfWork } from '@sillage/platform';
import { mergePeopleImport } from './people-import.jobs.js';
import { ImportRecords } from './people-import.records.js';

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
}
