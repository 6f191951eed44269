import { Injectable } from '@nestjs/common';
import type { Actor } from '@sillage/platform';
import { AdoptionGate, type FiguresAsked } from '../adoption-gate.js';
import { assertMonths, monthsUpTo } from '../trend/trend.service.js';

export interface CountedCohort {
  readonly month: string;
  readonly labelled: number | null;
  readonly after: readonly (number | null)[];
}

/** How champions draw others in, and stay. */
@Injectable()
export class SpreadService {
  constructor(private readonly gate: AdoptionGate) {}

  async spread(actor: Actor, asked: FiguresAsked): Promise<{ asOf: string }> {
    const { closed } = await this.gate.open(actor, asked);
    return { asOf: closed?.day ?? this.gate.today() };
  }

  async cohorts(actor: Actor, asked: FiguresAsked, months: number): Promise<CountedCohort[]> {
    assertMonths(months);
    const { closed } = await this.gate.open(actor, asked);
    const first = monthsUpTo(closed?.day ?? this.gate.today(), months);
    return first.map((month) => ({ month, labelled: null, after: [null, null, null] }));
  }
}
