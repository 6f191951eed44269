import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompanyService, type CompanyChanges } from '@sillage/company';
import { Config } from '@sillage/platform';
import { startTestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import type { TestApp } from '../support/server.js';
import { acting } from '../support/services.js';

describe('the page of the web app', () => {
  const webFolder = mkdtempSync(join(tmpdir(), 'sillage-web-'));
  let app: TestApp;
  let company: GivenCompany;
  let person: string;
  let security: string;

  beforeAll(async () => {
    writeFileSync(join(webFolder, 'index.html'), '<!doctype html><head><title>Sillage</title></head>');
    app = await startTestApp({ webFolder });
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    person = await company.person();
  });

  afterAll(async () => {
    await company.end();
    await app.close();
    rmSync(webFolder, { recursive: true });
  });

  const opened = async (as?: string): Promise<string> =>
    (await app.inject({ method: 'GET', url: '/mentoring', headers: { accept: 'text/html' } }, as)).body;
  /** What is written into it, as the app reads it. */
  const told = async (as: string): Promise<unknown> => {
    const [, content = ''] = /<meta name="viewer" content="([^"]*)" \/><\/head>$/.exec(await opened(as)) ?? [];
    return JSON.parse(content.replaceAll('&quot;', '"'));
  };

  it('tells whoever is signed in that there is no programme yet', async () => {
    expect(await told(person)).toEqual({ capabilities: [], programmes: [] });
  });

  it('names the programmes in the order of every list, with their guides, so that all can be asked at once', async () => {
    await company.guide('good-practices');
    await company.programme('accessibility');
    security = await company.programme('security', { guideKey: 'good-practices' });
    const list = [
      { key: 'accessibility', guide: null, archived: false, capabilities: [] },
      { key: 'security', guide: 'good-practices', archived: false, capabilities: [] },
    ];
    expect(await told(person)).toEqual({ capabilities: [], programmes: list });
    const { data } = await app.graphql('{ programmes { key guide { key } } }', {}, person);
    expect(data).toEqual({
      programmes: list.map(({ key, guide }) => ({ key, guide: guide === null ? null : { key: guide } })),
    });
    const answer = await app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html' } }, person);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
  });

  it('says what this person may do, at all and in each programme', async () => {
    const lead = await company.person();
    await company.insert('role_assignment', { person_id: lead, role: 'LOCAL_LEAD', programme_id: security });
    expect(await told(lead)).toMatchObject({
      capabilities: ['REVIEW_LABELS', 'SEE_ADOPTION'],
      programmes: [{ capabilities: [] }, { capabilities: ['REVIEW_LABELS', 'SEE_ADOPTION'] }],
    });
  });

  it('tells everybody what the company looks like, and whoever is not signed in nothing else', async () => {
    const content = /<meta name="company" content="([^"]*)" \/>/.exec(await opened())?.[1] ?? '';
    expect(JSON.parse(content.replaceAll('&quot;', '"'))).toEqual({
      name: null,
      accent: expect.objectContaining({ colour: '#0b6a6d', light: expect.objectContaining({ plain: '#0b6a6d' }) }),
      logoUrl: null,
      languages: ['en', 'fr'],
      defaultLocale: 'en',
    });
    const answer = await app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html', cookie: 'sillage=x' } });
    expect(answer.body).not.toContain('name="viewer"');
  });

  describe('is read by whoever is not signed in', () => {
    const page = async (headers: Record<string, string> = {}) =>
      (await app.inject({ method: 'GET', url: '/unsubscribe/of-nobody', headers })).body;
    const languageOf = (body: string) => /<html lang="(\w+)">/.exec(body)?.[1];
    const update = async (changes: CompanyChanges) => {
      await app.get(CompanyService).update(acting(await company.person(), { role: 'ADMIN' }), changes);
    };

    it('in the company’s language where they read none that it offers, and looks like the company', async () => {
      expect(languageOf(await page({ 'accept-language': 'de' }))).toBe('en');
      await update({ name: 'Atelier Nord', accent: '#c2185b', defaultLocale: 'fr-CA' });
      const body = await page({ 'accept-language': 'de' });
      expect(languageOf(body)).toBe('fr');
      expect(body).toContain('Atelier Nord');
      expect(body).toContain('--accent: #c2185b');
    });

    it('in their own where it offers that, and in the one that they chose before all', async () => {
      expect(languageOf(await page({ 'accept-language': 'de, en;q=0.5' }))).toBe('en');
      await update({ languages: ['fr'] });
      expect(languageOf(await page({ 'accept-language': 'en' }))).toBe('fr');
      expect(languageOf(await page({ 'accept-language': 'en', 'x-reading-language': 'en' }))).toBe('en');
    });

    it('in the same with the cookie of a session that is over', async () => {
      const answer = await page({ 'accept-language': 'en', cookie: 'sillage=over' });
      expect(languageOf(answer)).toBe('fr');
    });
  });
});
