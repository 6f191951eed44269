import type { SqlParameters } from '@sillage/platform';

/** Beyond so many words a name is told already; each more costs a pass over the index. */
const wordsAtMost = 8;
/** With so few letters begin so many names that a page of them stands within the first thousands. */
const fewLetters = 4;
const lookedThrough = 4000;

/** Whom a list is about: those who are with the company, or those who left it. */
export type Among = 'who are here' | 'who left';

/** As an SQL condition; whoever was erased is nobody. */
export function isAmong(among: Among, person: string): string {
  return among === 'who are here' ? `${person}.active` : `NOT ${person}.active AND ${person}.erased_at IS NULL`;
}

interface Search {
  /** As somebody typed them. */
  readonly words: string | null | undefined;
  readonly among: Among;
  /** On the person `p`, that hold besides; `isAmong` is one of them. */
  readonly conditions: readonly string[];
}

/** People who match something, as rows of `listed`: their ids and search keys. */
export type Matching = { ctes: string; from: string; conditions: string[] };

/** Where a page of names begins, as an SQL condition on the rows of `listed`, and how many it holds. */
interface Page {
  readonly beyond: string;
  readonly limit: number;
}

/**
 * Names in which each word looked for begins a word, in any order; only when there is no such name, those with a small
 * typo. Whether there is one does not depend on the page, so that a list never changes its mind between pages.
 * @param page null where all are counted
 * @returns null when nothing is looked for
 */
export function personSearch(
  { words: search, among, conditions }: Search,
  parameters: SqlParameters,
  page: Page | null = null,
): Matching | null {
  if (!search?.trim()) return null;
  const words = search.split(/[\s\0]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return { ctes: '', from: 'person listed', conditions: ['false'] };

  const folded = words.slice(0, wordsAtMost).map((word) => `searched_name(${parameters.add(word)})`);
  const matches = [...conditions, ...folded.map((word) => `p.search_key LIKE '% ' || ${literally(word)} || '%'`)];
  const isShort = words.length === 1 && (words[0]?.length ?? 0) <= fewLetters;
  const nearby = page !== null && isShort && among === 'who are here' ? nearbyOf(matches, page) : null;
  return {
    // Materialised: in the order of names, a rare word would have the planner read everybody's.
    ctes: `WITH ${nearby === null ? '' : `nearby AS MATERIALIZED (${nearby.select}), `}exact AS MATERIALIZED (
        SELECT p.id, p.search_key FROM person p
        WHERE ${[...(nearby === null ? [] : [`NOT ${nearby.isEnough}`]), ...matches].join(' AND ')}
      ), found AS MATERIALIZED (
        ${nearby === null ? '' : `SELECT id, search_key FROM nearby WHERE ${nearby.isEnough} UNION ALL `}
        SELECT id, search_key FROM exact
        UNION ALL
        SELECT p.id, p.search_key FROM people_spelt_like(ARRAY[${folded.join(', ')}], ${among === 'who are here'}) near JOIN person p ON p.id = near
        WHERE ${[...(nearby === null ? [] : [`NOT ${nearby.isEnough}`]), ...conditions].join(' AND ')}
          AND NOT EXISTS (SELECT FROM exact)
      ) `,
    from: 'found listed',
    conditions: ['true'],
  };
}

/** Those who match among the next thousands in the order of names: enough for a page, where many do. */
function nearbyOf(matches: readonly string[], { beyond, limit }: Page): { select: string; isEnough: string } {
  return {
    select: `SELECT p.id, p.search_key FROM (SELECT * FROM person listed WHERE listed.active AND ${beyond}
        ORDER BY listed.search_key, listed.id LIMIT ${lookedThrough}) p
      WHERE ${matches.join(' AND ')} ORDER BY p.search_key, p.id LIMIT ${limit}`,
    isEnough: `(SELECT count(*) >= ${limit} FROM nearby)`,
  };
}

function literally(word: string): string {
  return String.raw`replace(replace(replace(${word}, '\', '\\'), '%', '\%'), '_', '\_')`;
}
