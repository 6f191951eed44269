import type { Pool } from 'pg';
import { leastQuery } from './least.js';
import { actorsWhere, at, graphqlRequest, type Actor, type Row, type Surroundings } from './row.js';

const query = `query Adoption($input: AdoptionInput!) {
  adoption(input: $input) {
    asOf firstDay lastDay
    programme { key minimumGroupSize }
    total { ...Figures }
    rows { key label countedWith figures { ...Figures } }
    definitions { metric definition }
  }
}
fragment Figures on AdoptionFigures {
  headcount invited enrolled acknowledged trained labelled mentoring retained90 adoptionRate acknowledgedRate
  suppressed rounded at
}`;

type Figures = { headcount: number | null };
type Answer = { adoption: { total: Figures; rows: { figures: Figures; countedWith: string | null }[] } };

const readers = 40;

/** The figures of the whole company by countries, as HR's analysts look at them all day. */
export async function companyFiguresRow({ pool, programme }: Surroundings): Promise<Row> {
  const analysts = await makeAnalysts(pool);
  return {
    ...againstTheLeast(analysts),
    name: 'company',
    title: 'figures of the whole company by countries',
    goal: 0.5,
    requests: requestsOf(analysts, () => ({ programme, groupBy: 'COUNTRY' })),
    isFull: ({ adoption: { total, rows } }: Answer) => rows.length > 10 && isWhole(total, rows),
  };
}

/** Of one unit by those below, each time another one and somebody who has not looked at it yet: it is put on record. */
export async function unitFiguresRow({ pool, programme }: Surroundings): Promise<Row> {
  const analysts = await makeAnalysts(pool);
  const { rows: units } = await pool.query<{ code: string }>(
    `SELECT code FROM org_unit u WHERE parent_id IS NOT NULL AND EXISTS (SELECT FROM org_unit below WHERE below.parent_id = u.id)
     ORDER BY md5(code)`,
  );
  const unit = (n: number): string => at(units, Math.floor(n / readers)).code;
  return {
    ...againstTheLeast(analysts),
    name: 'unit',
    title: 'figures of a unit by those below, put on record',
    goal: 0.4,
    requests: requestsOf(analysts, (n) => ({ programme, groupBy: 'ORG_UNIT', orgUnitCode: unit(n) })),
    isFull: ({ adoption: { total, rows } }: Answer) => rows.length > 0 && isWhole(total, rows),
  };
}

function againstTheLeast(analysts: readonly Actor[]): Pick<Row, 'against' | 'samples' | 'comparable'> {
  // The two ask for different things: what is compared is what each says of itself.
  return { against: 'least', samples: analysts.length, comparable: { product: () => null, least: () => null } };
}

function requestsOf(analysts: readonly Actor[], input: (n: number) => object): Row['requests'] {
  return {
    product: (n) => graphqlRequest(at(analysts, n).token, query, { input: input(n) }),
    least: (n) => graphqlRequest(at(analysts, n).token, leastQuery, {}),
  };
}

function isWhole(total: Figures, rows: Answer['adoption']['rows']): boolean {
  const own = rows.filter(({ countedWith }) => countedWith === null);
  return total.headcount === own.reduce((sum, { figures }) => sum + (figures.headcount ?? 0), 0);
}

async function makeAnalysts(pool: Pool): Promise<Actor[]> {
  const analysts = await actorsWhere(pool, `m.kind IN ('champion', 'on-the-way')`, readers);
  await pool.query(
    `INSERT INTO role_assignment (person_id, role) SELECT analyst, 'HR_ANALYST' FROM unnest($1::uuid[]) analyst
     WHERE NOT EXISTS (SELECT FROM role_assignment r WHERE r.person_id = analyst AND r.role = 'HR_ANALYST')`,
    [analysts.map(({ id }) => id)],
  );
  return analysts;
}
