import { actorsWhere, at, bareRequest, graphqlRequest, type Row, type Surroundings } from './row.js';

export const leastQuery = '{ viewer { person { id } } }';

export async function leastRow({ pool }: Surroundings): Promise<Row> {
  const actors = await actorsWhere(pool, `m.kind IN ('champion', 'on-the-way')`, 500);
  return {
    name: 'least',
    title: 'the least that a request can cost',
    goal: 0.4,
    requests: {
      product: (n) => graphqlRequest(at(actors, n).token, leastQuery, {}),
      bare: (n) => bareRequest('least', at(actors, n).token, {}),
    },
    samples: 50,
    isFull: ({ viewer }: { viewer: { person: { id: string } } }, n) => viewer.person.id === at(actors, n).id,
  };
}
