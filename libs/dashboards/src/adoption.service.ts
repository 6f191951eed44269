import { Injectable } from '@nestjs/common';
import { badInput, Clock, dayIn, DomainError, type Actor, type Subject } from '@sillage/platform';
import { Programmes, type ProgrammeRow } from '@sillage/programmes';
import { unitsToCount } from './adoption.policy.js';
import { AdoptionQueries, type Counts } from './adoption.queries.js';
import { AdoptionScopeQueries, type AdoptionScope } from './adoption-scope.queries.js';
import { visibilityOf } from './adoption-visibility.js';
import type { Grouping } from './adoption.sql.js';
import { dashboardsTexts } from './dashboards.texts.js';

export interface AdoptionAsked {
  readonly programme: string;
  readonly orgUnitCode?: string | null;
  readonly country?: string | null;
  readonly asOf?: string | null;
  readonly groupBy?: Grouping | null;
}

/** Figures that may be shown; null where they are suppressed. */
export type ShownCounts = Counts | null;

export interface Adoption {
  readonly programme: ProgrammeRow;
  readonly asOf: string;
  readonly scope: AdoptionScope;
  readonly total: ShownCounts;
  readonly groups: readonly { readonly key: string; readonly counts: ShownCounts }[];
}

/** How far a programme has come, for whoever may count the people of a subtree. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly scopes: AdoptionScopeQueries,
    private readonly queries: AdoptionQueries,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for a programme or a unit that is unknown or not the actor's to count, alike;
   *   BAD_USER_INPUT for a day without figures
   */
  async report(actor: Actor, asked: AdoptionAsked): Promise<Adoption> {
    const programme = await this.programmes.findByKey(asked.programme);
    const allowed = programme && unitsToCount(actor, programme.id);
    if (programme === null) throw new DomainError('NOT_FOUND');
    if (allowed?.length === 0) throw new DomainError('NOT_FOUND', { subject: { type: 'Programme', id: programme.id } });
    const day = await this.pastDay(programme.id, asked.asOf ?? null);
    const scope = await this.scopes.find(allowed, asked.orgUnitCode ?? null, day);
    if (scope === null) throw new DomainError('NOT_FOUND', { subject: await this.unitCalled(asked.orgUnitCode) });

    const question = { grouping: asked.groupBy ?? ('NONE' as const), country: asked.country ?? null };
    const counted = await this.queries.count({
      ...question,
      programmeId: programme.id,
      at: day ?? this.clock.now(),
      units: scope.units.map(({ id }) => id),
      sized: [...new Set([...scope.way, ...(scope.tops.length > 1 ? scope.tops : [])])],
    });
    const shown = visibilityOf(counted, { ...question, scope, minimum: programme.minimumGroupSize });
    return {
      programme,
      asOf: day ?? this.today(),
      scope,
      total: shown.isTotalShown ? counted.total : null,
      groups: [...counted.groups].map(([key, counts]) => ({ key, counts: shown.hiddenKeys.has(key) ? null : counts })),
    };
  }

  /** Null for today, whose figures are counted. */
  private async pastDay(programmeId: string, asOf: string | null): Promise<string | null> {
    if (asOf === null || asOf === this.today()) return null;
    if (asOf > this.today()) throw badInput('input.asOf', dashboardsTexts.dayNotOver, { day: asOf });
    const { first, last, has } = await this.queries.days(programmeId, asOf);
    if (has) return asOf;
    if (first === null) throw badInput('input.asOf', dashboardsTexts.noFiguresYet);
    throw badInput('input.asOf', dashboardsTexts.figuresSince, { day: asOf, first, last });
  }

  /** The unit that somebody reached for, for the audit trail alone. */
  private async unitCalled(code: string | null | undefined): Promise<Subject | undefined> {
    const id = code == null ? null : await this.scopes.idOf(code);
    return id === null ? undefined : { type: 'OrgUnit', id };
  }

  /** Days are those of UTC: one company, one day. */
  private today(): string {
    return dayIn('UTC', this.clock.now());
  }
}
