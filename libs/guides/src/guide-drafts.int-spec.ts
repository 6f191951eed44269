import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { ProgrammeAuthoringService } from '@sillage/programmes';
import { asking, readBy } from '../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { GuideAuthoring } from './guide-authoring.service.js';
import type { GuideDraft } from './guide-draft.js';
import { GuideQueries } from './guide.queries.js';
import { GuideSettings } from './guide-settings.service.js';
import { GuidesModule } from './guides.module.js';

describe('a guide that several people write', () => {
  let services: Services;
  let authoring: GuideAuthoring;
  let owner: Actor;
  let programme: string;
  let programmeId: string;
  let guideKey: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([GuidesModule]);
    authoring = services.get(GuideAuthoring);
  });

  beforeEach(async () => {
    count += 1;
    guideKey = `shared-${count}`;
    programme = `programme-${count}`;
    programmeId = await services.given.programme(programme, { guideKey });
    owner = acting(await services.given.person(), { role: 'GUIDE_OWNER' });
  });

  afterAll(() => services.close());

  const text = (locale: string, markdown: string) => ({ locale, title: `In ${locale}`, markdown });
  const draft = (texts: Record<string, string>, facts: Partial<GuideDraft> = {}): GuideDraft => ({
    guideKey,
    change: 'EDITORIAL',
    sourceLocale: 'fr',
    translations: Object.entries(texts).map(([locale, words]) => text(locale, words)),
    ...facts,
  });
  const published = async (texts: Record<string, string>, dropped: string[] = []) =>
    authoring.publish(owner, (await authoring.draft(owner, draft(texts))).id, dropped);
  const textsNow = async () => {
    const rows = await services.given.sql<{ locale: string; markdown: string; behind: boolean }>(
      `SELECT t.locale, t.markdown, t.source_sha256 <> source.sha256 AS behind
       FROM guide g JOIN guide_version v ON v.guide_id = g.id AND v.status = 'PUBLISHED'
       JOIN guide_translation t ON t.version_id = v.id
       JOIN guide_translation source ON source.version_id = v.id AND source.locale = v.source_locale
       WHERE g.key = $1 ORDER BY t.locale`,
      [guideKey],
    );
    return rows.map(({ locale, markdown, behind }) => `${locale}: ${markdown}${behind ? ' (behind)' : ''}`);
  };

  describe('is saved by whoever read the draft that there is', () => {
    it('and each save raises its revision, whatever became of the drafts before', async () => {
      const first = await authoring.draft(owner, draft({ fr: 'Un' }));
      const second = await authoring.draft(owner, draft({ fr: 'Deux' }, { revision: first.revision }));
      expect(second.revision).toBeGreaterThan(first.revision);
      await authoring.discard(owner, guideKey, second.revision);
      const third = await authoring.draft(owner, draft({ fr: 'Trois' }));
      expect(third.revision).toBeGreaterThan(second.revision);
      await authoring.translate(owner, third.id, text('en', 'Three'));
      await expect(authoring.discard(owner, guideKey, third.revision)).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it.each([
      ['names none where there is one', null],
      ['names the one before', -1],
      ['names one that never was', 1000],
    ])('and is refused to whoever %s', async (_, named) => {
      const before = await authoring.draft(owner, draft({ fr: 'Trois jours de travail' }));
      const { revision } = await authoring.draft(
        owner,
        draft({ fr: 'Et un quatrième' }, { revision: before.revision }),
      );
      const over = draft({ fr: 'Une virgule' }, { revision: named === null ? null : revision + named });
      await expect(authoring.draft(owner, over)).rejects.toMatchObject({
        code: 'CONFLICT',
        argumentPath: 'input.revision',
      });
      const [kept] = await services.given.sql(
        `SELECT t.markdown FROM guide_translation t JOIN guide_version v ON v.id = t.version_id
         JOIN guide g ON g.id = v.guide_id WHERE g.key = $1`,
        [guideKey],
      );
      expect(kept).toEqual({ markdown: 'Et un quatrième' });
    });

    it('and not over one that was published or discarded meanwhile', async () => {
      const { id, revision } = await authoring.draft(owner, draft({ fr: 'Un' }));
      await authoring.publish(owner, id);
      await expect(authoring.draft(owner, draft({ fr: 'Deux' }, { revision }))).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    });
  });

  describe('keeps the text of a language of which a version says nothing', () => {
    it('marked as behind where its source changed, and without a mark where it did not', async () => {
      await published({ fr: 'Un', en: 'One', de: 'Eins' });
      await published({ fr: 'Un !', de: 'Eins!' });
      expect(await textsNow()).toEqual(['de: Eins!', 'en: One (behind)', 'fr: Un !']);
      await published({ fr: 'Un !' });
      expect(await textsNow()).toEqual(['de: Eins!', 'en: One (behind)', 'fr: Un !']);
      await published({ fr: 'Un' });
      expect(await textsNow()).toEqual(['de: Eins! (behind)', 'en: One', 'fr: Un']);
    });

    it('until its owner drops it', async () => {
      await published({ fr: 'Un', en: 'One' });
      await published({ fr: 'Deux' }, ['en']);
      expect(await textsNow()).toEqual(['fr: Deux']);
    });

    it.each([
      ['that the draft writes', 'fr'],
      ['that is not there', 'de'],
    ])('and drops none %s', async (_, locale) => {
      await published({ fr: 'Un', en: 'One' });
      const { id } = await authoring.draft(owner, draft({ fr: 'Deux' }));
      await expect(authoring.publish(owner, id, [locale])).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        argumentPath: 'input.dropLocales.0',
      });
    });
  });

  it('goes back to an older text by a new version', async () => {
    const first = await published({ fr: 'Un' });
    await published({ fr: 'Deux' });
    const again = await published({ fr: 'Un' });
    expect(again.number).toBe(first.number + 2);
    expect(await textsNow()).toEqual(['fr: Un']);
  });

  describe('belongs to the programmes that its owners gave it to', () => {
    let admin: Actor;
    const here = (id: string) => acting(owner.personId, { role: 'GUIDE_OWNER', programmeId: id });
    const takes = async (programmeKey: string, key = guideKey) =>
      services.get(ProgrammeAuthoringService).update(admin, { key: programmeKey, guideKey: key });

    beforeEach(async () => {
      admin = acting(await services.given.person(), { role: 'ADMIN' });
    });

    it('so that no other takes it by its key, whether anything was written or not, nor administrators for it', async () => {
      await services.given.programme(`other-${count}`);
      const refused = { code: 'FORBIDDEN', argumentPath: 'input.guideKey' };
      await expect(takes(`other-${count}`)).rejects.toMatchObject(refused);
      await authoring.draft(owner, draft({ fr: 'Un' }));
      await expect(takes(`other-${count}`)).rejects.toMatchObject(refused);
      await takes(`other-${count}`, `new-${count}`);
    });

    it('and the database refuses it to whoever does not ask', async () => {
      const other = await services.given.programme(`other-${count}`);
      const taken = services.given.sql('UPDATE programme SET guide_key = $1 WHERE id = $2', [guideKey, other]);
      await expect(taken).rejects.toMatchObject({ constraint: 'programme_uses_a_guide_given_to_it' });
      const lost = services.given.sql('DELETE FROM guide_given WHERE programme_id = $1', [programmeId]);
      await expect(lost).rejects.toMatchObject({ constraint: 'guide_given_while_it_is_used' });
    });

    it('whose owners own it, and who take it back from whoever does not use it', async () => {
      const other = await services.given.programme(`other-${count}`);
      const settings = services.get(GuideSettings);
      await authoring.draft(here(programmeId), draft({ fr: 'Un' }));
      await expect(settings.update(here(other), { guideKey, programmes: [`other-${count}`] })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await settings.update(here(programmeId), { guideKey, programmes: [programme, `other-${count}`] });
      await takes(`other-${count}`);
      const { revision } = await authoring.draft(here(other), draft({ fr: 'Deux' }, { revision: 1 }));
      expect(revision).toBe(2);
      await expect(settings.update(owner, { guideKey, programmes: [programme] })).rejects.toMatchObject({
        code: 'CONFLICT',
        argumentPath: 'input.programmes',
      });
      await takes(`other-${count}`, `new-${count}`);
      await settings.update(owner, { guideKey, programmes: [programme] });
      await expect(authoring.draft(here(other), draft({ fr: 'Trois' }, { revision }))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    });

    it.each([
      ['nobody', [], 'input.programmes'],
      ['a programme that is not there', ['gardening'], 'input.programmes.0'],
    ])('and cannot be given to %s', async (_, programmes, argumentPath) => {
      await authoring.draft(owner, draft({ fr: 'Un' }));
      const given = services.get(GuideSettings).update(owner, { guideKey, programmes });
      await expect(given).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argumentPath });
    });

    it('and is among the guides of whoever takes part in one of them, or owns it', async () => {
      const readers = {
        owner: here(programmeId),
        member: acting(await services.given.person()),
        former: acting(await services.given.person()),
        stranger: acting(await services.given.person()),
      };
      await services.given.enrolment(programmeId, readers.member.personId);
      await services.given.enrolment(programmeId, readers.former.personId, { status: 'LEFT' });
      const whoSees = async () => {
        const seen = await Promise.all(
          Object.entries(readers).map(async ([name, reader]) => {
            const reading = readBy(reader, services.clock.now());
            const guides = await services.get(GuideQueries).readMine(asking('{ key }'), reading);
            return guides.some(({ key }) => key === guideKey) ? [name] : [];
          }),
        );
        return seen.flat();
      };
      const { id } = await authoring.draft(owner, draft({ fr: 'Un' }));
      expect(await whoSees()).toEqual(['owner']);
      await authoring.publish(owner, id);
      expect(await whoSees()).toEqual(['owner', 'member']);
    });
  });
});
