import { Injectable } from '@nestjs/common';
import type { Actor } from '@sillage/platform';
import { DateTime } from 'luxon';
import { AdoptionGate, type FiguresAsked, type OpenedFigures } from '../adoption-gate.js';
import { DisclosureKey } from '../disclosure/disclosure-key.js';
import { CountsOverDays, type CountsOfDay } from '../trend/counts-over-days.js';
import { assertMonths, monthsUpTo } from '../trend/trend.service.js';
import { cohortMonths } from './champions.sql.js';
import { reproductionOf, type Reproduction } from './reproduction.js';
import { shownCohort, shownGenerations } from './shown.js';
import { SpreadQueries, type SpreadOfDay } from './spread.queries.js';
import { medianWait } from './waiting.js';

/** Why there is nothing to say: the people are counted with others, or the day closed before chains were counted. */
export type Silence = 'COUNTED_WITH_OTHERS' | 'NOT_KEPT';

export interface Spread {
  readonly asOf: string;
  readonly silence: Silence | null;
  /** Holders of a label, by generation. */
  readonly generations: readonly number[];
  readonly reproduction: Reproduction | null;
  readonly generationDays: number | null;
  readonly longestChain: number | null;
}

export interface ShownCohort {
  readonly month: string;
  readonly labelled: number | null;
  /** 3, 6 and 12 months later; null while that is still to come. */
  readonly after: readonly (number | null)[];
}

type Opened = { readonly counts: CountsOfDay | null; readonly spread: SpreadOfDay | null };

/** How champions draw others in, and stay. */
@Injectable()
export class SpreadService {
  constructor(
    private readonly gate: AdoptionGate,
    private readonly counts: CountsOverDays,
    private readonly queries: SpreadQueries,
    private readonly key: DisclosureKey,
  ) {}

  /** @throws DomainError as the gate does */
  async spread(actor: Actor, asked: FiguresAsked): Promise<Spread> {
    const opening = await this.gate.open(actor, asked);
    const asOf = opening.closed?.day ?? this.gate.today();
    const { counts, spread } = await this.read(opening);
    const nothing = { asOf, generations: [], reproduction: null, generationDays: null, longestChain: null };
    if (counts === null || spread === null) {
      return { ...nothing, silence: spread === null ? 'NOT_KEPT' : 'COUNTED_WITH_OTHERS' };
    }
    const { tally, longestChain } = spread;
    return {
      asOf,
      silence: null,
      // A generation is a row wherever the programme has it, so that its being there tells nothing.
      generations: shownGenerations(await this.key.current(), counts, tally.generations, longestChain),
      reproduction: reproductionOf(tally.brought),
      generationDays: medianWait(tally.waits),
      longestChain,
    };
  }

  /** @throws DomainError as the gate does; BAD_USER_INPUT for a number of months that makes no sense */
  async cohorts(actor: Actor, asked: FiguresAsked, months: number): Promise<ShownCohort[]> {
    assertMonths(months);
    const opening = await this.gate.open(actor, asked);
    const day = opening.closed?.day ?? this.gate.today();
    const { counts, spread } = await this.read(opening);
    const key = await this.key.current();
    return monthsUpTo(day, months).map((first) => {
      if (counts === null || spread === null)
        return { month: first, labelled: null, after: cohortMonths.map(() => null) };
      const month = first.slice(0, 7);
      const known = cohortMonths.map((later) => isKnown(first, later, day));
      return { month: first, ...shownCohort(key, counts, { month, counts: spread.tally.cohorts[month] ?? [], known }) };
    });
  }

  private async read(opening: OpenedFigures): Promise<Opened> {
    const { closed } = opening;
    if (closed === null) return { counts: null, spread: null };
    const [counts] = await this.counts.of(opening, [closed.day]);
    return { counts: counts ?? null, spread: await this.queries.of(opening, closed.day) };
  }
}

/** Whether the day has come for everybody of the month, also for who was labelled on its last day. */
function isKnown(firstOfMonth: string, monthsLater: number, day: string): boolean {
  const last = DateTime.fromISO(firstOfMonth, { zone: 'utc' }).endOf('month').plus({ months: monthsLater });
  return (last.toISODate() ?? '') <= day;
}
