import { Injectable } from '@nestjs/common';
import { badInput, Clock, dayIn, DomainError, type Actor, type Subject } from '@sillage/platform';
import { Programmes, type ProgrammeRow } from '@sillage/programmes';
import { unitsToCount } from './adoption.policy.js';
import { AdoptionQueries, type AdoptionQuestion, type AdoptionTable, type ClosedDay } from './adoption.queries.js';
import { AdoptionReadings } from './adoption-readings.js';
import { AdoptionScopeQueries, type AdoptionScope } from './adoption-scope.queries.js';
import type { Grouping } from './adoption.sql.js';
import { dashboardsTexts } from './dashboards.texts.js';
import { DisclosureKey } from './disclosure/disclosure-key.js';
import { exact, liveFrom, ofThoseWho, withRates, type Published } from './disclosure/published.js';
import type { PublishedCount, RowElsewhere } from './sums/published-counts.js';

export interface AdoptionAsked {
  readonly programme: string;
  readonly orgUnitCode?: string | null;
  readonly country?: string | null;
  readonly asOf?: string | null;
  readonly groupBy?: Grouping | null;
}

/** Null where no group is at home: `home` says where these people are counted instead. */
export interface AdoptionRow {
  readonly key: string;
  readonly figures: Published | null;
  readonly home: Omit<RowElsewhere, 'key'> | null;
}

export interface Adoption {
  readonly programme: ProgrammeRow;
  /** The day of every figure but a live total. */
  readonly asOf: string;
  /** The first and the last day that can be asked for; null while there is none. */
  readonly days: { readonly first: string | null; readonly last: string | null };
  readonly scope: AdoptionScope;
  readonly total: Published | null;
  /** When the total was counted, and when the rows were. */
  readonly at: { readonly total: Date; readonly rows: Date };
  readonly rows: readonly AdoptionRow[];
}

/** How far a programme has come, for whoever may count the people of a subtree. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly clock: Clock,
    private readonly programmes: Programmes,
    private readonly scopes: AdoptionScopeQueries,
    private readonly queries: AdoptionQueries,
    private readonly key: DisclosureKey,
    private readonly readings: AdoptionReadings,
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
    const scope = await this.scopes.find(allowed, asked.orgUnitCode ?? null);
    if (scope === null) throw new DomainError('NOT_FOUND', { subject: await this.unitCalled(asked.orgUnitCode) });
    const country = asked.country ?? null;
    const isEverybody = scope.isWholeCompany && country === null;
    if (!isEverybody) await this.readings.note(actor, { programmeId: programme.id, scope, country });

    const { found: closed, days } = await this.closedDay(programme.id, asked.asOf ?? null);
    if (closed === null) return this.nothingYet(programme, scope);
    const question = {
      programmeId: programme.id,
      guideKey: programme.guideKey,
      closed,
      units: scope.units.map(({ id }) => id),
      isWholeCompany: scope.isWholeCompany,
      country,
      grouping: asked.groupBy ?? ('NONE' as const),
    };
    const table = await this.queries.table(question);
    const isNow = asked.asOf == null || asked.asOf === this.today();
    const live = isEverybody && isNow ? await this.liveTotal(programme.id, table) : null;
    return {
      programme,
      asOf: closed.day,
      days,
      scope,
      total: live?.figures ?? (table.total && shown(table.total)),
      at: { total: live?.at ?? closed.takenAt, rows: closed.takenAt },
      rows: await this.rowsOf(table, question),
    };
  }

  private async rowsOf({ total, rows, elsewhere }: AdoptionTable, question: AdoptionQuestion): Promise<AdoptionRow[]> {
    const { grouping, guideKey } = question;
    if (grouping === 'MONTH' || grouping === 'LEVEL') {
      if (total === null) return [];
      const did = grouping === 'MONTH' ? 'enrolled' : 'labelled';
      const draw = { key: await this.key.current(), guideKey };
      const counted = await this.queries.rowsOfWhoDid(question, grouping);
      return counted.map((row) => ({ key: row.key, figures: ofThoseWho(did, row, total, draw), home: null }));
    }
    const own = rows.map((row) => ({ key: row.key, figures: shown(row), home: null }));
    return [...own, ...elsewhere.map(({ key, ...home }) => ({ key, figures: null, home }))];
  }

  private async liveTotal(
    programmeId: string,
    { total }: AdoptionTable,
  ): Promise<{ figures: Published; at: Date } | null> {
    if (total === null || total.counts.headcount < liveFrom) return null;
    const now = await this.queries.everybodyNow(programmeId);
    if (now === null || now.counts.headcount < liveFrom) return null;
    return { figures: exact(now.counts), at: now.at };
  }

  /** The last day that is closed where none is asked for; null where none is yet. */
  private async closedDay(
    programmeId: string,
    asOf: string | null,
  ): Promise<{ found: ClosedDay | null; days: Adoption['days'] }> {
    const today = this.today();
    if (asOf !== null && asOf > today) throw badInput('input.asOf', dashboardsTexts.dayNotOver, { day: asOf });
    const past = asOf === today ? null : asOf;
    const { first, last, found } = await this.queries.closedDay(programmeId, past, today);
    if (found !== null || past === null) return { found, days: { first, last } };
    if (first === null) throw badInput('input.asOf', dashboardsTexts.noFiguresYet);
    throw badInput('input.asOf', dashboardsTexts.figuresSince, { day: past, first, last });
  }

  /** A programme of this minute: its first figures are on their way. */
  private nothingYet(programme: ProgrammeRow, scope: AdoptionScope): Adoption {
    const now = this.clock.now();
    const days = { first: null, last: null };
    return { programme, asOf: this.today(), days, scope, total: null, at: { total: now, rows: now }, rows: [] };
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

function shown({ counts, isExact }: PublishedCount): Published {
  return withRates(counts, !isExact);
}
