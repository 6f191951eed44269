import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { AdoptionReadings } from './adoption-readings.js';
import { LiveCount } from './live/live-count.service.js';
import { ReportSending } from './report/report-sending.js';
import { SnapshotService } from './snapshot.service.js';

@Injectable()
export class DashboardsSweeps {
  constructor(
    private readonly snapshots: SnapshotService,
    private readonly readings: AdoptionReadings,
    private readonly live: LiveCount,
    private readonly reports: ReportSending,
  ) {}

  @Sweep({ name: 'count-live-totals', everySeconds: 0.5, isOnEveryWorker: true })
  async countLiveTotals(): Promise<void> {
    await this.live.count();
  }

  @Sweep({ name: 'check-live-totals', everySeconds: 600 })
  async checkLiveTotals(): Promise<void> {
    await this.live.check();
  }

  /** Often, since whoever opened a programme waits for its first figures: mostly it is one look that finds nothing. */
  @Sweep({ name: 'take-adoption-snapshots', everySeconds: 3 })
  async takeSnapshots(): Promise<void> {
    if (await this.snapshots.isMissing()) await this.snapshots.take();
  }

  @Sweep({ name: 'publish-earlier-days', everySeconds: 60 })
  async publishEarlierDays(): Promise<void> {
    await this.snapshots.publishEarlierDays();
  }

  @Sweep({ name: 'thin-adoption-days', everySeconds: 3600 })
  async thinOutDays(): Promise<void> {
    await this.snapshots.thinOut();
  }

  @Sweep({ name: 'send-adoption-reports', everySeconds: 60 })
  async sendReports(): Promise<void> {
    await this.reports.planDue();
  }

  @Sweep({ name: 'forget-adoption-readings', everySeconds: 3600 })
  async forgetReadings(): Promise<void> {
    await this.readings.forgetOld();
  }
}
