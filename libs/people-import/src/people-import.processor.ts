import { Injectable } from '@nestjs/common';
import { HandleJob } from '@sillage/platform';
import { mergePeopleImport } from './people-import.jobs.js';
import { PeopleImportService } from './people-import.service.js';

@Injectable()
export class PeopleImportProcessor {
  constructor(private readonly imports: PeopleImportService) {}

  @HandleJob(mergePeopleImport)
  async merge({ importId }: { importId: string }): Promise<void> {
    await this.imports.merge(importId);
  }
}
