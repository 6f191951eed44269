import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  dayIn,
  DomainError,
  ReadTogether,
  type Actor,
  type Subject,
} from '@sillage/platform';
import type { ProgrammeRow } from '@sillage/programmes';
import { LRUCache } from 'lru-cache';
import { unitsToCount } from './adoption.policy.js';
import { AdoptionReadings } from './adoption-readings.js';
import { gateSql } from './adoption-gate.sql.js';
import type { AdoptionScope, CountedUnit } from './adoption-scope.js';
import { dashboardsTexts } from './dashboards.texts.js';

/** A day whose figures are ready; `takenAt` is when they were counted. */
export type ClosedDay = { readonly day: string; readonly takenAt: Date };

export interface FiguresAsked {
  readonly programme: string;
  readonly orgUnitCode?: string | null;
  readonly country?: string | null;
  readonly asOf?: string | null;
}

/** Figures that somebody may read. */
export interface OpenedFigures {
  readonly programme: ProgrammeRow & { readonly minimumGroupSize: number };
  readonly scope: AdoptionScope;
  readonly country: string | null;
  readonly isEverybody: boolean;
  /** Whether the latest figures are asked for. */
  readonly isNow: boolean;
  /** The day that is asked for, or the last one; null while there is none. */
  readonly closed: ClosedDay | null;
  /** The first and the last day that can be asked for; null while there is none. */
  readonly days: { readonly first: string | null; readonly last: string | null };
}

type GateRow = OpenedFigures['programme'] &
  OpenedFigures['days'] & { day: string | null; takenAt: Date; units: CountedUnit[] | null; isWholeCompany: boolean };

/**
 * Before every figure: whether there is such a programme, unit and day, whether the actor may count these people, and the
 * record of who looked. One statement, each time, or one for all who ask the same at the same moment: a role that is gone
 * opens nothing any more.
 */
@Injectable()
export class AdoptionGate {
  // A role may be for one programme, which is asked for by its key: what that was is tried, and looked at again.
  private readonly ids = new LRUCache<string, string>({ max: 1000 });
  private readonly rows = new ReadTogether<GateRow | undefined>();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly readings: AdoptionReadings,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for a programme or a unit that is unknown or not the actor's to count, alike;
   *   BAD_USER_INPUT for a day without figures
   */
  async open(actor: Actor, asked: FiguresAsked): Promise<OpenedFigures> {
    const { row, allowed } = await this.look(actor, asked);
    const { units, isWholeCompany, first, last, day, takenAt, ...programme } = row;
    if (allowed?.length === 0) throw new DomainError('NOT_FOUND', { subject: { type: 'Programme', id: programme.id } });
    if (units === null) throw new DomainError('NOT_FOUND', { subject: await this.unitCalled(asked.orgUnitCode) });
    const scope = { units, isWholeCompany };
    const country = asked.country ?? null;
    const isEverybody = isWholeCompany && country === null;
    if (!isEverybody) await this.readings.note(actor, { programmeId: programme.id, scope, country });
    const days = { first, last };
    const closed = day === null ? null : { day, takenAt };
    const past = this.pastDay(asked.asOf);
    if (closed === null && past !== null) throw await this.withoutFigures(past, programme.id, days);
    return { programme, scope, country, isEverybody, isNow: past === null, closed, days };
  }

  private async look(actor: Actor, asked: FiguresAsked): Promise<{ row: GateRow; allowed: string[] | null }> {
    const guess = this.ids.get(asked.programme);
    const allowed = guess === undefined ? [] : unitsToCount(actor, guess);
    const row = await this.read(asked, allowed);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    if (row.id === guess) return { row, allowed };
    this.ids.set(asked.programme, row.id);
    const right = unitsToCount(actor, row.id);
    return { row: (await this.read(asked, right)) ?? row, allowed: right };
  }

  private async read(asked: FiguresAsked, allowed: string[] | null): Promise<GateRow | undefined> {
    const { programme, orgUnitCode } = asked;
    const question = { programme, day: this.pastDay(asked.asOf), unit: orgUnitCode ?? null, allowed };
    return this.rows.read(JSON.stringify(question), async () => {
      const { sql, values } = gateSql(question);
      const [row] = await this.database.query<GateRow>(sql, values);
      return row;
    });
  }

  /** Days are those of UTC: one company, one day. */
  today(): string {
    return dayIn('UTC', this.clock.now());
  }

  /** Null for the latest figures. */
  private pastDay(asOf: string | null | undefined): string | null {
    const today = this.today();
    if (asOf == null || asOf === today) return null;
    if (asOf > today) throw badInput('input.asOf', dashboardsTexts.dayNotOver, { day: asOf });
    return asOf;
  }

  /** The unit that somebody reached for, for the audit trail alone. */
  private async unitCalled(code: string | null | undefined): Promise<Subject | undefined> {
    if (code == null) return undefined;
    const [unit] = await this.database.query<{ id: string }>(`SELECT id FROM org_unit WHERE code = $1`, [code]);
    return unit === undefined ? undefined : { type: 'OrgUnit', id: unit.id };
  }

  /** Says which days there are instead. */
  private async withoutFigures(
    day: string,
    programmeId: string,
    { first, last }: OpenedFigures['days'],
  ): Promise<DomainError> {
    if (first === null || last === null) return badInput('input.asOf', dashboardsTexts.noFiguresYet);
    if (day < first || day > last) return badInput('input.asOf', dashboardsTexts.figuresSince, { day, first, last });
    const [nearest] = await this.database.query<{ before: string; after: string }>(
      `SELECT max(day) FILTER (WHERE day < $2)::text AS before, min(day) FILTER (WHERE day > $2)::text AS after
       FROM published_day WHERE programme_id = $1`,
      [programmeId, day],
    );
    return badInput('input.asOf', dashboardsTexts.dayNotKept, { day, ...nearest });
  }
}
