import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config, type ErrorCode, type Role } from '@sillage/platform';
import { startTestApp, type TestApp } from './app.js';
import { everyBystander, Everybody, roleOf, type Bystander } from './everybody.js';
import { GivenCompany } from './given-company.js';
import { isTried, placeIn } from './length.js';

/** A move of a life cycle, as DOMAIN.md has it. What does not stand here is refused. */
export type Move<State extends string> = {
  /** The mutation and the type of its input. */
  mutation: readonly [operation: string, input: string];
  /** From where it may be made, and where it leads. */
  leads: Partial<Record<State, State>>;
  by: readonly string[];
  /** Nobody without one of these roles is let in at all. */
  roles?: readonly Role[];
  /** Those who see the object and may not make this move. */
  notBy?: readonly string[];
  /** Where another word than INVALID_TRANSITION says more. */
  otherwise?: Partial<Record<State, ErrorCode>>;
};

/** One object in a state. */
export type Arranged = {
  /** What a refusal is written down about: what the input names. */
  subject: { type: string; id: string };
  input: (move: string) => object;
  /** Whether the API tells that person, before they try, that they may make the move. */
  offers: (move: string, asker: string) => Promise<boolean>;
  /** Those whose object it is, by what they are to it. */
  people: Readonly<Record<string, string>>;
  stateNow: () => Promise<string>;
};

export type LifeCycle<State extends string> = {
  states: readonly State[];
  moves: Readonly<Record<string, Move<State>>>;
  /** What people are to the object; none where everybody can only move what is their own. */
  own: readonly string[];
};

export type Prepared<State extends string> = {
  everybody: Everybody;
  /** @param who tries to move it, for what is everybody's own */
  arrange: (state: State, who: string) => Promise<Arranged>;
};

/** What each table says, as a digest. */
type Contents = ReadonlyMap<string, string | null>;

/** The company in which a life cycle is tried. */
export class TransitionOffice {
  private constructor(
    readonly app: TestApp,
    readonly company: GivenCompany,
  ) {}

