import { Injectable } from '@nestjs/common';
import { badInput, Database, type Actor } from '@sillage/platform';
import { DateTime } from 'luxon';
import { AdoptionGate, type OpenedFigures, type FiguresAsked } from '../adoption-gate.js';
import { dashboardsTexts } from '../dashboards.texts.js';
import { CountsOverDays, type CountsOfDay } from './counts-over-days.js';

export const monthsAtMost = 36;

/** What happened to a programme that its figures may follow. */
export type TrendEvent = { readonly kind: 'PROGRAMME_BEGUN' | 'GUIDE_VERSION'; on: string; number: number | null };

export interface TrendMonth {
  /** Its first day. */
  readonly month: string;
  /** Null where no day of it was closed, or no group was at home in the scope. */
  readonly counts: CountsOfDay | null;
  readonly happened: readonly TrendEvent[];
}

/** How the figures of a scope went, month by month: each as of its last close of day. */
@Injectable()
export class TrendService {
  constructor(
    private readonly gate: AdoptionGate,
    private readonly counts: CountsOverDays,
    private readonly database: Database,
  ) {}

  /** @throws DomainError as the gate does; BAD_USER_INPUT for a number of months that makes no sense */
  async of(actor: Actor, asked: FiguresAsked, months: number): Promise<TrendMonth[]> {
    assertMonths(months);
    const opening = await this.gate.open(actor, asked);
    const until = opening.closed?.day ?? this.gate.today();
    const first = monthsUpTo(until, months);
    const events = await this.eventsOf(opening, first[0] ?? until, until);
    const days = await this.counts.lastOfMonths(opening.programme.id, first[0] ?? until, until);
    const counts = await this.counts.of(opening, days);
    const isIn =
      (month: string) =>
      (day: string): boolean =>
        day.slice(0, 7) === month.slice(0, 7);
    return first.map((month) => ({
      month,
      counts: counts.find(({ day }) => isIn(month)(day)) ?? null,
      happened: events.filter(({ on }) => isIn(month)(on)),
    }));
  }

  private async eventsOf({ programme }: OpenedFigures, since: string, until: string): Promise<TrendEvent[]> {
    return this.database.query<TrendEvent>(
      `SELECT 'PROGRAMME_BEGUN' AS kind, (p.created_at AT TIME ZONE 'UTC')::date::text AS "on", NULL::int AS number
         FROM programme p WHERE p.id = $1 AND p.created_at >= $3::date AND p.created_at < $4::date + 1
       UNION ALL
       SELECT 'GUIDE_VERSION', (v.published_at AT TIME ZONE 'UTC')::date::text, v.number
         FROM guide g JOIN guide_version v ON v.guide_id = g.id
         WHERE g.key = $2 AND v.published_at >= $3::date AND v.published_at < $4::date + 1 AND v.change = 'MATERIAL'
       ORDER BY 2, 3 NULLS FIRST`,
      [programme.id, programme.guideKey, since, until],
    );
  }
}

/** @throws DomainError BAD_USER_INPUT */
export function assertMonths(months: number): void {
  if (months >= 1 && months <= monthsAtMost) return;
  throw badInput('months', dashboardsTexts.monthsBetween, { most: monthsAtMost });
}

/** The first days of so many months, the last of which has this day. */
export function monthsUpTo(day: string, count: number): string[] {
  const last = DateTime.fromISO(day, { zone: 'utc' }).startOf('month');
  return Array.from({ length: count }, (_, index) => last.minus({ months: count - 1 - index }).toISODate() ?? day);
}
