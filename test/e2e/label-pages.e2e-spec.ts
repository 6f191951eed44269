import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonErasure } from '@sillage/people';
import { Config, type Actor } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels, type LabelFacts } from '../support/given-labels.js';
import { acting } from '../support/services.js';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const factsOn = (page: string) =>
  [...page.matchAll(/<dt>([^<]*)<\/dt>\s*<dd>([^<]*)<\/dd>/g)].map(([, name, fact]) => `${name}: ${fact}`);
const hostile = '<script>alert(1)</script>&"\'';

describe('the page of a label', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenLabels;
  let holder: Actor;

  beforeAll(async () => {
    app = await startTestApp({ environment: { PUBLIC_URL: 'https://sillage.example.com' } });
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    await company.unit('group');
  });

  beforeEach(async () => {
    app.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in({ get: (service) => app.get(service), given: company, clock: app.clock });
    holder = await given.enrolled({
      personId: await company.person({ givenName: 'Sofia', familyName: 'Lindqvist' }),
    });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const get = async (url: string, headers: Record<string, string> = browser, as?: Actor) =>
    app.inject({ method: 'GET', url, headers }, as);
  const publish = async (labelId: string, isPublic = true, as: Actor = holder) =>
    app.graphql<{ publishLabel: { label: { verificationUrl: string | null } } }>(
      `mutation ($input: PublishLabelInput!) { publishLabel(input: $input) { label { verificationUrl } } }`,
      { input: { labelId, public: isPublic } },
      as,
    );
  const shown = async (status: string, facts: LabelFacts = {}) => {
    const id = await given.label(holder, status, facts);
    await publish(id);
    return id;
  };

  it('says who holds what, since when, until when, from whom and for what', async () => {
    const id = await shown('AWARDED', { awardedAt: '2026-01-15T09:00:00Z', expiresAt: '2027-01-15T09:00:00Z' });
    const page = await get(`/labels/${id}`);
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(page.body).toContain('<h1>Sofia Lindqvist holds the Champion label</h1>');
    expect(page.body).toContain('In force until 15 January 2027.');
    expect(factsOn(page.body)).toContain('Awarded: 15 January 2026');
    expect(factsOn(page.body)).toContain('Issued by: Unit group, at sillage.example.com');
    expect(page.body).toContain('<li>Attend a session</li>');
    expect(page.body).toContain('<meta name="robots" content="noindex" />');
    expect(page.body).not.toContain('<script');
  });

  it('speaks the language of the browser, or the one that the address asks for', async () => {
    const id = await shown('AWARDED');
    const french = await get(`/labels/${id}`, { ...browser, 'accept-language': 'fr-CA,en;q=0.5' });
    expect(french.body).toContain('<html lang="fr">');
    expect(french.body).toContain('Sofia Lindqvist est titulaire du label Champion');
    expect(french.body).toContain('<a href="?lang=en" lang="en" hreflang="en">English</a>');
    const asked = await get(`/labels/${id}?lang=en`, { ...browser, 'accept-language': 'fr' });
    expect(asked.body).toContain('<html lang="en">');
  });

  it('is the same for a label that is not public, one that never was, and no label at all', async () => {
    const mine = await given.label(holder, 'AWARDED');
    const other = await given.enrolled();
    const onItsWay = await given.label(other, 'READY');
    const ids = [mine, onItsWay, '0190f3a8-7c1e-7d2a-9b3c-1f2e3d4c5b6a', 'not-an-id', `${mine}'--`, 'x'.repeat(90)];
    const pages = await Promise.all(ids.map((id) => get(`/labels/${encodeURIComponent(id)}`)));
    expect(pages.map(({ statusCode }) => statusCode)).toEqual(ids.map(() => 404));
    expect(new Set(pages.map(({ body }) => body))).toEqual(new Set([pages[0]?.body]));
    expect(pages[0]?.body).toContain('<h1>There is no label to see here</h1>');
    // Nor do the holder's own eyes see more of what they did not make public.
    expect((await get(`/labels/${mine}`, browser, holder)).statusCode).toBe(404);
  });

  it('is gone at once when its holder takes it back, with its picture', async () => {
    const id = await shown('AWARDED');
    expect((await get(`/labels/${id}/badge.png`)).statusCode).toBe(200);
    expect((await publish(id, false)).data.publishLabel.label.verificationUrl).toBeNull();
    for (const path of ['', '/badge.svg', '/badge.png']) {
      expect((await get(`/labels/${id}${path}`)).statusCode).toBe(404);
    }
  });

  it('has an address on the label, for whoever may see the label', async () => {
    const id = await given.label(holder, 'AWARDED');
    const address = `https://sillage.example.com/labels/${id}`;
    const onLabel = async () => {
      const { data } = await app.graphql<{ person: { label: { verificationUrl: string | null } } }>(
        `query ($id: ID!, $p: String!) { person(id: $id) { label(programme: $p) { verificationUrl } } }`,
        { id: holder.personId, p: given.programme },
        holder,
      );
      return data.person.label.verificationUrl;
    };
    expect(await onLabel()).toBeNull();
    expect((await publish(id)).data.publishLabel.label.verificationUrl).toBe(address);
    expect(await onLabel()).toBe(address);
  });

  it('is for its holder alone to open, and an attempt by others is written down', async () => {
    const id = await given.label(holder, 'AWARDED');
    const manager = await company.person();
    await company.insert('role_assignment', { person_id: manager, role: 'ADMIN' });
    const { errors } = await app.graphql(
      `mutation ($input: PublishLabelInput!) { publishLabel(input: $input) { label { id } } }`,
      { input: { labelId: id, public: true } },
      manager,
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(
      await company.sql(`SELECT 1 FROM audit_entry WHERE subject_id = $1 AND actor_id = $2`, [id, manager]),
    ).toHaveLength(1);
    expect((await get(`/labels/${id}`)).statusCode).toBe(404);
  });

  it('tells nobody how a label ended, or why', async () => {
    const facts = { awardedAt: '2025-01-15T09:00:00Z', expiresAt: '2027-01-15T09:00:00Z', reason: 'Misuse' };
    const pages: string[] = [];
    for (const status of ['LAPSED', 'RETURNED', 'REVOKED']) {
      const id = await shown(status, facts);
      const { body } = await get(`/labels/${id}`);
      const { body: picture } = await get(`/labels/${id}/badge.svg`);
      pages.push((body + picture).replaceAll(id, ''));
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('Sofia Lindqvist held the Champion label');
    expect(pages[0]).toContain('No longer in force since 2 March 2026.');
    expect(pages[0]).not.toMatch(/misuse|revoked|returned|lapsed|2027/i);
  });

  it('says when a label is in its grace, and when the grace is over though nobody swept yet', async () => {
    const id = await shown('AWARDED', { expiresAt: '2026-02-20T09:00:00Z' });
    expect((await get(`/labels/${id}`)).body).toContain('Still in force until 22 March 2026: its validity ended on');
    app.clock.set('2026-03-23T09:00:00Z');
    expect((await get(`/labels/${id}`)).body).toContain('No longer in force since 22 March 2026.');
  });

  it('goes on at the same address when the label is renewed', async () => {
    const id = await shown('AWARDED', { awardedAt: '2025-03-15T09:00:00Z', expiresAt: '2026-03-15T09:00:00Z' });
    await given.attended(holder);
    const { data } = await app.graphql<{ renewLabel: { label: { id: string; verificationUrl: string } } }>(
      `mutation ($input: LabelInput!) { renewLabel(input: $input) { label { id verificationUrl } } }`,
      { input: { labelId: id } },
      holder,
    );
    const renewed = data.renewLabel.label;
    expect(renewed.verificationUrl).toBe(`https://sillage.example.com/labels/${renewed.id}`);
    const pages = await Promise.all([id, renewed.id].map((one) => get(`/labels/${one}`)));
    for (const { body } of pages) {
      expect(body).toContain('In force until 15 March 2027.');
      expect(factsOn(body)).toContain('Awarded: 15 March 2025');
      expect(factsOn(body)).toContain('Renewed: 2 March 2026');
    }
    await publish(renewed.id, false);
    expect((await get(`/labels/${id}`)).statusCode).toBe(404);
  });

  it('keeps what was earned by somebody who left the company, and not their name', async () => {
    const id = await shown('RETURNED');
    await company.sql('UPDATE person SET active = false, deactivated_at = $2 WHERE id = $1', [
      holder.personId,
      app.clock.now(),
    ]);
    const { statusCode, body } = await get(`/labels/${id}`);
    expect(statusCode).toBe(200);
    expect(body).toContain('<h1>Somebody held the Champion label</h1>');
    expect(body).not.toContain('Lindqvist');
  });

  it('is found with a slash at the end, too', async () => {
    const id = await shown('AWARDED');
    expect(await get(`/labels/${id}/`)).toMatchObject({ statusCode: 200 });
  });

  it('is gone with whoever was erased', async () => {
    const id = await shown('RETURNED');
    const admin = acting(await company.person(), { role: 'ADMIN' });
    await app.get(PersonErasure).erase(admin, holder.personId);
    const nowhere = await get('/labels/not-an-id');
    expect(await get(`/labels/${id}`)).toMatchObject({ statusCode: 404, body: nowhere.body });
    expect((await get(`/labels/${id}/badge.svg`)).statusCode).toBe(404);
  });

  it('shows names as they are written, whatever is written in them', async () => {
    const levels = [
      { key: 'champion', name: hostile, rank: 1, criteria: [{ kind: 'SELF_DECLARED' as const, argument: hostile }] },
    ];
    given = await GivenLabels.in(
      { get: (service) => app.get(service), given: company, clock: app.clock },
      { name: hostile, levels },
    );
    holder = await given.enrolled({ personId: await company.person({ givenName: hostile }) });
    const id = await shown('AWARDED');
    for (const path of ['', '/badge.svg']) {
      const { statusCode, body } = await get(`/labels/${id}${path}`);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('<script');
      expect(body).toContain('&lt;script&gt;');
    }
    expect((await get(`/labels/${id}/badge.png`)).statusCode).toBe(200);
  });

  it.each(['application/ld+json', 'application/json', 'text/html;q=0'])(
    'has no other form yet, and says so to whoever asks for %s',
    async (accept) => {
      for (const id of [await shown('AWARDED'), 'not-an-id']) {
        const answer = await get(`/labels/${id}`, { accept });
        expect(answer.statusCode).toBe(406);
        expect(answer.json()).toMatchObject({
          error: { code: 'BAD_USER_INPUT', message: expect.stringContaining('Accept'), requestId: expect.any(String) },
        });
      }
    },
  );

  describe('has a picture', () => {
    const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

    it('as SVG, which says in words what it shows', async () => {
      const id = await shown('AWARDED', { awardedAt: '2026-01-15T09:00:00Z', expiresAt: '2027-01-15T09:00:00Z' });
      const { headers, body } = await get(`/labels/${id}/badge.svg?lang=fr`);
      expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['content-disposition']).toBeUndefined();
      expect(body).toMatch(/<title id="title">Le label Champion de Programme \d+<\/title>/);
      expect(body).toContain('>Attribué le 15 janvier 2026</text>');
      expect(body).toContain('>Valable jusqu’au 15 janvier 2027</text>');
      expect(body).toContain(`>sillage.example.com/labels/${id}</text>`);
    });

    it('as PNG, drawn at twice the size', async () => {
      const { headers, rawPayload } = await get(`/labels/${await shown('AWARDED')}/badge.png`);
      expect(headers['content-type']).toBe('image/png');
      expect(rawPayload.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      expect(sizeOf(rawPayload)).toEqual([1200, 1200]);
    });

    it('to download under a name that says what it is', async () => {
      const { headers } = await get(`/labels/${await shown('AWARDED')}/badge.png?download`);
      expect(headers['content-disposition']).toBe(`attachment; filename="${given.programme}-champion.png"`);
    });

    it('that is not sent again while it is the same', async () => {
      const id = await shown('AWARDED');
      for (const form of ['svg', 'png']) {
        const first = await get(`/labels/${id}/badge.${form}`);
        expect(first.headers['cache-control']).toBe('private, no-cache');
        const again = await get(`/labels/${id}/badge.${form}`, { 'if-none-match': String(first.headers.etag) });
        expect([again.statusCode, again.body]).toEqual([304, '']);
      }
    });

    it('that is sent in another form, language or state, though one has it in a first', async () => {
      const id = await shown('AWARDED');
      const tags = new Set<string>();
      const seen = async (path: string) => {
        const answer = await get(`/labels/${id}/${path}`, { 'if-none-match': ['"another"', ...tags].join(', ') });
        tags.add(String(answer.headers.etag));
        return answer.statusCode;
      };
      expect([await seen('badge.svg'), await seen('badge.png'), await seen('badge.svg?lang=fr')]).toEqual([
        200, 200, 200,
      ]);
      expect([await seen('badge.svg'), await seen('badge.png'), await seen('badge.svg?lang=fr')]).toEqual([
        304, 304, 304,
      ]);
      await company.sql(`UPDATE label SET status = 'RETURNED', closed_at = now() WHERE id = $1`, [id]);
      expect(await seen('badge.svg')).toBe(200);
      expect(tags.size).toBe(4);
    });

    it('for its holder alone while it is not public', async () => {
      const id = await given.label(holder, 'AWARDED');
      const stranger = await given.enrolled();
      for (const form of ['svg', 'png']) {
        const own = await get(`/labels/${id}/badge.${form}`, {}, holder);
        expect(own.statusCode).toBe(200);
        expect(own.headers['cross-origin-resource-policy']).toBe('same-origin');
        for (const as of [undefined, stranger]) {
          const refused = await get(`/labels/${id}/badge.${form}`, {}, as);
          expect(refused.statusCode).toBe(404);
          expect(refused.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
        }
      }
    });

    it('once the label was awarded, and not before', async () => {
      const id = await given.label(holder, 'READY');
      expect((await get(`/labels/${id}/badge.svg`, {}, holder)).statusCode).toBe(404);
    });
  });
});
