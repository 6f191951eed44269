import * as solving from 'highs';
import type { LegacyHighs } from 'highs';
import type { PublishedSet } from '../../libs/dashboards/src/sums/publish.js';

/** The statistical groups that make up each set, by their places: the directory tells everybody. */
export type Membership = ReadonlyMap<bigint, readonly number[]>;

// Its types leave out what the module exports by default.
const { default: loadHighs } = solving as unknown as { default: () => Promise<LegacyHighs> };

/**
 * Works out whole numbers that fit everything shown: one unknown a group, and every shown count is the sum of its groups
 * rounded by at most two.
 */
export class IntegerSolver {
  private constructor(private readonly highs: LegacyHighs) {}

  static async load(): Promise<IntegerSolver> {
    return new IntegerSolver(await loadHighs());
  }

  /**
   * The counts that are known to the last one, of those asked about.
   *
   * @param headcounts of each group
   * @param truth of each group: what is looked for is another answer than this one that fits as well
   */
  pinned(
    published: readonly PublishedSet[],
    { membership, headcounts, truth, fact }: Table,
    asked: readonly PublishedSet[],
  ): PublishedSet[] {
    return asked.filter((set) => {
      const own = membership.get(set.identity) ?? [];
      const count = own.reduce((sum, group) => sum + (truth[group] ?? 0), 0);
      return (['more', 'fewer'] as const).every((way) => {
        const bound = way === 'more' ? `>= ${String(count + 1)}` : `<= ${String(count - 1)}`;
        if (way === 'fewer' && count === 0) return true;
        const rows = published.flatMap(({ identity, shown, isExact }, row) => {
          const groups = membership.get(identity) ?? [];
          const stands = shown[fact] ?? 0;
          const off = isExact ? 0 : 2;
          const sum = sumOf(groups);
          return [
            ` l${String(row)}: ${sum} >= ${String(stands - off)}`,
            ` u${String(row)}: ${sum} <= ${String(stands + off)}`,
          ];
        });
        const problem = [
          'Minimize',
          ' obj: 0 g0',
          'Subject To',
          ...rows,
          ` asked: ${sumOf(own)} ${bound}`,
          'Bounds',
          ...headcounts.map((people, group) => ` 0 <= g${String(group)} <= ${String(people)}`),
          'Generals',
          headcounts.map((_, group) => ` g${String(group)}`).join('\n'),
          'End',
        ].join('\n');
        return this.highs.solve(problem, { output_flag: false }).Status === 'Infeasible';
      });
    });
  }
}

export interface Table {
  readonly membership: Membership;
  readonly headcounts: readonly number[];
  readonly truth: readonly number[];
  readonly fact: number;
}

function sumOf(groups: readonly number[]): string {
  return groups.map((group) => `g${String(group)}`).join(' + ');
}
