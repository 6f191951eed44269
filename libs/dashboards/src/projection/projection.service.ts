import { Injectable } from '@nestjs/common';
import { badInput, type Actor } from '@sillage/platform';
import { DateTime } from 'luxon';
import { AdoptionGate, type OpenedFigures, type FiguresAsked } from '../adoption-gate.js';
import { dashboardsTexts } from '../dashboards.texts.js';
import { CountsOverDays, type CountsOfDay } from '../trend/counts-over-days.js';
import { after, daysUntil, driftOf, type Drift, type SharePoint } from './drift.js';

/** Weeks whose growth is taken to go on. */
export const weeksSeen = 12;
/** Further than this nobody looks. */
const horizon = 50 * 366;
const fanWeeks = 52;

export interface FanPoint {
  readonly on: string;
  readonly low: number;
  readonly share: number;
  readonly high: number;
}

export interface Projected {
  readonly goal: number;
  readonly asOf: string;
  /** Of the last close of day; null where there is none, or no group is at home in the scope. */
  readonly present: number | null;
  /** Null where there are too few weeks to tell. */
  readonly drift: Drift | null;
  readonly reachedOn: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly fan: readonly FanPoint[];
  /** What the same formula said a year before of this day, beside what came. */
  readonly lastYear: (FanPoint & { readonly madeOn: string; readonly came: number }) | null;
}

/** When a scope reaches a share of label holders if it goes on as in the last weeks. */
@Injectable()
export class ProjectionService {
  constructor(
    private readonly gate: AdoptionGate,
    private readonly counts: CountsOverDays,
  ) {}

  /** @throws DomainError as the gate does; BAD_USER_INPUT for what is no share */
  async to(actor: Actor, asked: FiguresAsked, share: number): Promise<Projected> {
    if (!(share > 0 && share <= 1)) throw badInput('share', dashboardsTexts.shareBetween);
    return this.project(await this.gate.open(actor, asked), share);
  }

  /** To the goal that the programme has set; null where there is none. */
  async toGoal(actor: Actor, asked: FiguresAsked): Promise<Projected | null> {
    const opening = await this.gate.open(actor, asked);
    const { goalShare } = opening.programme;
    return goalShare === null ? null : this.project(opening, goalShare);
  }

  private async project(opening: OpenedFigures, goal: number): Promise<Projected> {
    const asOf = opening.closed?.day ?? this.gate.today();
    const today = this.gate.today();
    const points = await this.weeksUpTo(opening, asOf);
    const nothing = { reachedOn: null, earliest: null, latest: null, fan: [], lastYear: null };
    const last = points.at(-1);
    if (last === undefined) return { goal, asOf, present: null, drift: null, ...nothing };
    const drift = driftOf(points);
    const present = last.share;
    const lastYear = await this.lastYear(opening, asOf, present);
    const fan = drift === null ? [] : fanFrom(asOf, present, drift);
    const known = { goal, asOf, present, drift, fan, lastYear };
    if (present >= goal) return { ...known, reachedOn: today, earliest: today, latest: today };
    if (drift === null || drift.rate <= 0) return { ...known, reachedOn: null, earliest: null, latest: null };
    const on = (line: 'low' | 'share' | 'high'): string | null => {
      const days = daysUntil(goal, line, { from: present, drift, horizon });
      const day = days === null ? null : daysAfter(asOf, days);
      return day === null || day > today ? day : today;
    };
    return { ...known, reachedOn: on('share'), earliest: on('high'), latest: on('low') };
  }

  private async lastYear(opening: OpenedFigures, asOf: string, came: number): Promise<Projected['lastYear']> {
    const madeOn = daysAfter(asOf, -7 * fanWeeks);
    const points = await this.weeksUpTo(opening, madeOn);
    const last = points.at(-1);
    const drift = driftOf(points);
    if (last === undefined || drift === null) return null;
    return { madeOn, on: asOf, ...after(fanWeeks - last.week, last.share, drift), came };
  }

  /** The shares at the ends of the last weeks, where such a week has a close. */
  private async weeksUpTo(opening: OpenedFigures, until: string): Promise<SharePoint[]> {
    const days = await this.counts.lastOfWeeks(opening.programme.id, daysAfter(until, -7 * weeksSeen), until);
    const counts = await this.counts.of(opening, days);
    return counts.map(({ day, ...count }) => ({ week: daysBetween(until, day) / 7, share: shareOf(count) }));
  }
}

/** Holders of the label among everybody, at most all: rounded holders may be more than there are people. */
export function shareOf({ counts: { labelled, headcount } }: Pick<CountsOfDay, 'counts'>): number {
  return headcount === 0 ? 0 : Math.min(1, labelled / headcount);
}

function fanFrom(asOf: string, present: number, drift: Drift): FanPoint[] {
  return Array.from({ length: fanWeeks / 4 + 1 }, (_, index) => ({
    on: daysAfter(asOf, index * 28),
    ...after(index * 4, present, drift),
  }));
}

function daysAfter(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() ?? day;
}

function daysBetween(from: string, to: string): number {
  return DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;
}