  static async open(): Promise<TransitionOffice> {
    const app = await startTestApp();
    const office = new TransitionOffice(app, await GivenCompany.in(app.get(Config).databaseUrl));
    const tables = await office.company.sql<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
         AND tablename NOT IN ('account', 'audit_entry', 'sign_in', 'sign_in_attempt', 'migration') ORDER BY 1`,
    );
    const contents = tables.map(
      ({ name }) => `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS rows FROM "${name}" t`,
    );
    await office.company.sql(`PREPARE everything AS ${contents.join(' UNION ALL ')}`);
    return office;
  }

  async close(): Promise<void> {
    await this.company.end();
    await this.app.close();
  }

  /** What every table says. */
  async everything(): Promise<Contents> {
    const rows = await this.company.sql<{ name: string; rows: string | null }>('EXECUTE everything');
    return new Map(rows.map(({ name, rows: said }) => [name, said]));
  }

  async ask<T>(query: string, variables: object, as: string): Promise<T> {
    const { data, errors } = await this.app.graphql<T>(query, variables, as);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  async auditedSince(last: string): Promise<string[]> {
    const rows = await this.company.sql<{ entry: string }>(
      `SELECT concat_ws(' ', action, actor_id, subject_type, subject_id) AS entry FROM audit_entry
       WHERE id > $1 AND action <> 'signed-in' ORDER BY id`,
      [last],
    );
    return rows.map(({ entry }) => entry);
  }

  async lastAudited(): Promise<string> {
    const [row] = await this.company.sql<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM audit_entry');
    return row?.last ?? '0';
  }
}

/** Where it is not everybody who may, each of those who may is always tried. */
function isOneOf(by: readonly string[], who: Bystander): boolean {
  return by.length < everyBystander.length && by.includes(who);
}

type Expected = { code: ErrorCode | null; audited: boolean };

/** What the table says of one attempt. */
function expectedOf<State extends string>(move: Move<State>, state: State, who: string): Expected {
  if (who === 'nobody') return { code: 'UNAUTHENTICATED', audited: false };
  const role = roleOf(who);
  const isLetIn = move.roles === undefined || (role !== null && move.roles.includes(role));
  if (!isLetIn || move.notBy?.includes(who)) return { code: 'FORBIDDEN', audited: true };
  if (!move.by.includes(who)) return { code: 'NOT_FOUND', audited: true };
  if (state in move.leads) return { code: null, audited: false };
  return { code: move.otherwise?.[state] ?? 'INVALID_TRANSITION', audited: false };
}

/**
 * Tries every move from every state by everybody, over the API, and holds each outcome against the table; in a short run,
 * of those who have nothing to do with the object, enough that each meets every move and every state. What is offered
 * before must be what is then done: exactly the moves that change something.
 */
export function describeEveryMove<State extends string>(
  name: string,
  { states, moves, own }: LifeCycle<State>,
  prepare: (office: TransitionOffice) => Promise<Prepared<State>>,
): void {
  describe(name, () => {
    let office: TransitionOffice;
    let prepared: Prepared<State>;

    beforeAll(async () => {
      office = await TransitionOffice.open();
      prepared = await prepare(office);
    });
    afterAll(() => office.close());

    describe.each(Object.entries(moves))('to %s', (moveName, move) => {
      it.each(states)('from %s', async (state) => {
        const place = [placeIn(Object.keys(moves), moveName), placeIn(states, state)];
        const isTriedBy = (who: Bystander) => isOneOf(move.by, who) || isTried(...place, placeIn(everyBystander, who));
        const everyone = ['nobody', ...own, ...everyBystander.filter(isTriedBy)];
        const refused = everyone.filter((who) => expectedOf(move, state, who).code !== null);
        const wrong: string[] = [];
        const tryBy = async (who: string, arranged: Arranged, before: Contents) => {
          const asker = who === 'nobody' ? null : (arranged.people[who] ?? prepared.everybody.idOf(who));
          const problems = await attempt(office, arranged, { moveName, move, state, who, asker, before });
          wrong.push(...problems.map((problem) => `by ${who}: ${problem}`));
        };
        // What nobody of them may change serves for all; what is one's own, each has for themselves.
        const shared = own.length > 0 ? await prepared.arrange(state, 'nobody') : null;
        const untouched = await office.everything();
        if (shared !== null) for (const who of refused) await tryBy(who, shared, untouched);
        for (const who of everyone.filter((each) => shared === null || !refused.includes(each))) {
          await tryBy(who, await prepared.arrange(state, who), await office.everything());
        }
        expect(wrong).toEqual([]);
      });
    });
  });
}

type Attempt<State extends string> = {
  moveName: string;
  move: Move<State>;
  state: State;
  who: string;
  asker: string | null;
  before: Contents;
};

async function attempt<State extends string>(
  office: TransitionOffice,
  { subject, input, offers, stateNow }: Arranged,
  { moveName, move, state, who, asker, before }: Attempt<State>,
): Promise<string[]> {
  const [operation, type] = move.mutation;
  const offered = asker !== null && (await offers(moveName, asker));
  const lastAudited = await office.lastAudited();
  const { errors } = await office.app.graphql(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`,
    { input: input(moveName) },
    asker ?? undefined,
  );

  const expected = expectedOf(move, state, who);
  const problems: string[] = [];
  const code = errors?.[0]?.extensions.code ?? null;
  if (code !== expected.code) problems.push(`${code ?? 'done'} instead of ${expected.code ?? 'done'}`);
  const audited = await office.auditedSince(lastAudited);
  const after = await office.everything();
  const changed = [...after].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table);
  const made = code === null && changed.length > 0;
  if (offered !== made) problems.push(`${offered ? 'offered' : 'not offered'}, and ${made ? 'made' : 'not made'}`);
  if (expected.code === null) {
    const now = await stateNow();
    if (now !== move.leads[state]) problems.push(`leads to ${now} instead of ${move.leads[state]}`);
    if (audited.some((entry) => entry.startsWith('access-refused'))) problems.push('written down as refused');
    if (made && !audited.some((entry) => entry.includes(` ${asker} `))) problems.push('written down nowhere');
    return problems;
  }
  if (changed.length > 0) problems.push(`changed ${changed.join(', ')}`);
  // At the door nobody knows whose label it is: its holder who tries to review it is written down as well.
  const isOther = subject.id !== asker;
  const entries = expected.audited && isOther ? [`access-refused ${asker} ${subject.type} ${subject.id}`] : [];
  if (audited.join() !== entries.join()) problems.push(`audited [${audited.join()}] instead of [${entries.join()}]`);
  return problems;
}
