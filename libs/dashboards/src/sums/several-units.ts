import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { groupsOfSeveralUnits, homesSql, type Counts } from '../adoption.sql.js';
import { DisclosureKey } from '../disclosure/disclosure-key.js';
import { Kept } from '../kept.js';
import { publish, type PublishedSet } from './publish.js';
import {
  elsewhereOf,
  PublishedCounts,
  type ElsewhereRow,
  type PublishedCount,
  type PublishedRow,
  type RowElsewhere,
} from './published-counts.js';
import { facts, factsOf, type GroupRow } from './published-days.js';
import { identityOf, setsOfGroups } from './sets-of-groups.js';

export interface SeveralUnitsAsked {
  readonly programmeId: string;
  readonly guideKey: string | null;
  readonly day: string;
  readonly units: readonly string[];
  readonly country: string | null;
}

interface CountedTogether {
  readonly total: PublishedCount | null;
  readonly countries: readonly PublishedRow[];
}

/**
 * Several units together, as one person's roles may have them: no day makes these ready beforehand. They are rounded with
 * what is shown of each unit already.
 */
@Injectable()
export class SeveralUnits {
  // A closed day never changes, and summing these is no small work.
  private readonly counted = new Kept<CountedTogether>({ atMost: 1000 });

  constructor(
    private readonly database: Database,
    private readonly published: PublishedCounts,
    private readonly key: DisclosureKey,
  ) {}

  /** All of them together, and each country in them. */
  async count({ programmeId, guideKey, day, units, country }: SeveralUnitsAsked): Promise<CountedTogether> {
    const asked = { programmeId, guideKey, day, units, country };
    return this.counted.get([asked], () => this.readCount(asked));
  }

  private async readCount(asked: SeveralUnitsAsked): Promise<CountedTogether> {
    const rows = await this.database.query<GroupRow & { unit: string }>(groupsOfSeveralUnits, parametersOf(asked));
    const groups = rows.map(({ home, ...row }) => ({ ...row, identity: identityOf(home, row.country) }));
    const sets = setsOfGroups(groups, new Map(asked.units.map((unit) => [unit, [unit]])));
    const stored = await this.published.allOfUnits(asked.programmeId, asked.day, asked.units);
    const shown = new Map(stored.map(({ groups: who, counts, isExact }) => [who, { counts, isExact }]));
    const together = publish(sets, {
      key: await this.key.current(),
      facts: factsOf(asked.guideKey),
      stands: ({ identity }) => {
        const found = shown.get(String(identity));
        return found === undefined ? null : { shown: facts.map((fact) => found.counts[fact]), isExact: found.isExact };
      },
    }).filter(({ unit, isDirect }) => unit === null && !isDirect);
    const total = together.find(({ country }) => country === asked.country);
    return {
      total: total === undefined ? null : countOf(total),
      countries: together.flatMap((set) =>
        set.country === null ? [] : [{ ...countOf(set), key: set.country, unit: null }],
      ),
    };
  }

  async elsewhere(asked: SeveralUnitsAsked, grouping: 'COUNTRY' | 'ORG_UNIT'): Promise<RowElsewhere[]> {
    const rows = await this.database.query<ElsewhereRow>(homesSql(grouping), parametersOf(asked));
    return rows.map(elsewhereOf);
  }
}

function countOf({ identity, isExact, headcount, shown }: PublishedSet): PublishedCount {
  const counts = Object.fromEntries(facts.map((fact, index) => [fact, shown[index] ?? 0]));
  return { groups: String(identity), isExact, counts: { headcount, ...counts } as Counts };
}

function parametersOf({ programmeId, day, units, country }: SeveralUnitsAsked): unknown[] {
  return [programmeId, day, units, country, false];
}
