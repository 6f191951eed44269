import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

const english =
  '# Kind\n\nA secret.\n\n## Ask first\n<!-- public -->\n\nAsk, “always” & everywhere.\n\n### Twice\n\nAgain.\n';
const french = '# Bienveillance\n\nUn secret.\n\n## Demander\n<!-- public -->\n\nDemandez toujours.\n';

describe('what anybody may read of a guide', () => {
  let app: TestApp;
  let given: GivenCompany;
  let key: string;
  let owner: string;
  let reader: string;
  let count = 0;

  beforeAll(async () => {
    app = await startTestApp({ environment: { PUBLIC_URL: 'https://sillage.example.com' } });
    given = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  beforeEach(async () => {
    count += 1;
    key = `open-practices-${count}`;
    await given.programme(`open-${count}`, { guideKey: key });
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

  it('is a page of the public sections, which anybody reads without signing in', async () => {
    await published();
    const page = await get(`/guides/${key}`);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<h1 lang="en">Good practices</h1>');
    expect(page.body).toContain('<h2 id="section-ask-first">Ask first</h2>');
    expect(page.body).toContain('<h3 id="section-twice">Twice</h3>');
    expect(page.body).not.toMatch(/secret|<script|&lt;!--|noindex/i);
    expect(page.body).toContain(
      '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">Creative Commons Attribution 4.0 International</a>',
    );
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src ('sha256-[^']+' ?)+; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
  });

  it('tells programs what it is, and where its languages are', async () => {
    await published();
    const { body } = await get(`/guides/${key}`);
    const address = `https://sillage.example.com/guides/${key}`;
    for (const line of [
      '<title>Good practices · Sillage</title>',
      '<meta name="description" content="Ask, “always” &amp; everywhere." />',
      `<link rel="canonical" href="${address}?lang=en" />`,
      `<link rel="alternate" hreflang="fr" href="${address}?lang=fr" />`,
      `<link rel="alternate" hreflang="x-default" href="${address}" />`,
      '<meta property="og:title" content="Good practices" />',
    ]) {
      expect(body).toContain(line);
    }
  });

  it('speaks the language that the address asks for, else the browser’s, else that of the source', async () => {
    await published();
    const titleFor = async (query: string, accepted?: string) => {
      const { body } = await get(
        `/guides/${key}${query}`,
        accepted === undefined ? {} : { 'accept-language': accepted },
      );
      return /<h1[^>]*>([^<]*)</.exec(body)?.[1];
    };
    expect(await titleFor('?lang=fr')).toBe('Les bonnes pratiques');
    expect(await titleFor('?lang=en', 'fr')).toBe('Good practices');
    expect(await titleFor('', 'de, fr-CA;q=0.8, en;q=0.2')).toBe('Les bonnes pratiques');
    expect(await titleFor('', 'de')).toBe('Good practices');
    expect(await titleFor('?lang=not a language')).toBe('Good practices');
    const { body } = await get(`/guides/${key}?lang=fr`);
    expect(body).toContain('<a href="?lang=en" lang="en" hreflang="en">English</a>');
    expect(body).toContain('Licence\u00a0:');
  });

  it('offers no language in which nothing is public', async () => {
    await published({ en: english, fr: '# Tout est interne' });
    const { body } = await get(`/guides/${key}?lang=fr`);
    expect(body).toContain('Good practices');
    expect(body).not.toContain('hreflang="fr"');
  });

  it('is answered in the same words where there is none and where nothing is public', async () => {
    await published({ en: '# All of it is internal' });
    const pages = await Promise.all(
      [key, 'no-such-guide', 'NOT A KEY', `${key}'--`, 'x'.repeat(90)].map(async (one) =>
        get(`/guides/${encodeURIComponent(one)}`),
      ),
    );
    expect(pages.map(({ statusCode }) => statusCode)).toEqual(pages.map(() => 404));
    expect(new Set(pages.map(({ body }) => body)).size).toBe(1);
    expect(pages[0]?.body).toContain('<h1>There is no guide to read here</h1>');
    // A draft is nobody's to read yet.
    await drafted({ en: english });
    expect((await get(`/guides/${key}`)).statusCode).toBe(404);
  });

  it('is sent once while it stays the same, and is gone at once when it is no longer public', async () => {
    await published();
    const first = await get(`/guides/${key}`);
    const tag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('public, no-cache');
    expect((await get(`/guides/${key}`, { 'if-none-match': tag })).statusCode).toBe(304);
    await published({ en: '# All of it is internal', fr: '# Interne' });
    expect((await get(`/guides/${key}`, { 'if-none-match': tag })).statusCode).toBe(404);
  });

  it('has its address and its licence in the API, from when some of it is public', async () => {
    const facts = async () => {
      const { data } = await app.graphql<{ guide: object }>(
        `query ($key: String!) { guide(key: $key) { publicUrl licence } }`,
        { key },
        reader,
      );
      return data.guide;
    };
    await published({ en: '# Internal' });
    expect(await facts()).toMatchObject({ publicUrl: null });
    await published();
    expect(await facts()).toEqual({
      publicUrl: `https://sillage.example.com/guides/${key}`,
      licence: 'CC-BY-4.0',
    });
  });

  it('is under the licence that its owners choose, out of those that there are', async () => {
    await published();
    const choose = async (licence: string, as: string) =>
      app.graphql<{ updateGuide: { guide: { licence: string } } }>(
        `mutation ($input: UpdateGuideInput!) { updateGuide(input: $input) { guide { licence } } }`,
        { input: { guideKey: key, licence } },
        as,
      );
    expect((await choose('cc-by-sa-4.0', owner)).data.updateGuide.guide.licence).toBe('CC-BY-SA-4.0');
    expect((await get(`/guides/${key}`)).body).toContain('Creative Commons Attribution-ShareAlike 4.0 International');
    expect((await choose('All mine', owner)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await choose('CC0-1.0', reader)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('has the Markdown of each published text, byte for byte, for whoever is signed in', async () => {
    const odd = '\uFEFF# Kind\r\n\r\nTabs\tand  spaces  \n\n<!-- public -->é — 👋🏽\n\n\n';
    await published({ en: odd, fr: french });
    const { data } = await app.graphql<{ guide: { current: { translation: { sha256: string } } } }>(
      `query ($key: String!) { guide(key: $key) { current { translation(locale: "en") { sha256 } } } }`,
      { key },
      reader,
    );
    const address = `/guides/${key}/1/en.md`;
    const text = await get(address, {}, reader);
    expect(text.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(createHash('sha256').update(text.rawPayload).digest('hex')).toBe(data.guide.current.translation.sha256);
    expect((await get(address, { 'if-none-match': String(text.headers.etag) }, reader)).statusCode).toBe(304);
    expect((await get(address)).statusCode).toBe(401);
    await drafted({ en: '# Next' });
    const elsewhere = [
      `/guides/${key}/2/en.md`,
      `/guides/${key}/1/de.md`,
      `/guides/${key}/x/en.md`,
      `/guides/${key}/1/en`,
    ];
    for (const url of elsewhere) expect((await get(url, {}, owner)).statusCode).toBe(404);
  });
});
