import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import { UnitOfWork } from '@sillage/platform';
import { PeopleFile, type FileReading } from './reading/people-file.js';
import { ImportRecords } from './people-import.records.js';
import { FileRefusedError } from './file-refused.error.js';
import { staging } from './people-staging.js';
import { emptyBatch, RowBatches, type RowBatch } from './row-batches.js';

const heartbeatMilliseconds = 5_000;

/** Told how many rows have come in so far. */
export type Progress = (rows: number) => void;

/** Takes a file in: read, checked row by row, and put into the staging tables while it still comes. */
@Injectable()
export class PeopleReception {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: ImportRecords,
    private readonly company: CompanySettings,
  ) {}

  /**
   * Returns when all of the file is staged; from then on the import no longer needs the process that received it.
   * Otherwise the import has failed, whatever the reason; also for a file that came whole and is no good as a whole, which
   * its result tells.
   * @throws FileRefusedError when the file is not what it claims to be, or its sender goes away
   */
  async receive(importId: string, source: AsyncIterable<Buffer>, progress: Progress): Promise<void> {
    const { defaultLocale, defaultTimeZone, defaultCountry } = await this.company.current();
    const file = new PeopleFile({ locale: defaultLocale, timeZone: defaultTimeZone, country: defaultCountry });
    const batches = new RowBatches((batch) => this.stage(importId, batch));
    const heartbeat = setInterval(
      () => void this.stage(importId, emptyBatch).catch(() => undefined),
      heartbeatMilliseconds,
    );
    try {
      await this.read(file, source, batches, progress);
      if (file.refusal !== null) return await this.fail(importId, file.refusal, file.reading);
      await this.unitOfWork.run(async (tx) => {
        await this.records.keepReceiving(tx, importId);
        await this.records.describeFile(tx, importId, file.reading);
        await staging.copyUnits(tx, file.units.all);
        await this.records.receiveWhole(tx, importId, [...file.header.places.keys()]);
      });
    } catch (error) {
      await batches.settled();
      await this.fail(importId, error, file.reading);
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async read(
    file: PeopleFile,
    source: AsyncIterable<Buffer>,
    batches: RowBatches,
    progress: Progress,
  ): Promise<void> {
    for await (const piece of piecesOf(source)) {
      for (const row of file.read(piece)) batches.add(row);
      await batches.sendFull();
      progress(batches.rows);
    }
    for (const row of file.end()) batches.add(row);
    if (batches.rows === 0) throw new FileRefusedError('NO_ROWS');
    for (const column of file.header.unknown) batches.warn({ line: 1, column, reason: 'UNKNOWN_COLUMN', details: {} });
    await batches.sendRest();
    progress(batches.rows);
  }

  private async stage(importId: string, { lines, rows, rejected, problems }: RowBatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.records.keepReceiving(tx, importId, { rows, rejected });
      await staging.copyRows(tx, lines);
      await this.records.addProblems(tx, importId, problems);
    });
  }

  private async fail(importId: string, error: unknown, reading: FileReading): Promise<void> {
    // Of a fault of ours the import says only that it ended; what it was, the log tells.
    const refusal = error instanceof FileRefusedError ? error : new FileRefusedError('INTERRUPTED');
    await this.unitOfWork.run(async (tx) => {
      await this.records.describeFile(tx, importId, reading);
      await this.records.refuse(tx, importId, refusal);
    });
  }
}

async function* piecesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* source;
  } catch (error) {
    throw new FileRefusedError('INTERRUPTED', {}, error);
  }
}
