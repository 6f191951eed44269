import { later, type TimeSpan } from './calendar.js';

/** The only source of the present moment, so that tests can move it. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. */
export class MovableClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date | string): void {
    this.instant = new Date(instant);
  }

  advance(by: TimeSpan): void {
    this.instant = later(this.instant, by);
  }
}

/** For tests: the same Monday morning, until it is moved. */
export class TestClock extends MovableClock {
  constructor(instant: Date = new Date('2026-03-02T09:00:00Z')) {
    super(instant);
  }
}
