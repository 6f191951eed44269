import { Knowledge, type Sum, type Within } from './knowledge.js';
import { base, rounded } from './rounding.js';

/** Some whole groups, or those of them who did something. */
export interface SetToRound {
  /** Who they are, told by all of the groups together. */
  readonly groups: string;
  readonly headcount: number;
  /** Each way in which sets before this one make it up, by their places. */
  readonly partitions: readonly (readonly number[])[];
}

/** What is shown of a count already, or what else is known of one that is never shown. */
export type Standing = { readonly shown: number; readonly isExact: boolean } | { readonly atMost: number };

export interface FactToRound {
  /** What was done; for acknowledgements that is the guide too. */
  readonly name: string;
  /** The place of an earlier fact that everybody who did this did too. */
  readonly within?: number;
  /** Of each set. */
  readonly counts: readonly number[];
  /** By the place of the set. */
  readonly standing?: ReadonlyMap<number, Standing>;
}

/** A shown count is at most so far from the true one. */
const away = base - 1;

/**
 * Rounds counts to multiples of three, each up or down by its draw, unless whoever reads all of them could then work one
 * out to the last person: it is rounded the other way then. Sets come after their parts, and the answer is in the order of
 * the facts and sets. What is decided follows from what is shown, so that the rule tells nothing to whoever knows it.
 */
export function roundUnderControl(key: Buffer, facts: readonly FactToRound[], sets: readonly SetToRound[]): number[][] {
  const place = (fact: number, set: number): number => fact * sets.length + set;
  const standing = (fact: number, set: number): Standing | undefined => facts[fact]?.standing?.get(set);
  const sums: Sum[] = [];
  const within: Within[] = [];
  const mayBeKnown = new Set<number>();
  for (const [fact, { within: more }] of facts.entries()) {
    for (const [set, { partitions }] of sets.entries()) {
      if (more !== undefined) within.push([place(fact, set), place(more, set)]);
      const stands = standing(fact, set);
      if (stands !== undefined && ('atMost' in stands || stands.isExact)) mayBeKnown.add(place(fact, set));
      for (const parts of partitions) {
        sums.push({ whole: place(fact, set), parts: parts.map((part) => place(fact, part)) });
      }
    }
  }
  const atMost = facts.flatMap(() => sets.map(({ headcount }) => headcount));
  const knowledge = new Knowledge(atMost, sums, within, mayBeKnown);

  for (const [fact, { standing: stands }] of facts.entries()) {
    for (const [set, what] of stands ?? []) {
      const off = 'shown' in what && !what.isExact ? away : 0;
      const [lower, upper] = 'shown' in what ? [what.shown - off, what.shown + off] : [0, what.atMost];
      knowledge.learn(place(fact, set), lower, upper);
    }
  }
  return facts.map(({ name, counts }, fact) =>
    sets.map(({ groups }, set) => {
      const stands = standing(fact, set);
      if (stands !== undefined) return 'shown' in stands ? stands.shown : 0;
      const count = counts[set] ?? 0;
      const drawn = rounded(key, { groups, fact: name, count });
      const shown = safer(knowledge, place(fact, set), count, drawn);
      knowledge.learn(place(fact, set), shown - away, shown + away);
      return shown;
    }),
  );
}

/** Of the two multiples beside a count the drawn one, unless the other gives away less. */
function safer(knowledge: Knowledge, place: number, count: number, drawn: number): number {
  if (count % base === 0) return drawn;
  const pins = (shown: number): number => knowledge.pinsOf(place, shown - away, shown + away);
  const byDraw = pins(drawn);
  if (byDraw === 0) return drawn;
  const other = drawn > count ? drawn - base : drawn + base;
  return pins(other) < byDraw ? other : drawn;
}
