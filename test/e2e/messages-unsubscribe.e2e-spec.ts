import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignIns } from '@sillage/platform';
import type { TestApp } from '../support/app.js';
import type { GivenCompany } from '../support/given-company.js';
import { GuideToRead } from '../support/guide-to-read.js';

describe('one-click unsubscription', () => {
  let office: GuideToRead;
  let app: TestApp;
  let given: GivenCompany;
  let reader: string;

  beforeAll(async () => {
    office = await GuideToRead.open();
    ({ app, given } = office);
  });

  afterAll(() => office.close());

  beforeEach(async () => {
    ({ reader } = await office.beginAgain({ locale: 'fr' }));
  });

  const remind = async () => office.remind();
  const mails = async () => given.sql<{ text: string }>('SELECT text FROM mail ORDER BY written_at, id');
  /** The path of the newest letter's link. */
  const link = async (): Promise<string> => {
    await remind();
    const text = (await mails()).at(-1)?.text ?? '';
    return /https:\/\/sillage\.example\.com(\/unsubscribe\/\S+)/.exec(text)?.[1] ?? '';
  };
  const muted = async (personId = reader) => {
    const [row] = await given.sql<{ muted_kinds: string[] }>(
      'SELECT muted_kinds FROM person_preference WHERE person_id = $1',
      [personId],
    );
    return row?.muted_kinds ?? [];
  };
  const forms = [
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ] as const;
  const post = async (url: string, [contentType, payload]: (typeof forms)[number], cookie?: string) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': contentType, ...(cookie === undefined ? {} : { cookie }) },
      payload,
    });
  const signedIn = async (personId: string) =>
    `__Host-sillage=${(await app.get(SignIns).start(personId, { way: 'password' })).token}`;

  it('only asks when the link is followed, as a mail scanner does', async () => {
    const page = await app.inject({ method: 'GET', url: await link() });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<html lang="fr">');
    expect(page.body).toContain('<form method="post">');
    expect(await muted()).toEqual([]);
  });

  it.each(forms)('mutes the kind when a mail program posts %s', async (...form) => {
    const unsubscribe = await link();
    for (let time = 0; time < 2; time += 1) {
      expect((await post(unsubscribe, form)).statusCode).toBe(200);
    }
    expect(await muted()).toEqual(['GUIDE_TO_ACKNOWLEDGE']);
    app.clock.advance({ days: 7 });
    await remind();
    expect(await mails()).toHaveLength(1);
    const trail = await given.sql(
      `SELECT actor_id, subject_id, details FROM audit_entry WHERE action = 'preferences.unsubscribed' ORDER BY id LIMIT 1`,
    );
    expect(trail).toEqual([{ actor_id: reader, subject_id: reader, details: { kind: 'GUIDE_TO_ACKNOWLEDGE' } }]);
  });

  describe.each(forms)('with %s from a browser', (...form) => {
    it('that is signed in, mutes the kind', async () => {
      const done = await post(await link(), form, await signedIn(reader));
      expect({ status: done.statusCode, muted: await muted() }).toEqual({
        status: 200,
        muted: ['GUIDE_TO_ACKNOWLEDGE'],
      });
    });

    it('in which somebody else is signed in, mutes it for whom the letter was', async () => {
      const colleague = await given.person();
      const done = await post(await link(), form, await signedIn(colleague));
      expect({ status: done.statusCode, reader: await muted(), colleague: await muted(colleague) }).toEqual({
        status: 200,
        reader: ['GUIDE_TO_ACKNOWLEDGE'],
        colleague: [],
      });
    });

    it.each([
      ['ended', async (cookie: string) => app.get(SignIns).end(cookie.split('=')[1] ?? '')],
      ['over', async () => app.clock.advance({ days: 31 })],
    ])('whose sign-in is %s, mutes it all the same', async (_, end) => {
      const unsubscribe = await link();
      const cookie = await signedIn(reader);
      await end(cookie);
      expect((await post(unsubscribe, form, cookie)).statusCode).toBe(200);
      expect(await muted()).toEqual(['GUIDE_TO_ACKNOWLEDGE']);
    });
  });

  it('works from every letter of one kind, the first one too after a second', async () => {
    const first = await link();
    app.clock.advance({ days: 7 });
    const second = await link();
    expect(second).not.toBe(first);
    expect((await post(first, forms[0])).statusCode).toBe(200);
    expect(await muted()).toEqual(['GUIDE_TO_ACKNOWLEDGE']);
    expect((await post(second, forms[0])).statusCode).toBe(200);
    expect(await muted()).toEqual(['GUIDE_TO_ACKNOWLEDGE']);
  });

  it('leaves what was muted before as it is, and everybody else', async () => {
    const colleague = await given.person();
    await given.preference(colleague, { muted_kinds: [] });
    await given.preference(reader, { muted_kinds: ['INVITATION_PENDING'] });
    await post(await link(), forms[0]);
    expect((await muted()).toSorted()).toEqual(['GUIDE_TO_ACKNOWLEDGE', 'INVITATION_PENDING']);
    expect(await muted(colleague)).toEqual([]);
  });

  it('knows only links that it wrote', async () => {
    await link();
    for (const method of ['GET', 'POST'] as const) {
      const page = await app.inject({ method, url: `/unsubscribe/${'x'.repeat(43)}` });
      expect(page.statusCode).toBe(404);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    }
    expect(await muted()).toEqual([]);
  });

  it('keeps no link that could be used by who reads the database', async () => {
    const token = (await link()).split('/').at(-1) ?? '-';
    const [row] = await given.sql<{ dump: string }>(`SELECT json_agg(d)::text AS dump FROM delivery d`);
    expect(row?.dump).not.toContain(token);
  });
});
