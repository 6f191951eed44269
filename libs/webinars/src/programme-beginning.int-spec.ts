import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CompanyService, CompanySettings, Kits } from '@sillage/company';
import { GuidesModule } from '@sillage/guides';
import type { Actor } from '@sillage/platform';
import { ProgrammeBeginning, textIn } from '@sillage/programmes';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { WebinarsModule } from './webinars.module.js';

interface PlannedSession {
  title: string;
  language: string;
  starts: string;
  minutes: number;
  status: string;
  host: string;
}

describe('a programme that begins with a kit', () => {
  let services: Services;
  let beginning: ProgrammeBeginning;
  let admin: Actor;

  beforeAll(async () => {
    services = await startServices([GuidesModule, WebinarsModule]);
    beginning = services.get(ProgrammeBeginning);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await services.given.sql('TRUNCATE company, programme, guide, session CASCADE');
    services.get(CompanySettings).forget();
    admin = acting(await services.given.person(), { role: 'ADMIN' });
  });

  const guides = async () =>
    services.given.sql<{ key: string; locale: string; source: string }>(
      `SELECT g.key, t.locale, v.source_locale AS source FROM guide g JOIN guide_version v ON v.guide_id = g.id
       JOIN guide_translation t ON t.version_id = v.id
       WHERE v.status = 'PUBLISHED' AND t.published_at IS NOT NULL ORDER BY g.key, t.locale`,
    );
  /** Of the programme and its levels. */
  const names = async (programmeId: string, locale: string) => {
    const rows = await services.given.sql<{ name: string }>(
      `SELECT ${textIn('g', 'name', '$2')} AS name, 0 AS rank FROM programme g WHERE g.id = $1
       UNION ALL SELECT ${textIn('l', 'name', '$2')}, l.rank FROM level l WHERE l.programme_id = $1 ORDER BY rank`,
      [programmeId, locale],
    );
    return rows.map(({ name }) => name);
  };
  const sessions = async () =>
    services.given.sql<PlannedSession>(
      `SELECT title, language, to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS starts,
         extract(epoch FROM ends_at - starts_at)::int / 60 AS minutes, status, host_id AS host
       FROM session ORDER BY starts_at`,
    );

  it.each(new Kits({ dataFolder: '/nowhere' } as never).all().map(({ key }) => [key]))(
    'begins with %s',
    async (kit) => {
      const { id, guideKey } = await beginning.begin(admin, { kit });
      const locales = guideKey === null ? [] : ['en', 'fr'];
      expect(await guides()).toEqual(locales.map((locale) => ({ key: guideKey, locale, source: 'en' })));
      const { name, levels = [], sessions: planned = [] } = services.get(Kits).find(kit) ?? {};
      for (const locale of ['en', 'fr']) {
        expect(await names(id, locale)).toEqual([name?.[locale], ...levels.map((level) => level.name[locale])]);
      }
      expect((await sessions()).map(({ title }) => title).toSorted()).toEqual(
        planned.map(({ title }) => title['en'] ?? '').toSorted(),
      );
    },
  );

  it('has its sessions from the next week on, by the clocks of the company, with whoever began it as their host', async () => {
    await beginning.begin(admin, { kit: 'social-media' });
    const [first, ...others] = await sessions();
    expect(first).toEqual({
      title: 'Your first post',
      language: 'en',
      starts: '2026-03-10 09:00',
      minutes: 45,
      status: 'SCHEDULED',
      host: admin.personId,
    });
    // The clocks went on meanwhile: it is at ten o'clock there all the same.
    expect(others.find(({ title }) => title === 'Mentoring a colleague')?.starts).toBe('2026-04-21 08:00');
  });

  it('speaks the company’s language, and its guide every language of the kit', async () => {
    await services.get(CompanyService).update(admin, { defaultLocale: 'fr', defaultTimeZone: 'America/Montreal' });
    const { id, sourceLocale } = await beginning.begin(admin, { kit: 'security', startsOn: '2026-03-18' });
    expect(sourceLocale).toBe('fr');
    const read = await Promise.all(['fr-CA', 'en', 'de'].map(async (locale) => (await names(id, locale))[0]));
    expect(read).toEqual(['Champions de la sécurité', 'Security champions', 'Champions de la sécurité']);
    expect(await guides()).toMatchObject([{ locale: 'en', source: 'fr' }, { locale: 'fr' }]);
    expect((await sessions())[0]).toMatchObject({ title: 'Dix secondes avant de cliquer', starts: '2026-03-17 14:00' });
  });

  it('begins twice under two keys, each with a guide of its own', async () => {
    await beginning.begin(admin, { kit: 'security' });
    const { id, guideKey } = await beginning.begin(admin, { kit: 'security', key: 'factory', name: 'In the factory' });
    expect(guideKey).toBe('factory-guide');
    // A name of its own is everybody's.
    for (const locale of ['en', 'fr']) expect((await names(id, locale))[0]).toBe('In the factory');
    expect(new Set((await guides()).map(({ key }) => key))).toEqual(new Set(['everyday-security', 'factory-guide']));
  });

  it.each([
    ['the key of another programme', { kit: 'security' }, 'CONFLICT'],
    ['a guide that is there already', { kit: 'accessibility' }, 'CONFLICT'],
    ['an unknown kit', { kit: 'gardening', key: 'gardening' }, 'BAD_USER_INPUT'],
    ['a week that has begun', { kit: 'ai-at-work', startsOn: '2026-03-08' }, 'BAD_USER_INPUT'],
    ['a key that is none', { kit: 'ai-at-work', key: 'AI at work' }, 'BAD_USER_INPUT'],
  ])('is refused whole with %s', async (_what, wanted, code) => {
    await beginning.begin(admin, { kit: 'security' });
    await services.given.guide('for-everyone');
    const before = (await sessions()).length;
    await expect(beginning.begin(admin, wanted)).rejects.toMatchObject({ code });
    expect(await services.given.sql('SELECT 1 FROM programme')).toHaveLength(1);
    expect(await sessions()).toHaveLength(before);
  });
});
