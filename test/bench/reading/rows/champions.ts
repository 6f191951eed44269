import { actorsWhere, at, bareRequest, graphqlRequest, type Row, type Surroundings } from './row.js';

const PAGE = 50;
const PAGES_AT_MOST = 120;

export const championsDocument = `query Champions($programme: String!, $after: String) {
  people(filter: { programme: $programme }, first: ${PAGE}, after: $after) {
    nodes {
      id
      displayName
      orgUnit { code name }
      label(programme: $programme) { id awardedAt level { key name } }
      enrolment(programme: $programme) { generation mentor { id displayName } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

type Page = { people: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
type Named = { id: string; displayName: string };
type PostGraphilePage = {
  allChampions: {
    nodes: {
      person: Named & {
        orgUnit: { code: string; name: string };
        enrolments: { nodes: { founder: boolean }[] };
        lineages: { nodes: { generation: number }[] };
        mentorships: { nodes: { mentor: Named & { preference: { visibleAsChampion: boolean } | null } }[] };
      };
      label: { id: string; awardedAt: string; level: { key: string; name: string } };
    }[];
    pageInfo: { hasNextPage: boolean };
  };
};

const postgraphileDocument = `query Champions($after: Cursor) {
  allChampions(first: ${PAGE}, after: $after, orderBy: [PRIMARY_KEY_ASC]) {
    nodes {
      person: personByPersonId {
        id
        displayName
        orgUnit: orgUnitByOrgUnitId { code name }
        enrolments: enrolmentsByPersonId { nodes { founder } }
        lineages: lineagesByPersonId { nodes { generation } }
        mentorships: mentorshipsByMenteeId(orderBy: [STARTED_AT_DESC], first: 1) {
          nodes { mentor: personByMentorId { id displayName preference: personPreferenceByPersonId { visibleAsChampion } } }
        }
      }
      label: labelByLabelId { id awardedAt level: levelByLevelIdAndProgrammeId { key name } }
    }
    pageInfo { hasNextPage }
  }
}`;

/** Every second request is for the first page, the others for one further on. */
export async function championsRow({ client, programme, programmeId, product }: Surroundings): Promise<Row> {
  const [manager] = await actorsWhere(client, `p.n = (SELECT max(place) FROM reading.member) + 1`, 1);
  if (manager === undefined) throw new Error('The company has no programme manager.');
  const ask = (after: string | null) => graphqlRequest(manager.token, championsDocument, { programme, after });
  const cursors: string[] = [];
  for (let after: string | null = null; cursors.length < PAGES_AT_MOST; ) {
    const { data } = JSON.parse(await product.ask(ask(after))) as { data: Page };
    if (!data.people.pageInfo.hasNextPage) break;
    after = data.people.pageInfo.endCursor;
    cursors.push(after);
  }
  // The last page is not a full one.
  const further = cursors.slice(0, -1);
  const cursor = (n: number): string | null => (n % 2 === 0 ? null : at(further, (n - 1) / 2));
  return {
    name: 'champions',
    title: 'a page of 50 champions',
    goal: 0.6,
    requests: {
      product: (n) => ask(cursor(n)),
      bare: (n) => bareRequest('champions', manager.token, { programme, after: cursor(n) }),
      postgraphile: (n) => graphqlRequest(manager.token, postgraphileDocument, { after: toPostGraphile(cursor(n), programmeId) }),
    },
    samples: 30,
    isFull: ({ people }: Page) => people.nodes.length === PAGE,
    comparable: {
      postgraphile: (data: PostGraphilePage) => fromPostGraphile(data),
      product: ({ people }: Page) => ({ nodes: people.nodes, more: people.pageInfo.hasNextPage, end: people.pageInfo.endCursor }),
      bare: ({ people }: Page) => ({ nodes: people.nodes, more: people.pageInfo.hasNextPage, end: people.pageInfo.endCursor }),
    },
  };
}

/** Its cursor names the order and the keys of the last row. */
function toPostGraphile(cursor: string | null, programmeId: string): string | null {
  if (cursor === null) return null;
  const [, searchKey, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  return Buffer.from(JSON.stringify(['primary_key_asc', programmeId, searchKey, id])).toString('base64');
}

function fromPostGraphile({ allChampions: { nodes, pageInfo } }: PostGraphilePage) {
  return {
    nodes: nodes.map(({ person, label }) => {
      const mentor = person.mentorships.nodes[0]?.mentor;
      const [enrolment] = person.enrolments.nodes;
      const generation = person.lineages.nodes[0]?.generation ?? (enrolment?.founder === true ? 0 : null);
      const seen = mentor?.preference?.visibleAsChampion === true;
      return {
        id: person.id,
        displayName: person.displayName,
        orgUnit: person.orgUnit,
        label: { ...label, awardedAt: new Date(label.awardedAt).toISOString() },
        enrolment: { generation, mentor: mentor && seen ? { id: mentor.id, displayName: mentor.displayName } : null },
      };
    }),
    more: pageInfo.hasNextPage,
  };
}
