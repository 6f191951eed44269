import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { CompanyModule } from './company.module.js';
import { CompanyService } from './company.service.js';
import { CompanySettings } from './company-settings.js';

/** One pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

describe('what a company says of itself', () => {
  let services: Services;
  let company: CompanyService;
  let admin: Actor;

  beforeAll(async () => {
    services = await startServices([CompanyModule]);
    company = services.get(CompanyService);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await services.given.sql('TRUNCATE company');
    services.get(CompanySettings).forget();
    admin = acting(await services.given.person(), { role: 'ADMIN' });
  });

  const current = () => services.get(CompanySettings).current();

  it('is what the configuration says until somebody says something', async () => {
    expect(await current()).toMatchObject({
      name: null,
      languages: ['en', 'fr'],
      accent: { colour: '#0b6a6d' },
      logoPath: null,
      defaultLocale: 'en',
      defaultTimeZone: 'Europe/Paris',
      defaultCountry: 'FR',
      changedAt: null,
    });
  });

  it('is seen at once by the process in which it changed, and nothing else of it changes', async () => {
    await company.update(admin, { name: ' Atelier Nord ', accent: '#FFE600' });
    expect(await current()).toMatchObject({ name: 'Atelier Nord', accent: { colour: '#ffe600' } });
    await company.update(admin, { defaultCountry: 'CH', defaultTimeZone: 'Europe/Zurich' });
    expect(await current()).toMatchObject({ name: 'Atelier Nord', defaultCountry: 'CH' });
    await company.update(admin, { name: 'Atelier\r\nBcc: x@example.com \u202eNord\u200b' });
    expect(await current()).toMatchObject({ name: 'Atelier Bcc: x@example.com Nord' });
    await company.update(admin, { name: null, accent: null });
    expect(await current()).toMatchObject({ name: null, accent: { colour: '#0b6a6d' }, defaultCountry: 'CH' });
  });

  it('is one, whoever says it first', async () => {
    await Promise.all(['One', 'Other'].map((name) => company.update(admin, { name })));
    expect(await services.given.sql('SELECT 1 FROM company')).toHaveLength(1);
    await expect(services.given.sql(`INSERT INTO company (changed_at) VALUES (now())`)).rejects.toThrow(
      'company_is_one',
    );
  });

  it.each([
    ['a colour that is none', { accent: 'teal' }, 'input.accent'],
    ['a name of blanks', { name: '  ' }, 'input.name'],
    ['a name that fills the page', { name: 'x'.repeat(81) }, 'input.name'],
    ['no language that Sillage speaks', { languages: ['de'] }, 'input.languages'],
    ['a language that there is not', { defaultLocale: 'zz-ZZ' }, 'input.defaultLocale'],
    ['a default that is not offered', { languages: ['en'], defaultLocale: 'fr' }, 'input.defaultLocale'],
    ['a time zone that is none', { defaultTimeZone: 'Mars/Olympus' }, 'input.defaultTimeZone'],
  ])('is refused with %s, and stays as it was', async (_what, changes, argumentPath) => {
    await expect(company.update(admin, changes)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argumentPath });
    expect(await services.given.sql('SELECT 1 FROM company')).toHaveLength(0);
  });

  it('has a logo at the address of its content, until it has another', async () => {
    const { logoPath, logoSha256 } = await company.setLogo(admin, png);
    expect(logoPath).toBe(`/company/logo/${logoSha256}.png`);
    expect((await company.logo(logoSha256 ?? ''))?.subarray(1, 4).toString()).toBe('PNG');
    expect(await company.setLogo(admin, null)).toMatchObject({ logoPath: null });
    expect(await company.logo(logoSha256 ?? '')).toBeNull();
    await expect(company.setLogo(admin, Buffer.from('<svg/>').toString('base64'))).rejects.toMatchObject({
      argumentPath: 'input.content',
    });
  });

  it('is written to the audit trail, without the picture', async () => {
    await company.update(admin, { name: 'Atelier Nord' });
    await company.setLogo(admin, png);
    const trail = await services.given.sql<{ action: string; details: object }>(
      `SELECT action, details FROM audit_entry WHERE actor_id = $1 AND subject_type = 'Company' ORDER BY id`,
      [admin.personId],
    );
    expect(trail).toEqual([
      { action: 'company.updated', details: { name: 'Atelier Nord' } },
      { action: 'company.logo-set', details: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  });
});
