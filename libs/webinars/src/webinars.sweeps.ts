import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { AttendanceForgetting } from './attendance/attendance-forgetting.service.js';
import { SchedulingService } from './scheduling.service.js';

@Injectable()
export class WebinarsSweeps {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly forgetting: AttendanceForgetting,
  ) {}

  @Sweep({ name: 'complete-sessions', everySeconds: 60 })
  async completeSessions(): Promise<void> {
    await this.scheduling.completeOver();
  }

  @Sweep({ name: 'forget-attendance-reports', everySeconds: 86_400 })
  async forgetReports(): Promise<void> {
    await this.forgetting.forgetOld();
  }
}
