import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { SnapshotService } from './snapshot.service.js';

@Injectable()
export class DashboardsSweeps {
  constructor(private readonly snapshots: SnapshotService) {}

  @Sweep({ name: 'take-adoption-snapshots', everySeconds: 60 })
  async takeSnapshots(): Promise<void> {
    await this.snapshots.take();
    await this.snapshots.divideEarlierDays();
  }
}
