import { actorsWhere, at, bareRequest, graphqlRequest, type Row, type Surroundings } from './row.js';

const first = 20;
const lookedFor = 300;

type Answer = { people: { nodes: { id: string }[] } };
type Label = { id: string; level: { key: string; name: string } };
type PostGraphilePeople = {
  peopleNamed: {
    nodes: {
      champions: { nodes: { label: Label }[] };
      preference: { visibleAsChampion: boolean } | null;
    }[];
  };
};

const postgraphileDocument = `query Search($search: String!) {
  peopleNamed: readingPeopleNamed(looked: $search, first: ${first}) {
    nodes {
      id: rowId displayName givenName familyName jobTitle country
      orgUnit: orgUnitByOrgUnitId { name }
      champions: readingChampionsByPersonId { nodes { label: labelByLabelId { id: rowId level: levelByLevelIdAndProgrammeId { key name } } } }
      preference: personPreferenceByPersonId { visibleAsChampion }
    }
    pageInfo { hasNextPage }
  }
}`;

/** Beginnings of family names, some of given names, and full names: what people type while they look for a colleague. */
export async function searchRow({ pool, documents, programme }: Surroundings): Promise<Row> {
  const actors = await actorsWhere(pool, `m.kind = 'on-the-way'`, 50);
  const { rows } = await pool.query<{ family: string; given: string }>(
    `SELECT split_part(search_key, ' ', 2) AS family, split_part(search_key, ' ', 3) AS given FROM person
     WHERE active AND search_key ~ '^ [a-z]{5,} [a-z]{3,}$' ORDER BY md5(external_id || 'search') LIMIT $1`,
    [lookedFor],
  );
  const looked = rows.map(({ family, given }, n) => {
    // Two to five letters, then a full name, and so on; one beginning in five is of the given name.
    const length = 2 + (n % 5);
    if (length === 6) return `${given} ${family}`;
    return (Math.floor(n / 5) % 5 === 4 ? given : family).slice(0, length);
  });
  const variables = (n: number) => ({ filter: { search: at(looked, n) }, programme, first: first, after: null });
  return {
    name: 'search',
    title: 'search by name, first page',
    // To be kept: what it was against this very handler when the bench was written.
    goal: 0.7,
    requests: {
      product: (n) => graphqlRequest(at(actors, n).token, documents.people, variables(n)),
      bare: (n) => bareRequest('search', at(actors, n).token, variables(n)),
      postgraphile: (n) => graphqlRequest(at(actors, n).token, postgraphileDocument, { search: at(looked, n) }),
    },
    samples: lookedFor,
    isFull: ({ people }: Answer) => people.nodes.length > 0,
    comparable: {
      postgraphile: ({ peopleNamed }: PostGraphilePeople) => ({
        nodes: peopleNamed.nodes.map(({ champions, preference, ...person }) => ({
          ...person,
          label: preference?.visibleAsChampion === true ? (champions.nodes[0]?.label ?? null) : null,
        })),
      }),
      product: ({ people }: Answer) => people,
      bare: ({ people }: Answer) => people,
    },
  };
}
