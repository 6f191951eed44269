import type { SqlParameters } from '@sillage/platform';

/** Beyond so many words a name is told already; each more costs a pass over the index. */
const wordsAtMost = 8;

/** People who match something, as rows of `listed`: their ids and search keys. */
export type Matching = { ctes: string; from: string; conditions: string[] };

/**
 * Names in which each word looked for begins a word, in any order; only when there is no such name, those with a small
 * typo. Whether there is one does not depend on the page, so that a list never changes its mind between pages.
 * @param conditions on the person `p`, that hold besides
 * @returns null when nothing is looked for
 */
export function personSearch(
  search: string | null | undefined,
  conditions: readonly string[],
  parameters: SqlParameters,
): Matching | null {
  if (!search?.trim()) return null;
  const words = search.split(/[\s\0]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return { ctes: '', from: 'person listed', conditions: ['false'] };

  const folded = words.slice(0, wordsAtMost).map((word) => `searched_name(${parameters.add(word)})`);
  const begins = folded.map((word) => `p.search_key LIKE '% ' || ${literally(word)} || '%'`);
  return {
    // Materialised: in the order of names, a rare word would have the planner read everybody's.
    ctes: `WITH exact AS MATERIALIZED (
        SELECT p.id, p.search_key FROM person p WHERE ${[...conditions, ...begins].join(' AND ')}
      ), found AS MATERIALIZED (
        SELECT id, search_key FROM exact
        UNION ALL
        SELECT p.id, p.search_key FROM people_spelt_like(ARRAY[${folded.join(', ')}]) near JOIN person p ON p.id = near
        WHERE ${conditions.join(' AND ')} AND NOT EXISTS (SELECT FROM exact)
      ) `,
    from: 'found listed',
    conditions: ['true'],
  };
}

function literally(word: string): string {
  return String.raw`replace(replace(replace(${word}, '\', '\\'), '%', '\%'), '_', '\_')`;
}
