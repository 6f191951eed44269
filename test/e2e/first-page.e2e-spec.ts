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

  it('is the plain one while there is no programme', async () => {
    expect(await opened(person)).toBe('<!doctype html><head><title>Sillage</title></head>');
  });

  it('names the programme that comes first to whoever is signed in, so that all can be asked at once', async () => {
    await company.programme('accessibility');
    await company.programme('security');
    expect(await opened(person)).toContain('<meta name="programme" content="accessibility" /></head>');
    const answer = await app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html' } }, person);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
  });

  it('names none to whoever is not', async () => {
    expect(await opened()).not.toContain('<meta');
    const answer = await app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html', cookie: 'sillage=x' } });
    expect(answer.body).not.toContain('<meta');
  });
});
