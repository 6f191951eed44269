import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { SchedulingService } from './scheduling.service.js';

@Injectable()
export class WebinarsSweeps {
  constructor(private readonly scheduling: SchedulingService) {}

  @Sweep({ name: 'complete-sessions', everySeconds: 60 })
  async completeSessions(): Promise<void> {
    await this.scheduling.completeOver();
  }
}
