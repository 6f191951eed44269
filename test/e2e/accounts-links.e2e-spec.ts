import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

const easy = 'password1';
const good = 'a long walk along the quay';

let app: TestApp;
let given: GivenCompany;

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } });
const messageOf = (answer: { json(): unknown }) => (answer.json() as { error: { message: string } }).error.message;

beforeAll(async () => {
  app = await startTestApp();
  given = await GivenCompany.in(app.get(Config).databaseUrl);
});

afterAll(async () => {
  await given.end();
  await app.close();
});

describe('a one-time link', () => {
  let admin: string;
  let people = 0;
  const somebody = async () => {
    people += 1;
    const email = `Somebody${people}@example.com`;
    return { id: await given.person({ email, givenName: 'Zoe', familyName: 'Martin' }), email };
  };
  const mutation = `mutation ($input: SendSignInLinksInput!) {
    sendSignInLinks(input: $input) { sent kept unreachableCount unreachable { id } } }`;
  const send = async (input: object, as = admin) => app.graphql(mutation, { input: { personIds: [], ...input } }, as);
  /** The links in the letters that wait for somebody, the latest last; without a mail server they are kept. */
  const lettersTo = async (personId: string) => {
    await app.runJobs();
    await app.runJobs();
    app.clock.advance({ seconds: 1 });
    const letters = await given.sql<{ text: string }>(
      `SELECT text FROM mail WHERE person_id = $1 ORDER BY written_at, id`,
      [personId],
    );
    return letters.map(({ text }) => /\/sign-in\/link#([\w-]+)/.exec(text)?.[1] ?? text);
  };
  const linkFor = async (personId: string) => {
    await send({ personIds: [personId] });
    return (await lettersTo(personId)).at(-1) ?? '';
  };
  const use = (token: string, password?: string) => post('/auth/link', { token, password });
  const holderOf = async (token: string) =>
    (await post('/auth/link/holder', { token })).json<{ holder: object | null }>().holder;

  beforeAll(async () => {
    admin = await given.person({ email: 'admin@example.com' });
    await given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  });

  it('comes by letter, and whatever opens its page uses nothing up', async () => {
    const { id, email } = await somebody();
    const token = await linkFor(id);
    for (let visit = 0; visit < 3; visit += 1) {
      expect(await holderOf(token)).toMatchObject({ displayName: 'Zoe Martin', email, hasPassword: false });
    }
    expect(
      (await app.inject({ method: 'GET', url: '/sign-in/link', headers: { accept: 'text/html' } })).statusCode,
    ).toBe(200);
    const answer = await use(token);
    expect(answer.statusCode).toBe(200);
    const signedIn = answer.json<{ token: string; expiresAt: string }>();
    expect(answer.cookies).toContainEqual(
      expect.objectContaining({ name: 'sillage', value: signedIn.token, httpOnly: true }),
    );
    expect(await given.sql('SELECT way FROM sign_in WHERE person_id = $1', [id])).toEqual([{ way: 'link' }]);
  });

  it('works once, also for two who open it at once', async () => {
    const token = await linkFor((await somebody()).id);
    const answers = await Promise.all([use(token), use(token, good), use(token)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 401, 401]);
    const again = await use(token);
    expect(messageOf(again)).toMatch(/was used, or replaced by a newer one, or its time is over/);
    expect(await holderOf(token)).toBeNull();
  });

  it('sets a password, but none of the worst, which uses nothing up', async () => {
    const { id, email } = await somebody();
    const token = await linkFor(id);
    for (const worst of [easy, 'short', 'zoemartin']) {
      const refused = await use(token, worst);
      expect([refused.statusCode, refused.json()]).toMatchObject([400, { error: { argumentPath: 'password' } }]);
    }
    expect((await use(token, good)).statusCode).toBe(200);
    expect((await post('/auth/login', { email, password: good })).statusCode).toBe(200);
  });

  it('ends when a newer one is made', async () => {
    const { id } = await somebody();
    const older = await linkFor(id);
    const newer = await linkFor(id);
    expect((await use(older)).statusCode).toBe(401);
    expect((await use(newer)).statusCode).toBe(200);
  });

  it('works for seven days', async () => {
    const [used, late] = [await linkFor((await somebody()).id), await linkFor((await somebody()).id)];
    app.clock.advance({ days: 6, hours: 23 });
    expect((await use(used)).statusCode).toBe(200);
    app.clock.advance({ hours: 1 });
    expect((await use(late)).statusCode).toBe(401);
  });

  it.each([
    ['their address changes', `UPDATE person SET email = 'new' || email WHERE id = $1`],
    ['they have no address any more', 'UPDATE person SET email = NULL WHERE id = $1'],
    ['they leave', 'UPDATE person SET active = false, deactivated_at = now() WHERE id = $1'],
  ])('ends when %s, for good', async (_, change) => {
    const { id, email } = await somebody();
    const token = await linkFor(id);
    await given.sql(`UPDATE person SET email = upper(email), job_title = 'Buyer' WHERE id = $1`, [id]);
    expect(await holderOf(token)).not.toBeNull();
    await given.sql(change, [id]);
    expect((await use(token)).statusCode).toBe(401);
    await given.sql('UPDATE person SET email = $2, active = true, deactivated_at = NULL WHERE id = $1', [id, email]);
    expect((await use(token)).statusCode).toBe(401);
  });

  it('can be read nowhere once it is worth nothing, and in no log of ours before', async () => {
    const { id } = await somebody();
    const token = await linkFor(id);
    const [kept] = await given.sql<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM (SELECT e::text AS row FROM outbox_event e UNION ALL SELECT a::text FROM audit_entry a
         UNION ALL SELECT l::text FROM sign_in_link l UNION ALL SELECT m::text FROM client_mutation m) kept
       WHERE strpos(row, $1) > 0`,
      [token],
    );
    expect(kept).toEqual({ rows: 0 });
    await use(token);
    await app.runJobs();
    const [letter] = await given.sql<{ text: string; html: string }>(
      'SELECT text, html FROM mail WHERE person_id = $1',
      [id],
    );
    expect(`${letter?.text} ${letter?.html}`).not.toContain(token);
    expect(letter?.text).toContain('/sign-in/link#…');
  });

  it('is sent by administrators alone, to those whom a letter reaches', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const gone = await given.person({ active: false });
    const silent = await given.person({ email: null });
    expect((await send({ personIds: [one.id] }, other.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const at = app.clock.now().toISOString();
    const { data } = await send({ personIds: [one.id, other.id.toUpperCase(), gone, silent] });
    expect(data).toEqual({
      sendSignInLinks: {
        sent: 2,
        kept: true,
        unreachableCount: 2,
        unreachable: expect.arrayContaining([{ id: gone }, { id: silent }]),
      },
    });
    const account = `{ person(id: "${one.id}") { account { hasPassword providers invitedAt lastSignInOn } } }`;
    expect((await app.graphql(account, {}, admin)).data).toEqual({
      person: {
        account: { hasPassword: false, providers: [], invitedAt: at, lastSignInOn: null },
      },
    });
    expect((await app.graphql(account, {}, one.id)).data).toEqual({ person: { account: null } });
    const audited = await given.sql('SELECT actor_id AS actor FROM audit_entry WHERE subject_id = $1', [one.id]);
    expect(audited).toEqual([{ actor: admin }]);
  });

  it.each([
    ['a thousand and one people', { personIds: Array.from({ length: 1001 }, () => crypto.randomUUID()) }],
    ['nobody', {}],
    ['a unit that is not there', { orgUnitCode: 'nowhere' }],
    ['what is no id', { personIds: ['me'] }],
  ])('is not sent to %s', async (_, input) => {
    expect((await send(input)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is sent to a whole unit, or to those of it who have no way in yet', async () => {
    const lyon = await given.unit('lyon');
    const shop = await given.unit('lyon-shop', lyon);
    const [top, below, known] = await Promise.all([lyon, shop, shop].map((unit) => given.person({ unit })));
    const silent = await given.person({ unit: shop, email: null });
    await given.insert('account', { person_id: known, password_hash: 'x', password_set_at: app.clock.now() });
    const counted = async () => {
      const { data } = await app.graphql<{ signInWays: { withoutAccess: number; withLink: number } }>(
        '{ signInWays { withoutAccess withLink } }',
        {},
        admin,
      );
      return data.signInWays;
    };
    const before = await counted();
    const some = await send({ orgUnitCode: 'lyon', withoutAccess: true });
    expect(some.data).toEqual({
      sendSignInLinks: { sent: 2, kept: true, unreachableCount: 1, unreachable: [{ id: silent }] },
    });
    const ways = await app.graphql<{ signInWays: { peopleWithoutAddress: object[] } }>(
      '{ signInWays { sendsMail withoutAddress peopleWithoutAddress { id } } }',
      {},
      admin,
    );
    expect(ways.data.signInWays).toMatchObject({ sendsMail: false, withoutAddress: expect.any(Number) });
    expect(ways.data.signInWays.peopleWithoutAddress).toContainEqual({ id: silent });
    expect([await lettersTo(top ?? ''), await lettersTo(below ?? ''), await lettersTo(known ?? '')]).toMatchObject([
      { length: 1 },
      { length: 1 },
      { length: 0 },
    ]);
    // Who holds a link has no way in yet, and needs no other link.
    expect(await counted()).toEqual({ ...before, withLink: before.withLink + 2 });
    await given.sql('UPDATE sign_in_link SET expires_at = $2 WHERE person_id = $1', [top, app.clock.now()]);
    expect(await counted()).toEqual({ ...before, withLink: before.withLink + 1 });
    expect((await send({ orgUnitCode: 'lyon' })).data).toMatchObject({ sendSignInLinks: { sent: 3 } });
    expect(await lettersTo(known ?? '')).toHaveLength(1);
  });

  describe('for whoever forgot their password', () => {
    const forgot = (email: unknown) => post('/auth/password/forgotten', { email });
    const withPassword = async () => {
      const person = await somebody();
      await given.insert('account', { person_id: person.id, password_hash: 'x', password_set_at: app.clock.now() });
      return person;
    };

    it('comes to those who have an account, and the answer is the same for all', async () => {
      const known = await withPassword();
      const invitedNever = await somebody();
      const left = await withPassword();
      await given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [left.id]);
      for (const email of [known.email.toUpperCase(), invitedNever.email, left.email, 'nobody@example.com', 7, '']) {
        const answer = await forgot(email);
        expect([answer.statusCode, answer.json()]).toEqual([202, { held: false }]);
      }
      expect(await lettersTo(known.id)).toHaveLength(1);
      for (const { id } of [invitedNever, left]) expect(await lettersTo(id)).toEqual([]);
    });

    it('asks the database the same, whoever’s the address is', async () => {
      const { email } = await withPassword();
      const events = () => given.sql(`SELECT name FROM outbox_event WHERE name = 'password.forgotten'`);
      const before = (await events()).length;
      for (const one of [email, 'stranger@example.com']) await forgot(one);
      expect(await events()).toHaveLength(before + 2);
    });

    it('waits with everything else after a restore, and whoever asked is told so', async () => {
      const { id, email } = await withPassword();
      await given.insert('restoration', {
        id: crypto.randomUUID(),
        restored_at: app.clock.now(),
        taken_at: app.clock.now(),
      });
      expect((await forgot(email)).json()).toEqual({ held: true });
      expect((await forgot('nobody@example.com')).json()).toEqual({ held: true });
      expect(await lettersTo(id)).toEqual([]);
      const { data } = await app.graphql<{ sendSignInLinks: { sent: number; held: boolean } }>(
        'mutation ($input: SendSignInLinksInput!) { sendSignInLinks(input: $input) { sent held } }',
        { input: { personIds: [id] } },
        admin,
      );
      expect(data.sendSignInLinks).toEqual({ sent: 1, held: true });
      await given.sql('UPDATE restoration SET let_go_at = now()');
      expect(await lettersTo(id)).toHaveLength(1);
    });

    it('works for one hour, and comes three times an hour at most', async () => {
      const { id, email } = await withPassword();
      for (let time = 0; time < 5; time += 1) {
        expect((await forgot(time % 2 ? email : ` ${email.toLowerCase()}`)).statusCode).toBe(202);
        await lettersTo(id);
      }
      const letters = await lettersTo(id);
      expect(letters).toHaveLength(3);
      app.clock.advance({ minutes: 58 });
      expect(await holderOf(letters.at(-1) ?? '')).not.toBeNull();
      app.clock.advance({ minutes: 2 });
      expect((await use(letters.at(-1) ?? '', good)).statusCode).toBe(401);
    });
  });
});
