import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '@sillage/platform';
import { startTestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import type { TestApp } from '../support/server.js';

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
      { key: 'accessibility', guide: null, capabilities: [] },
      { key: 'security', guide: 'good-practices', capabilities: [] },
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
    });
    const answer = await app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html', cookie: 'sillage=x' } });
    expect(answer.body).not.toContain('name="viewer"');
  });
});
