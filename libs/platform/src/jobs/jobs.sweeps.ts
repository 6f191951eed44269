import { Injectable } from '@nestjs/common';
import { FailedJobs } from './failed-jobs.js';
import { Sweep } from './sweep.js';

@Injectable()
export class JobsSweeps {
  constructor(private readonly failures: FailedJobs) {}

  @Sweep({ name: 'forget-old-failures', everySeconds: 86_400 })
  async forgetOldFailures(): Promise<void> {
    await this.failures.forgetOld();
  }
}
