import { actorsWhere, at, bareRequest, graphqlRequest, type Row, type Surroundings } from './row.js';

const pageSize = 50;
const pagesAtMost = 120;

export const championsDocument = `query Champions($programme: String!, $after: String) {
  people(filter: { programme: $programme }, first: ${pageSize}, after: $after) {
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

type PageInfo = { hasNextPage: boolean; endCursor: string };
type Page = { people: { nodes: { id: string }[]; pageInfo: PageInfo } };
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
    pageInfo: PageInfo;
  };
};

const postgraphileDocument = `query Champions($after: Cursor) {
  allChampions: allReadingChampions(first: ${pageSize}, after: $after, orderBy: [PRIMARY_KEY_ASC]) {
    nodes {
      person: personByPersonId {
        id: rowId
        displayName
        orgUnit: orgUnitByOrgUnitId { code name }
        enrolments: enrolmentsByPersonId { nodes { founder } }
        lineages: lineagesByPersonId { nodes { generation } }
        mentorships: mentorshipsByMenteeId(orderBy: [STARTED_AT_DESC], first: 1) {
          nodes { mentor: personByMentorId { id: rowId displayName preference: personPreferenceByPersonId { visibleAsChampion } } }
        }
      }
      label: labelByLabelId { id: rowId awardedAt level: levelByLevelIdAndProgrammeId { key name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Every second request is for the first page, the others for one further on. */
export async function championsRow({ pool, programme, clients }: Surroundings): Promise<Row> {
  const [manager] = await actorsWhere(pool, `p.n = (SELECT max(place) FROM reading.member) + 1`, 1);
  if (manager === undefined) throw new Error('The company has no programme manager.');
  const ask = (after: string | null) => graphqlRequest(manager.token, championsDocument, { programme, after });
  const askOther = (after: string | null) => graphqlRequest(manager.token, postgraphileDocument, { after });
  const [product, postgraphile] = [clients.get('product'), clients.get('postgraphile')];
  const cursors = await cursorsOf(async (after) => (await product?.askFor<Page>(ask(after)))?.people.pageInfo);
  const others = await cursorsOf(
    async (after) => (await postgraphile?.askFor<PostGraphilePage>(askOther(after)))?.allChampions.pageInfo,
  );
  const cursor = (of: readonly string[], n: number): string | null => (n % 2 === 0 ? null : at(of, (n - 1) / 2));
  return {
    name: 'champions',
    title: 'a page of 50 champions',
    goal: 0.6,
    requests: {
      product: (n) => ask(cursor(cursors, n)),
      bare: (n) => bareRequest('champions', manager.token, { programme, after: cursor(cursors, n) }),
      postgraphile: (n) => askOther(cursor(others, n)),
    },
    samples: 30,
    isFull: ({ people }: Page) => people.nodes.length === pageSize,
    comparable: {
      postgraphile: (data: PostGraphilePage) => fromPostGraphile(data),
      product: ({ people }: Page) => ({
        nodes: people.nodes,
        more: people.pageInfo.hasNextPage,
        end: people.pageInfo.endCursor,
      }),
      bare: ({ people }: Page) => ({
        nodes: people.nodes,
        more: people.pageInfo.hasNextPage,
        end: people.pageInfo.endCursor,
      }),
    },
  };
}

/** Where the pages end, as this way says it; the last one, which is not full, is left out. */
async function cursorsOf(pageAfter: (after: string | null) => Promise<PageInfo | undefined>): Promise<string[]> {
  const cursors: string[] = [];
  let page = await pageAfter(null);
  while (page?.hasNextPage === true && cursors.length < pagesAtMost) {
    cursors.push(page.endCursor);
    page = await pageAfter(page.endCursor);
  }
  return page?.hasNextPage === false ? cursors.slice(0, -1) : cursors;
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
