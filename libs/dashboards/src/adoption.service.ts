import { Injectable } from '@nestjs/common';
import { Clock, dayIn, type Actor } from '@sillage/platform';
import { AdoptionGate, type FiguresAsked, type OpenedFigures } from './adoption-gate.js';
import type { AdoptionScope } from './adoption-scope.js';
import { AdoptionQueries, type AdoptionQuestion } from './adoption.queries.js';
import type { Grouping } from './adoption.sql.js';
import { DisclosureKey } from './disclosure/disclosure-key.js';
import { exact, liveFrom, withRates, type Published } from './disclosure/published.js';
import { shownRowsOfWhoDid } from './disclosure/rows-of-who-did.js';
import type { Home, NamedUnit, PublishedCount, PublishedTable } from './sums/published-counts.js';

export interface AdoptionAsked extends FiguresAsked {
  readonly groupBy?: Grouping | null;
}

/** Null where no group is at home: `home` says where these people are counted instead. */
export interface AdoptionRow {
  readonly key: string;
  readonly figures: Published | null;
  readonly home: Home | null;
  /** In rows by units. */
  readonly unit: NamedUnit | null;
}

export interface Adoption {
  readonly programme: OpenedFigures['programme'];
  /** The day of every figure but a live total. */
  readonly asOf: string;
  /** The first and the last day that can be asked for; null while there is none. */
  readonly days: OpenedFigures['days'];
  readonly scope: AdoptionScope;
  readonly total: Published | null;
  /** Whether the total is that of now. */
  readonly isLive: boolean;
  /** When the total was counted, and when the rows were. */
  readonly at: { readonly total: Date; readonly rows: Date };
  /** The same list while nothing about it has changed. */
  readonly rows: readonly AdoptionRow[];
}

/** How far a programme has come, for whoever may count the people of a subtree. */
@Injectable()
export class AdoptionService {
  private readonly rows = new WeakMap<PublishedTable, Promise<readonly AdoptionRow[]>>();

  constructor(
    private readonly clock: Clock,
    private readonly gate: AdoptionGate,
    private readonly queries: AdoptionQueries,
    private readonly key: DisclosureKey,
  ) {}

  /** @throws DomainError as the gate does */
  async report(actor: Actor, asked: AdoptionAsked): Promise<Adoption> {
    const opened = await this.gate.open(actor, asked);
    const { programme, scope, closed, days } = opened;
    if (closed === null) return this.nothingYet(opened);
    const question = {
      programmeId: programme.id,
      guideKey: programme.guideKey,
      closed,
      units: scope.units.map(({ id }) => id),
      isWholeCompany: scope.isWholeCompany,
      country: opened.country,
      grouping: asked.groupBy ?? ('NONE' as const),
    };
    const table = await this.queries.table(question);
    const live = opened.isEverybody && opened.isNow ? await this.liveTotal(programme.id, table) : null;
    return {
      programme,
      asOf: closed.day,
      days,
      scope,
      total: live?.figures ?? (table.total && shown(table.total)),
      isLive: live !== null,
      at: { total: live?.at ?? closed.takenAt, rows: closed.takenAt },
      rows: await this.rowsOf(table, question),
    };
  }

  private async rowsOf(table: PublishedTable, question: AdoptionQuestion): Promise<readonly AdoptionRow[]> {
    const known = this.rows.get(table);
    if (known !== undefined) return known;
    const rows = this.makeRows(table, question);
    this.rows.set(table, rows);
    return rows;
  }

  private async makeRows(table: PublishedTable, question: AdoptionQuestion): Promise<AdoptionRow[]> {
    const { total, rows, elsewhere } = table;
    const { grouping, guideKey } = question;
    if (grouping === 'MONTH' || grouping === 'LEVEL') {
      if (total === null) return [];
      const did = grouping === 'MONTH' ? 'enrolled' : 'labelled';
      const draw = { key: await this.key.current(), guideKey };
      const counted = await this.queries.rowsOfWhoDid(question, grouping);
      const shownRows = shownRowsOfWhoDid(did, counted, total, draw);
      // That a row is there would say that somebody is in it: one that is shown as nobody is no row.
      return shownRows.flatMap((counts, place) => {
        const key = counted[place]?.key;
        return key === undefined || counts.headcount === 0
          ? []
          : [{ key, figures: withRates(counts, true), home: null, unit: null }];
      });
    }
    const own = rows.map((row) => ({ key: row.key, figures: shown(row), home: null, unit: row.unit }));
    return [...own, ...elsewhere.map((row) => ({ ...row, figures: null }))];
  }

  private async liveTotal(
    programmeId: string,
    { total }: PublishedTable,
  ): Promise<{ figures: Published; at: Date } | null> {
    if (total === null || total.counts.headcount < liveFrom) return null;
    const now = await this.queries.everybodyNow(programmeId);
    if (now === null || now.counts.headcount < liveFrom) return null;
    return { figures: exact(now.counts), at: now.at };
  }

  /** A programme of this minute: its first figures are on their way. */
  private nothingYet({ programme, scope, days }: OpenedFigures): Adoption {
    const now = this.clock.now();
    const at = { total: now, rows: now };
    return { programme, asOf: dayIn('UTC', now), days, scope, total: null, isLive: false, at, rows: [] };
  }
}

function shown({ counts, isExact }: PublishedCount): Published {
  return withRates(counts, !isExact);
}
