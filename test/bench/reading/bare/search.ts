import { nodesOf, peoplePage, type PageRow } from './page.js';
import type { Ground, Handler } from './request.js';
import { selectionOf, sqlObject } from './selection.js';

/** `LIKE` in the order of names; each word looked for begins a word of the name. */
export function search({ pool, documents }: Ground): Handler {
  const fields = selectionOf(documents.people);
  const page = peoplePage(fields);
  const node = sqlObject('Person', nodesOf(fields), {
    id: 'p.id',
    displayName: 'p.display_name',
    givenName: 'p.given_name',
    familyName: 'p.family_name',
    jobTitle: 'p.job_title',
    country: 'p.country',
    orgUnit: (of) => sqlObject('OrgUnit', of, { code: 'u.code', name: 'u.name' }),
    label: (of) =>
      `CASE WHEN b.id IS NOT NULL THEN ${sqlObject('Label', of, {
        id: 'b.id',
        level: (level) => sqlObject('Level', level, { key: 'l.key', name: 'l.name' }),
      })} END`,
  });
  const text = (words: number): string => `
    SELECT (${node})::text AS node, found.search_key, p.id
    FROM (SELECT id, search_key FROM person WHERE active
        ${Array.from({ length: words }, (_, n) => `AND search_key LIKE $${n + 4}`).join(' ')}
      ORDER BY search_key, id LIMIT $3) found
    JOIN person p ON p.id = found.id JOIN org_unit u ON u.id = p.org_unit_id
    LEFT JOIN enrolment e ON e.person_id = p.id AND e.programme_id = (SELECT id FROM programme WHERE key = $1)
    LEFT JOIN person_preference seen ON seen.person_id = p.id
    LEFT JOIN label b ON b.programme_id = e.programme_id AND b.person_id = p.id AND b.level_id = e.level_id
      AND b.status = 'AWARDED' AND (seen.visible_as_champion OR p.id = $2)
    LEFT JOIN level l ON l.id = b.level_id
    ORDER BY found.search_key, found.id`;
  return async ({ id }, variables) => {
    const { programme, filter, first } = variables as { programme: string; filter: { search: string }; first: number };
    const words = filter.search.split(' ').map((word) => `% ${word.toLowerCase()}%`);
    const { rows } = await pool.query<PageRow>({
      name: `search-${words.length}`,
      text: text(words.length),
      values: [programme, id, first + 1, ...words],
    });
    return page(rows, first);
  };
}
