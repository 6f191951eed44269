import { SnapshotService } from '@sillage/dashboards';
import { earlier, later, type MovableClock } from '@sillage/platform';
import { DateTime } from 'luxon';

/** Every day of the last three months is closed; before, to be made quickly, one a week and the last of each month. */
const everyNightFor = 92;
const sunday = 7;

/** The worker's nights in a life whose clock jumps: the days that go by are closed as they stood. */
export class DemoNights {
  private isBegun = false;
  private readonly everyNightSince: Date;

  constructor(
    private readonly clock: MovableClock,
    private readonly snapshots: SnapshotService,
  ) {
    this.everyNightSince = earlier(clock.now(), { days: everyNightFor });
  }

  async goOnTo(moment: Date): Promise<void> {
    // Before the first day there is nobody.
    if (this.isBegun) {
      const today = DateTime.fromJSDate(this.clock.now(), { zone: 'utc' }).startOf('day');
      for (let night = today.plus({ days: 1 }); night.toJSDate() <= moment; night = night.plus({ days: 1 })) {
        if (!this.isClosed(night)) continue;
        this.clock.set(later(night.toJSDate(), { minutes: 1 }));
        await this.snapshots.take();
      }
    }
    this.isBegun = true;
    this.clock.set(moment);
  }

  /** Whether the worker was there when the day before this midnight ended. */
  private isClosed(night: DateTime): boolean {
    return night.toJSDate() >= this.everyNightSince || night.day === 1 || night.minus({ days: 1 }).weekday === sunday;
  }
}
