import { keysOf, nodesOf, peoplePage, type PageRow } from './page.js';
import { time, type Ground, type Handler } from './request.js';
import { selectionOf, sqlObject } from './selection.js';

const pageSize = 50;

/** The list that is kept in reading order is limited first, and joined after. */
export function champions({ pool, documents }: Ground): Handler {
  const fields = selectionOf(documents.champions);
  const page = peoplePage(fields);
  const node = sqlObject('Person', nodesOf(fields), {
    id: 'p.id',
    displayName: 'p.display_name',
    orgUnit: (of) => sqlObject('OrgUnit', of, { code: 'u.code', name: 'u.name' }),
    label: (of) =>
      sqlObject('Label', of, {
        id: 'b.id',
        awardedAt: time('b.awarded_at'),
        level: (level) => sqlObject('Level', level, { key: 'l.key', name: 'l.name' }),
      }),
    enrolment: (of) =>
      sqlObject('Enrolment', of, {
        generation: 'CASE WHEN n.id IS NOT NULL THEN n.generation WHEN e.founder THEN 0 END',
        mentor: (mentor) =>
          `CASE WHEN m.id IS NOT NULL THEN ${sqlObject('Person', mentor, { id: 'm.id', displayName: 'm.display_name' })} END`,
      }),
  });
  const text = `
    WITH page AS MATERIALIZED (
      SELECT * FROM reading.champion WHERE programme_id = (SELECT id FROM programme WHERE key = $1)
        AND (search_key, person_id) > ($2, $3::uuid) ORDER BY search_key, person_id LIMIT ${pageSize + 1})
    SELECT (${node})::text AS node, page.search_key, p.id
    FROM page JOIN person p ON p.id = page.person_id JOIN org_unit u ON u.id = p.org_unit_id
    JOIN enrolment e ON e.id = page.enrolment_id JOIN label b ON b.id = page.label_id JOIN level l ON l.id = b.level_id
    LEFT JOIN lineage n ON n.programme_id = e.programme_id AND n.person_id = e.person_id
    LEFT JOIN LATERAL (
      SELECT together.mentor_id FROM mentorship together WHERE together.programme_id = e.programme_id
        AND together.mentee_id = e.person_id AND together.status <> 'ENDED' ORDER BY together.started_at DESC LIMIT 1) latest ON true
    LEFT JOIN person_preference seen ON seen.person_id = latest.mentor_id
    LEFT JOIN person m ON m.id = latest.mentor_id AND (seen.visible_as_champion OR $4 IN (p.id, m.id))
    ORDER BY page.search_key, p.id`;
  return async ({ id, roles }, { programme, after }) => {
    const manages = roles.some(({ role, orgUnitId }) => role === 'PROGRAMME_MANAGER' && orgUnitId === null);
    if (!manages) throw new Error('This list is answered to the manager of the whole programme.');
    const { rows } = await pool.query<PageRow>({
      name: 'champions',
      text,
      values: [programme, ...keysOf(after), id],
    });
    return page(rows, pageSize);
  };
}
