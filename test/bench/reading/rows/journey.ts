import { actorsWhere, at, bareRequest, graphqlRequest, type Row, type Surroundings } from './row.js';

const dayMs = 86_400_000;

/** The states in which people come to their journey, a tenth of the requests each or so. */
const states = [
  `m.kind = 'on-the-way' AND m.mentor IS NULL AND m.attended = 0 AND NOT m.acknowledged`,
  `m.kind = 'on-the-way' AND m.mentor IS NULL AND m.attended > 0`,
  `m.kind = 'on-the-way' AND m.mentor IS NOT NULL`,
  `m.kind = 'on-the-way' AND m.mentor IS NOT NULL AND m.acknowledged`,
  `m.kind = 'on-the-way' AND m.founder`,
  `m.kind = 'champion' AND m.mentor IS NOT NULL AND m.mentor_level_for IS NULL`,
  `m.kind = 'champion' AND m.mentor_level_for IS NOT NULL`,
  `m.kind = 'champion' AND m.founder AND m.labelled_for > 690`,
  `m.kind = 'champion' AND EXISTS (SELECT FROM reading.member mentee WHERE mentee.mentor = m.place AND mentee.kind = 'on-the-way')`,
  `m.kind = 'alumnus'`,
  `m.kind = 'paused'`,
];

type Answer = {
  viewer: { person: { enrolment: { id: string; labels: object[] } | null } };
  programmes: { key: string }[];
};

export async function journeyRow({ pool, documents, programme }: Surroundings): Promise<Row> {
  const groups = await Promise.all(states.map(async (state) => actorsWhere(pool, state, 100)));
  const actors = (n: number) => at(at(groups, n), Math.floor(n / groups.length));
  const variables = { programme, sinceYesterday: new Date(Date.now() - dayMs).toISOString() };
  return {
    name: 'journey',
    title: 'My journey, as the app asks for it',
    goal: 0.5,
    requests: {
      product: (n) => graphqlRequest(actors(n).token, documents.journey, variables),
      bare: (n) => bareRequest('journey', actors(n).token, variables),
    },
    samples: 20 * states.length,
    isFull: ({ viewer, programmes }: Answer) =>
      viewer.person.enrolment !== null &&
      viewer.person.enrolment.labels.length > 0 &&
      programmes.some(({ key }) => key === programme),
  };
}
