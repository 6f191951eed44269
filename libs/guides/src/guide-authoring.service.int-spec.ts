import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { readOne } from '../../../test/support/asking.js';
import { whileHeld } from '../../../test/support/held.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { AcknowledgementService } from './acknowledgement.service.js';
import { GuideAuthoring } from './guide-authoring.service.js';
import type { GuideDraft } from './guide-draft.js';
import { guideVersionShape } from './guide.shape.js';
import { sha256Of } from './guide-translation.entity.js';
import { GuidesModule } from './guides.module.js';

type StoredVersion = {
  status: string;
  materialNumber: number | null;
  translations: { locale: string; sha256: string }[];
};

describe('writing a guide', () => {
  let services: Services;
  let authoring: GuideAuthoring;
  let owner: Actor;
  let programme: string;
  let guideKey: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([GuidesModule]);
    authoring = services.get(GuideAuthoring);
  });

  beforeEach(async () => {
    count += 1;
    guideKey = `good-practices-${count}`;
    programme = await services.given.programme(`programme-${count}`, { guideKey });
    owner = acting(await services.given.person(), { role: 'GUIDE_OWNER' });
  });

  afterAll(() => services.close());

  const draft = (facts: Partial<GuideDraft> & { en?: string; fr?: string } = {}): GuideDraft => {
    const { en = '# Be kind', fr, ...rest } = facts;
    const french = fr === undefined ? [] : [{ locale: 'fr', title: 'Les bonnes pratiques', markdown: fr }];
    const translations = [{ locale: 'en', title: 'Good practices', markdown: en }, ...french];
    return { guideKey, change: 'MATERIAL', sourceLocale: 'en', translations, ...rest };
  };
  const published = async (facts: Parameters<typeof draft>[0] = {}) =>
    authoring.publish(owner, (await authoring.draft(owner, draft(facts))).id);
  const stored = async (versionId: string) => {
    const [version] = await services.given.sql<StoredVersion>(
      `SELECT status, number, material_number AS "materialNumber", change, change_note AS "changeNote",
         published_at AS "publishedAt", (SELECT json_agg(json_build_object('locale', locale, 'title', title,
           'sha256', sha256) ORDER BY locale) FROM guide_translation WHERE version_id = v.id) AS translations
       FROM guide_version v WHERE id = $1`,
      [versionId],
    );
    if (version === undefined) throw new Error('There is no such version.');
    return version;
  };
  const behind = async (versionId: string) => {
    const locales = (await stored(versionId)).translations.map(({ locale }) => locale);
    const fields = locales.map((locale) => `${locale}: translation(locale: "${locale}") { locale behindSource }`);
    const version = await readOne<Record<string, { locale: string; behindSource: boolean }>>(
      services,
      guideVersionShape,
      versionId,
      { fields: `{ ${fields.join(' ')} }`, by: owner },
    );
    return Object.values(version).flatMap(({ locale, behindSource }) => (behindSource ? [locale] : []));
  };

  it('begins with the first draft for a guide that a programme names', async () => {
    const version = await authoring.draft(owner, draft({ fr: '# Soyez aimable' }));
    expect(version).toMatchObject({ number: 1, status: 'DRAFT', publishedAt: null });
    const { translations } = await stored(version.id);
    expect(translations).toMatchObject([
      { locale: 'en', title: 'Good practices', sha256: sha256Of('# Be kind') },
      { locale: 'fr', title: 'Les bonnes pratiques', sha256: sha256Of('# Soyez aimable') },
    ]);
  });

  it('is refused for a key that nobody uses', async () => {
    await expect(authoring.draft(owner, draft({ guideKey: 'god-practices' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      argumentPath: 'input.guideKey',
    });
  });

  it('replaces a draft by the next, under an id of its own', async () => {
    const first = await authoring.draft(owner, draft({ en: 'First try' }));
    const second = await authoring.draft(owner, draft({ en: 'Second try', revision: first.revision }));
    expect(second).toMatchObject({ number: 1, status: 'DRAFT' });
    await expect(authoring.publish(owner, first.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await authoring.publish(owner, second.id)).toMatchObject({ number: 1, status: 'PUBLISHED' });
  });

  it.each(['publish', 'translate'] as const)(
    'refuses to %s a draft that was replaced while one waited for the guide',
    async (move) => {
      const { id } = await authoring.draft(owner, draft({ en: 'First try' }));
      const german = { locale: 'de', title: 'Gute Praxis', markdown: 'Sei nett' };
      const moves = {
        publish: async () => authoring.publish(owner, id),
        translate: async () => authoring.translate(owner, id, german),
      };
      const outcome = await whileHeld(services.given, {
        holding: `SELECT FROM guide WHERE key = '${guideKey}' FOR UPDATE`,
        move: moves[move],
        meanwhile: async (sql) => sql('DELETE FROM guide_version WHERE id = $1', [id]),
      });
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } });
    },
  );

  it('keeps one draft when two are handed in at once', async () => {
    const tried = await Promise.allSettled(['One', 'Two', 'Three'].map((en) => authoring.draft(owner, draft({ en }))));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const versions = await services.given.sql(
      `SELECT v.number, v.status FROM guide_version v JOIN guide g ON g.id = v.guide_id WHERE g.key = $1`,
      [guideKey],
    );
    expect(versions).toEqual([{ number: 1, status: 'DRAFT' }]);
  });

  it('supersedes the version before, and tells that it did', async () => {
    const first = await published();
    const second = await published({ en: '# Be kinder' });
    expect(await stored(first.id)).toMatchObject({ status: 'SUPERSEDED', number: 1 });
    expect(await stored(second.id)).toMatchObject({
      status: 'PUBLISHED',
      number: 2,
      publishedAt: services.clock.now(),
    });
    expect(await services.events('guide.version-published', { guideKey })).toMatchObject([
      { versionId: first.id, change: 'MATERIAL' },
      { versionId: second.id, change: 'MATERIAL' },
    ]);
    expect(
      await services.given.sql(`SELECT actor_id, action FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [
        second.id,
      ]),
    ).toEqual([
      { actor_id: owner.personId, action: 'guide.drafted' },
      { actor_id: owner.personId, action: 'guide.published' },
    ]);
  });

  it('publishes a draft once, however often it is asked to at once', async () => {
    const { id } = await authoring.draft(owner, draft());
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => authoring.publish(owner, id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'INVALID_TRANSITION' },
    });
  });

  it('counts an editorial version as the material one before it', async () => {
    const numbers: (number | null)[] = [];
    const changes = ['MATERIAL', 'EDITORIAL', 'EDITORIAL', 'MATERIAL', 'MATERIAL', 'EDITORIAL', 'EDITORIAL'] as const;
    for (const [index, change] of changes.entries()) {
      const { id } = await published({ change, en: `# Be kind ${index}` });
      numbers.push((await stored(id)).materialNumber);
    }
    expect(numbers).toEqual([1, 1, 1, 4, 5, 5, 5]);
  });

  it('takes the very first version as material, whatever it says of itself', async () => {
    expect(await published({ change: 'EDITORIAL' })).toMatchObject({ change: 'EDITORIAL', materialNumber: 1 });
  });

  describe('in several languages', () => {
    it('says that a translation handed in unchanged is behind its changed source', async () => {
      await published({ en: 'One', fr: 'Un' });
      expect(await behind((await published({ en: 'Two', fr: 'Un' })).id)).toEqual(['fr']);
      expect(await behind((await published({ en: 'Three', fr: 'Un' })).id)).toEqual(['fr']);
      expect(await behind((await published({ en: 'Three', fr: 'Trois' })).id)).toEqual([]);
    });

    it('looks at the last words of that very language alone', async () => {
      const texts = (markdown: Record<string, string>) =>
        Object.entries(markdown).map(([locale, words]) => ({ locale, title: 'Title', markdown: words }));
      await published({ translations: texts({ en: 'One', de: 'Idem' }) });
      // French says for the first time what German said before: it was made from the source of now.
      expect(
        await behind((await published({ translations: texts({ en: 'Two', de: 'Idem', fr: 'Idem' }) })).id),
      ).toEqual(['de']);
      await published({ translations: texts({ en: 'Three', de: 'Neu', fr: 'Idem' }) });
      // German goes back to words of two versions ago, and has been looked at; French, of which nothing is said, was not.
      expect(await behind((await published({ translations: texts({ en: 'Four', de: 'Idem' }) })).id)).toEqual(['fr']);
    });

    it('finds a translation up to date again when the source returns to what it was', async () => {
      await published({ en: 'One', fr: 'Un' });
      await published({ en: 'Two', fr: 'Un' });
      expect(await behind((await published({ en: 'One', fr: 'Un' })).id)).toEqual([]);
    });

    it('adds a translation to the current version, published at once', async () => {
      const version = await published();
      await authoring.translate(owner, version.id, { locale: 'de', title: 'Gute Praxis', markdown: 'Sei nett' });
      expect((await stored(version.id)).translations.map(({ locale }) => locale)).toEqual(['de', 'en']);
      const again = { locale: 'de', title: 'Gute Praxis', markdown: 'Sei netter' };
      await expect(authoring.translate(owner, version.id, again)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });

    it('replaces a translation of a draft', async () => {
      const { id } = await authoring.draft(owner, draft({ fr: 'Un' }));
      await authoring.translate(owner, id, { locale: 'fr', title: 'Titre', markdown: 'Deux' });
      expect((await stored(id)).translations[1]).toMatchObject({ locale: 'fr', sha256: sha256Of('Deux') });
    });

    it('translates neither the source itself nor a superseded version', async () => {
      const first = await published();
      const english = { locale: 'en', title: 'Title', markdown: 'Other' };
      await expect(authoring.translate(owner, first.id, english)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await published({ en: 'Newer' });
      const german = { locale: 'de', title: 'Titel', markdown: 'Alt' };
      await expect(authoring.translate(owner, first.id, german)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });
  });

  describe('refuses', () => {
    const text = (facts: object) => ({ locale: 'en', title: 'Title', markdown: 'Text', ...facts });

    it.each([
      ['a draft without its source text', [text({ locale: 'fr' })], 'TRANSLATION_MISSING', 'input.translations'],
      ['two texts in one language', [text({}), text({})], 'BAD_USER_INPUT', 'input.translations.1.locale'],
      ['a blank text', [text({ markdown: ' \n' })], 'BAD_USER_INPUT', 'input.translations.0.markdown'],
      ['a text with a zero in it', [text({ markdown: 'a\0b' })], 'BAD_USER_INPUT', 'input.translations.0.markdown'],
      ['half a character', [text({ title: '\uD83D' })], 'BAD_USER_INPUT', 'input.translations.0.title'],
    ])('%s', async (_, translations, code, argumentPath) => {
      await expect(authoring.draft(owner, draft({ translations }))).rejects.toMatchObject({ code, argumentPath });
    });
  });

  describe('is for its owner', () => {
    it('by programme too, and not for another programme’s', async () => {
      const other = await services.given.programme(`security-${count}`);
      const person = await services.given.person();
      const here = acting(person, { role: 'GUIDE_OWNER', programmeId: programme });
      const elsewhere = acting(person, { role: 'GUIDE_OWNER', programmeId: other });
      const version = await authoring.draft(here, draft());
      await expect(authoring.draft(elsewhere, draft())).rejects.toMatchObject({ code: 'FORBIDDEN' });
      // Of a draft one is not to know at all; what is published, everybody may read.
      await expect(authoring.publish(elsewhere, version.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await authoring.publish(here, version.id);
      await expect(authoring.publish(elsewhere, version.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  describe('what is published', () => {
    let versionId: string;
    const changing = async (statement: string, parameters: string[] = [versionId]) =>
      services.given.sql(statement, parameters).catch((error: unknown) => error);

    beforeEach(async () => {
      versionId = (await published()).id;
      await services
        .get(AcknowledgementService)
        .acknowledge(owner, { guideKey, locale: 'en', sha256: sha256Of('# Be kind') });
      expect(await stored(versionId)).toMatchObject({ status: 'PUBLISHED' });
    });

    it.each([
      [
        `UPDATE guide_translation SET markdown = 'Other', sha256 = encode(sha256('Other'), 'hex') WHERE version_id = $1`,
        'translation',
      ],
      [`UPDATE guide_translation SET title = 'Other' WHERE version_id = $1`, 'translation'],
      [`UPDATE guide_translation SET published_at = NULL WHERE version_id = $1`, 'translation'],
      [`DELETE FROM guide_translation WHERE version_id = $1`, 'translation'],
      [`UPDATE guide_version SET change = 'EDITORIAL' WHERE id = $1`, 'version'],
      [
        `UPDATE guide_version SET status = 'DRAFT', published_at = NULL, material_number = NULL WHERE id = $1`,
        'version',
      ],
      [`UPDATE guide_version SET status = 'SUPERSEDED', change_note = 'Other' WHERE id = $1`, 'version'],
      [`DELETE FROM guide_version WHERE id = $1`, 'version'],
    ])('is kept by the database: %s', async (statement, what) => {
      expect(await changing(statement)).toMatchObject({ constraint: `guide_${what}_published_never_changes` });
    });

    it('has a hash that the database has computed too', async () => {
      const wrong =
        await changing(`INSERT INTO guide_translation (version_id, locale, title, markdown, sha256, source_sha256)
        SELECT id, 'fr', 'Titre', 'Texte', '${sha256Of('Autre')}', 'x' FROM guide_version WHERE id = $1`);
      expect(wrong).toMatchObject({ constraint: 'guide_translation_sha256_is_of_its_text' });
    });

    it.each([`UPDATE acknowledgement SET locale = 'en'`, `DELETE FROM acknowledgement`])(
      'keeps its acknowledgements: the application may not %s',
      async (statement) => {
        await services.given.sql('SET ROLE sillage_app');
        expect(await changing(statement, [])).toMatchObject({ code: '42501' });
        await services.given.sql('RESET ROLE');
      },
    );
  });
});
