import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SnapshotService } from '@sillage/dashboards';
import { PersonErasure } from '@sillage/people';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { closeDay } from '../support/close-of-day.js';
import { GivenCompany } from '../support/given-company.js';
import { acting } from '../support/services.js';

const english =
  '# Kind\n\nA secret.\n\n## Ask first\n<!-- public -->\n\nAsk, “always” & everywhere.\n\n### Twice\n\nAgain.\n';
const french = '# Bienveillance\n\nUn secret.\n\n## Demander\n<!-- public -->\n\nDemandez toujours.\n';

describe('who read a guide', () => {
  let app: TestApp;
  let given: GivenCompany;
  let key: string;
  let owner: string;
  let reader: string;
  let count = 0;

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  beforeEach(async () => {
    count += 1;
    key = `read-practices-${count}`;
    await given.programme(`read-${count}`, { guideKey: key });
    owner = await given.person();
    await given.insert('role_assignment', { person_id: owner, role: 'GUIDE_OWNER' });
    reader = await given.person();
  });

  afterAll(async () => {
    await given.end();
    await app.close();
  });

  const get = async (url: string, headers: Record<string, string> = {}, as?: string) =>
    app.inject({ method: 'GET', url, headers }, as);
  const drafted = async (texts: Record<string, string>) => {
    const translations = Object.entries(texts).map(([locale, markdown]) => ({
      locale,
      title: locale === 'fr' ? 'Les bonnes pratiques' : 'Good practices',
      markdown,
    }));
    const { data, errors } = await app.graphql<{ draftGuideVersion: { version: { id: string } } }>(
      `mutation ($input: DraftGuideVersionInput!) { draftGuideVersion(input: $input) { version { id } } }`,
      { input: { guideKey: key, change: 'MATERIAL', sourceLocale: 'en', translations } },
      owner,
    );
    expect(errors).toBeUndefined();
    return data.draftGuideVersion.version.id;
  };
  const published = async (texts: Record<string, string> = { en: english, fr: french }) => {
    const versionId = await drafted(texts);
    const { errors } = await app.graphql(
      `mutation ($input: PublishGuideVersionInput!) { publishGuideVersion(input: $input) { version { id } } }`,
      { input: { versionId } },
      owner,
    );
    expect(errors).toBeUndefined();
  };

  const acknowledge = async (markdown: string, as: string, locale = 'en') => {
    const sha256 = createHash('sha256').update(markdown).digest('hex');
    const { errors } = await app.graphql(
      `mutation ($input: AcknowledgeGuideInput!) { acknowledgeGuide(input: $input) { acknowledgement { id } } }`,
      { input: { guideKey: key, locale, sha256 } },
      as,
    );
    expect(errors).toBeUndefined();
  };
  const facts = async <T>(fields: string, as: string): Promise<T> => {
    const { data, errors } = await app.graphql<{ guide: T }>(
      `query ($key: String!) { guide(key: $key) { ${fields} } }`,
      { key },
      as,
    );
    expect(errors).toBeUndefined();
    return data.guide;
  };
  type Readership = {
    asked: number | null;
    acknowledged: number | null;
    suppressed: boolean;
    rounded: boolean;
    at: string;
  };
  const readership = async (as: string) => {
    const guide = await facts<{ readership: Readership | null }>(
      'readership { asked acknowledged suppressed rounded at }',
      as,
    );
    return guide.readership;
  };
  const readers = async (howMany: number) => {
    const people: string[] = [];
    for (let made = 0; made < howMany; made += 1) people.push(await given.person());
    return people;
  };
  const manager = async () => {
    const person = await given.person();
    await given.insert('role_assignment', { person_id: person, role: 'PROGRAMME_MANAGER' });
    return person;
  };

  it('tells its owners and the programme’s managers how many read it, of the last close and never to the last one', async () => {
    await published();
    for (const person of await readers(7)) await acknowledge(english, person);
    const boss = await manager();
    expect(await readership(owner)).toMatchObject({ acknowledged: null, suppressed: true });
    await closeDay(app);
    const told = await readership(owner);
    const [people] = await given.sql<{ count: number }>('SELECT count(*)::int FROM person WHERE active');
    expect(told).toMatchObject({ asked: people?.count, suppressed: false, rounded: true });
    expect([6, 9]).toContain(told?.acknowledged);
    expect(await readership(boss)).toEqual(told);
    expect(await readership(reader)).toBeNull();
    // Nor is it more when more people read it during the day, or a programme begins that uses it.
    for (const person of await readers(4)) await acknowledge(english, person);
    app.clock.advance({ hours: 5 });
    await given.programme(`late-${count}`, { guideKey: key });
    await app.get(SnapshotService).take();
    expect(await readership(owner)).toEqual(told);
  });

  it('counts anew from the close after a version whose meaning is another', async () => {
    await published();
    for (const person of await readers(6)) await acknowledge(english, person);
    await closeDay(app);
    app.clock.advance({ hours: 1 });
    await published({ en: `${english}More.` });
    expect(await readership(owner)).toMatchObject({ acknowledged: null, suppressed: true });
    await closeDay(app);
    expect(await readership(owner)).toMatchObject({ acknowledged: 0, suppressed: false });
  });

  const exported = async (as: string, guide = key) => {
    const answer = await get(`/exports/acknowledgements.csv?guide=${guide}`, {}, as);
    const [head, ...rows] = answer.body.replace('\uFEFF', '').trimEnd().split('\r\n');
    return { answer, head, rows: rows.map((row) => row.split(',')) };
  };

  it('gives its owners who acknowledged what, under pseudonyms, with hashes that anybody can make again', async () => {
    await published();
    const [first = '', second = ''] = await readers(2);
    await acknowledge(english, first);
    await acknowledge(french, first, 'fr');
    await acknowledge(english, second);
    await closeDay(app);
    await acknowledge(english, reader);
    const { answer, head, rows } = await exported(owner);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="acknowledgements-${key}.csv"`);
    expect(head).toBe('person,version,language,sha256,day');
    // What was read since the close of day is not in it yet.
    expect(rows.length).toBe(3);
    expect(new Set(rows.map(([person]) => person)).size).toBe(2);
    for (const [person = '', version, language, sha256, day] of rows) {
      expect(person).toMatch(/^p[0-9a-f]{32}$/);
      const text = await get(`/guides/${key}/${version}/${language}.md`, {}, owner);
      expect(createHash('sha256').update(text.rawPayload).digest('hex')).toBe(sha256);
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(answer.body).not.toContain(first);
    // Somebody who was erased stays, as nobody; and the same person is another one in another guide.
    const admin = await given.person();
    await given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
    await app.get(PersonErasure).erase(acting(admin, { role: 'ADMIN' }), second);
    expect((await exported(owner)).rows).toEqual(rows);
  });

  it('gives the file to its owners alone, and says so of each time', async () => {
    await published();
    const ofAnother = await given.person();
    const elsewhere = await given.programme(`elsewhere-${count}`);
    await given.insert('role_assignment', { person_id: ofAnother, role: 'GUIDE_OWNER', programme_id: elsewhere });
    const status = async (as: string | undefined, guide = key) =>
      (await get(`/exports/acknowledgements.csv?guide=${guide}`, {}, as)).statusCode;
    expect(await status(owner)).toBe(200);
    const ofThis = await given.person();
    const [programme] = await given.sql<{ id: string }>('SELECT id FROM programme WHERE guide_key = $1', [key]);
    const role = { person_id: ofThis, role: 'GUIDE_OWNER', programme_id: programme?.id };
    await given.insert('role_assignment', role);
    expect(await status(ofThis)).toBe(200);
    expect(await status(undefined)).toBe(401);
    for (const other of [ofAnother, reader, await manager()]) expect(await status(other)).toBe(403);
    expect(await status(owner, 'no-such-guide')).toBe(404);
    expect((await get('/exports/acknowledgements.csv', {}, owner)).statusCode).toBe(400);
    const trail = await given.sql(
      `SELECT FROM audit_entry WHERE action = 'guide.acknowledgements-exported' AND actor_id = $1`,
      [owner],
    );
    expect(trail.length).toBe(1);
    const url = async (as: string) =>
      (await facts<{ acknowledgementsUrl: string | null }>('acknowledgementsUrl', as)).acknowledgementsUrl;
    expect(await url(owner)).toBe(`/exports/acknowledgements.csv?guide=${key}`);
    expect(await url(reader)).toBeNull();
  });
});
