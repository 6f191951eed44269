import { actorsWhere, at, bareRequest, graphqlRequest, type Row, type Surroundings } from './row.js';

/** Who read nothing yet, the current version, or one before it, and is shown what changed since. */
const read = (condition: string): string => `m.place IS NOT NULL AND ${condition} EXISTS (SELECT FROM acknowledgement a
  WHERE a.person_id = p.id AND a.version_number >= 7)`;
const readers = [
  `m.place IS NOT NULL AND NOT EXISTS (SELECT FROM acknowledgement a WHERE a.person_id = p.id)`,
  read(''),
  `${read('NOT')} AND EXISTS (SELECT FROM acknowledgement a WHERE a.person_id = p.id)`,
];

type Answer = { guide: { current: { translation: { html: string } } } };

export async function guideRow({ pool, documents, guide }: Surroundings): Promise<Row> {
  const groups = await Promise.all(readers.map(async (reader) => actorsWhere(pool, reader, 200)));
  const actors = (n: number) => at(at(groups, n), Math.floor(n / groups.length));
  const variables = { key: guide, locale: null };
  return {
    name: 'guide',
    title: 'the guide’s page',
    goal: 0.6,
    requests: {
      product: (n) => graphqlRequest(actors(n).token, documents.guide, variables),
      bare: (n) => bareRequest('guide', actors(n).token, variables),
    },
    samples: 150,
    isFull: ({ guide: shown }: Answer) => shown.current.translation.html.length > 5000,
  };
}
