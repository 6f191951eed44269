import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@sillage/platform';
import { readOne } from '../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { ProgrammeAuthoringService } from './programme-authoring.service.js';
import type { CriterionInput, LevelInput, ProgrammeInput } from './programme.inputs.js';
import { Programmes } from './programme.queries.js';
import { programmeShape } from './programme.shape.js';
import { ProgrammesModule } from './programmes.module.js';

const champion: LevelInput = {
  key: 'champion',
  name: 'Champion',
  rank: 1,
  validityMonths: 24,
  criteria: [{ kind: 'GUIDE_ACKNOWLEDGED' }, { kind: 'SESSIONS_ATTENDED', required: 2, argument: ' writing ' }],
};
const mentor: LevelInput = {
  key: 'mentor',
  name: 'Mentor',
  rank: 2,
  criteria: [{ kind: 'HOLDS_LEVEL', required: 6, argument: 'champion' }],
};

describe('making a programme', () => {
  let services: Services;
  let authoring: ProgrammeAuthoringService;
  let programmes: Programmes;
  let admin: Actor;
  let key: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
    authoring = services.get(ProgrammeAuthoringService);
    programmes = services.get(Programmes);
    admin = acting(await services.given.person(), { role: 'ADMIN' });
  });

  beforeEach(() => {
    count += 1;
    key = `security-${count}`;
  });

  afterAll(() => services.close());

  const refusal = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
  const security = (more: Partial<ProgrammeInput> = {}): ProgrammeInput => ({
    key,
    name: 'Security champions',
    guideKey: key,
    levels: [champion, mentor],
    ...more,
  });
  const levelsOf = async (programmeId: string) => programmes.levelsOf([programmeId]);
  const criteriaOf = async (levelId: string, renewal = false) =>
    services.given.sql(
      'SELECT kind, argument, required FROM criterion WHERE level_id = $1 AND renewal = $2 ORDER BY position',
      [levelId, renewal],
    );

  it('gives what is left out its usual value', async () => {
    expect(await authoring.create(admin, security())).toMatchObject({
      key,
      mentorCapacity: 5,
      invitationDays: 21,
      awardsAutomatically: true,
      graceDays: 30,
    });
  });

  it('writes its levels from the lowest, with what each asks for', async () => {
    const { id } = await authoring.create(admin, security({ levels: [mentor, champion] }));
    const [first, second] = await levelsOf(id);
    expect([first?.key, second?.key]).toEqual(['champion', 'mentor']);
    expect(await criteriaOf(first?.id ?? '')).toEqual([
      { kind: 'GUIDE_ACKNOWLEDGED', argument: null, required: 1 },
      { kind: 'SESSIONS_ATTENDED', argument: 'writing', required: 2 },
    ]);
    expect(await programmes.criteriaOf([second?.id ?? ''], 'en')).toEqual([
      expect.objectContaining({ kind: 'HOLDS_LEVEL', argument: 'champion', heldLevel: 'Champion' }),
    ]);
  });

  it('asks a renewal for the guide and a session where it does not say otherwise', async () => {
    const { id } = await authoring.create(admin, security({ levels: [champion, { ...mentor, renewalCriteria: [] }] }));
    const [first, second] = await levelsOf(id);
    // Whatever the level itself asks for.
    expect(await criteriaOf(first?.id ?? '', true)).toEqual([
      { kind: 'GUIDE_ACKNOWLEDGED', argument: null, required: 1 },
      { kind: 'SESSIONS_ATTENDED', argument: null, required: 1 },
    ]);
    expect(await criteriaOf(second?.id ?? '', true)).toEqual([]);
  });

  it('asks a renewal for a session alone where there is no guide, and for what it says where it says so', async () => {
    const renewalCriteria = [{ kind: 'SELF_DECLARED' as const, argument: 'I still help', required: 1 }];
    const free: LevelInput = { ...champion, criteria: [{ kind: 'HAS_MENTOR' }] };
    const levels = [free, { ...free, key: 'mentor', rank: 2, renewalCriteria }];
    const { id } = await authoring.create(admin, security({ guideKey: undefined, levels }));
    const [first, second] = await levelsOf(id);
    expect(await criteriaOf(first?.id ?? '', true)).toEqual([
      { kind: 'SESSIONS_ATTENDED', argument: null, required: 1 },
    ]);
    expect(await criteriaOf(second?.id ?? '', true)).toEqual(renewalCriteria);
    expect(await criteriaOf(second?.id ?? '')).toEqual([{ kind: 'HAS_MENTOR', argument: null, required: 1 }]);
  });

  it('takes a key once, also from two who take it at the same moment', async () => {
    const answers = await Promise.allSettled([1, 2].map(() => authoring.create(admin, security())));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(authoring.create(admin, security())).rejects.toEqual(refusal('CONFLICT'));
  });

  it('needs a name and levels', async () => {
    await expect(authoring.create(admin, { key })).rejects.toEqual(refusal('BAD_USER_INPUT'));
  });

  describe('and changing it', () => {
    const manager = (programmeId: string | null, orgUnitId: string | null = null): Actor =>
      acting(admin.personId, { role: 'PROGRAMME_MANAGER', programmeId, orgUnitId });

    it('leaves what is not given as it was', async () => {
      const { id } = await authoring.create(admin, security({ mentorCapacity: 3 }));
      await authoring.update(manager(id), { key, name: 'Safety champions' });
      const of = { fields: '{ name mentorCapacity }', by: admin };
      expect(await readOne(services, programmeShape, id, of)).toMatchObject({
        name: 'Safety champions',
        mentorCapacity: 3,
      });
      expect(await levelsOf(id)).toHaveLength(2);
      expect(await services.events('programme.criteria-changed', { programmeId: id })).toEqual([]);
    });

    it('sets a goal, leaves it as it is where nothing is said of it, and takes it back', async () => {
      await authoring.create(admin, security());
      const today = services.clock.now();
      const goalOn = `${today.getUTCFullYear() + 1}-12-31`;
      const goal = async () => {
        const { goalShare, goalOn: by } = (await programmes.findByKey(key)) ?? {};
        return [goalShare, by];
      };
      await authoring.update(admin, { key, goalShare: 0.25, goalOn });
      expect(await goal()).toEqual([0.25, goalOn]);
      const [entry] = await services.given.sql<{ details: object }>(
        `SELECT details FROM audit_entry WHERE action = 'programme.updated' ORDER BY id DESC LIMIT 1`,
      );
      expect(entry?.details).toMatchObject({ goalShare: 0.25, goalOn });
      await authoring.update(admin, { key, name: 'Another name' });
      expect(await goal()).toEqual([0.25, goalOn]);
      await authoring.update(admin, { key, goalOn: null });
      expect(await goal()).toEqual([0.25, null]);
      await authoring.update(admin, { key, goalShare: null });
      expect(await goal()).toEqual([null, null]);
    });

    it('keeps a level of the same key, with the labels awarded at it, and retires one that is left out', async () => {
      const { id } = await authoring.create(admin, security());
      const [first, second] = await levelsOf(id);
      const ambassador = { ...mentor, key: 'ambassador', rank: 3 };
      await authoring.update(manager(id), { key, levels: [{ ...champion, name: 'Pioneer', rank: 2 }, ambassador] });
      expect((await programmes.namesOfLevels(id, 'en')).map(({ name }) => name)).toEqual(['Pioneer', 'Mentor']);
      expect((await levelsOf(id))[0]?.id).toBe(first?.id);
      expect(await services.given.sql('SELECT FROM level WHERE id = $1', [second?.id])).toHaveLength(1);
      const of = { fields: '{ levels { key } }', by: admin };
      const shown = await readOne<{ levels: { key: string }[] }>(services, programmeShape, id, of);
      expect(shown.levels.map((level) => level.key)).toEqual(['champion', 'ambassador']);
      expect(await services.events('programme.criteria-changed', { programmeId: id })).toHaveLength(1);
    });

    const french = { locale: 'fr', name: 'Pionnier' };
    const declaring = (translations?: { locale: string; argument: string }[]): LevelInput => ({
      ...champion,
      criteria: [{ kind: 'SELF_DECLARED', argument: 'I helped', translations }],
    });
    const toldIn = async (id: string, locale: string) => {
      const [level] = await programmes.namesOfLevels(id, locale);
      const [kept] = await levelsOf(id);
      const [criterion] = await programmes.criteriaOf([kept?.id ?? ''], locale);
      return [level?.name, criterion?.words];
    };

    it('keeps the translations of a level and of words to declare that stay, where none are given', async () => {
      const given = [{ locale: 'fr', argument: ' J’ai aidé ' }];
      const levels = [{ ...declaring(given), translations: [french] }];
      const { id } = await authoring.create(admin, security({ levels }));
      await authoring.update(manager(id), { key, levels: [{ ...declaring(), name: 'Pioneer' }] });
      expect(await toldIn(id, 'fr-CA')).toEqual(['Pionnier', 'J’ai aidé']);
      await authoring.update(manager(id), { key, levels: [{ ...declaring([]), translations: [] }] });
      expect(await toldIn(id, 'fr-CA')).toEqual(['Champion', 'I helped']);
    });

    it('says in which language it is written, unless what stays is translated into that', async () => {
      const levels = [{ ...champion, translations: [french] }];
      const translations = [{ locale: 'fr', name: 'Sécurité', description: '' }];
      const { id } = await authoring.create(admin, security({ levels, translations }));
      const into = { key, name: 'Sécurité', sourceLocale: 'fr' };
      const at = (argumentPath: string) => refusal('BAD_USER_INPUT', { argumentPath });
      await expect(authoring.update(admin, into)).rejects.toEqual(at('input.sourceLocale'));
      await expect(authoring.update(admin, { ...into, translations: [] })).rejects.toEqual(at('input.sourceLocale'));
      await authoring.update(admin, { ...into, translations: [], levels: [{ ...champion, translations: [] }] });
      await expect(authoring.update(admin, { key, translations })).rejects.toEqual(at('input.translations.0.locale'));
      expect(await services.given.sql('SELECT source_locale, translations FROM programme WHERE id = $1', [id])).toEqual(
        [{ source_locale: 'fr', translations: {} }],
      );
    });

    it.each([
      ['fr', 'fr'],
      ['fr-FR', 'fr'],
      ['fr-CA', 'fr-CA'],
      ['pt-PT', 'pt-BR'],
      ['zh-TW', 'zh-Hant'],
      ['zh-Hant-HK', 'zh-Hant'],
      ['zh-CN', 'en'],
      ['de', 'en'],
      [null, 'en'],
    ])('is read by a reader of %s in %s', async (reader, read) => {
      const texts = Object.fromEntries(['fr', 'fr-CA', 'pt-BR', 'zh-Hant'].map((locale) => [locale, { name: locale }]));
      const [row] = await services.given.sql(
        `SELECT in_language('en', translations_for_readers($1), 'name', $2, writing_of($2)) AS read`,
        [texts, reader],
      );
      expect(row).toEqual({ read });
    });

    it.each([
      ['name: 1', { fr: { name: 1, description: '' } }],
      ['a description missing', { fr: { name: 'Sécurité' } }],
      ['more than is said', { fr: { name: 'Sécurité', description: '', motto: '' } }],
      ['too long a name', { fr: { name: 'n'.repeat(201), description: '' } }],
      ['no language', { 'not a tag': { name: 'Sécurité', description: '' } }],
      ['its own language', { en: { name: 'Security', description: '' } }],
      ['a list', []],
    ])('has translations that are whole, or the database refuses them: %s', async (_, translations) => {
      const { id } = await authoring.create(admin, security({ sourceLocale: 'en' }));
      const write = services.given.sql('UPDATE programme SET translations = $2 WHERE id = $1', [
        id,
        JSON.stringify(translations),
      ]);
      await expect(write).rejects.toMatchObject({ constraint: expect.stringMatching(/^programme_translat/) });
    });

    it('lets two levels change places', async () => {
      const free: LevelInput = { ...mentor, criteria: [{ kind: 'HAS_MENTOR' }] };
      const { id } = await authoring.create(admin, security({ levels: [champion, free] }));
      await authoring.update(admin, {
        key,
        levels: [
          { ...champion, rank: 2 },
          { ...free, rank: 1 },
        ],
      });
      expect((await levelsOf(id)).map((level) => level.key)).toEqual(['mentor', 'champion']);
    });

    it('tells of another guide, and of another way to award', async () => {
      const { id } = await authoring.create(admin, security());
      await authoring.update(admin, { key, guideKey: 'another-guide' });
      await authoring.update(admin, { key, awardsAutomatically: false });
      await authoring.update(admin, { key, awardsAutomatically: false });
      expect(await services.events('programme.criteria-changed', { programmeId: id })).toHaveLength(2);
    });

    it('is not for the manager of another programme, of a part of the company, or of nothing', async () => {
      const { id } = await authoring.create(admin, security());
      const other = await authoring.create(admin, security({ key: `${key}-other`, guideKey: `${key}-other` }));
      const unit = await services.given.unit(`unit-${count}`);
      for (const actor of [manager(other.id), manager(id, unit), acting(admin.personId)]) {
        await expect(authoring.update(actor, { key, name: 'Mine' })).rejects.toEqual(
          refusal('FORBIDDEN', { subject: { type: 'Programme', id } }),
        );
      }
    });

    it('keeps a criterion that is named, with its translations, wherever it stands and whatever its words', async () => {
      const words = { kind: 'SELF_DECLARED' as const, argument: 'I helped' };
      const { id } = await authoring.create(admin, security({ levels: [{ ...champion, criteria: [words] }, mentor] }));
      const [first] = await levelsOf(id);
      const [kept] = await programmes.criteriaOf([first?.id ?? ''], 'en');
      const named = { ...words, id: kept?.id, argument: 'I helped a colleague' };
      const levels = [champion, { ...mentor, criteria: [...mentor.criteria, named] }];
      await authoring.update(admin, { key, levels });
      const [, second] = await levelsOf(id);
      const read = async () =>
        services.given.sql('SELECT argument, formerly FROM criterion WHERE id = $1 AND level_id = $2', [
          kept?.id,
          second?.id,
        ]);
      expect(await read()).toEqual([{ argument: 'I helped a colleague', formerly: ['I helped'] }]);
      // Not named, it is known by its words.
      const unnamed = { ...named, id: undefined };
      await authoring.update(admin, {
        key,
        levels: [champion, { ...mentor, criteria: [unnamed, ...mentor.criteria] }],
      });
      expect(await read()).toEqual([{ argument: 'I helped a colleague', formerly: ['I helped'] }]);
    });

    it('refuses a criterion that is gone, stands twice, or is of another kind', async () => {
      const words = { kind: 'SELF_DECLARED' as const, argument: 'I helped' };
      const { id } = await authoring.create(admin, security({ levels: [{ ...champion, criteria: [words] }] }));
      const [first] = await levelsOf(id);
      const [kept] = await programmes.criteriaOf([first?.id ?? ''], 'en');
      const asks = async (...criteria: CriterionInput[]) =>
        authoring.update(admin, { key, levels: [{ ...champion, criteria }] });
      const at = (place: number) => refusal('BAD_USER_INPUT', { argumentPath: `input.levels.0.criteria.${place}.id` });
      await expect(asks({ ...words, id: newId() })).rejects.toEqual(at(0));
      await expect(asks({ ...words, id: kept?.id }, { ...words, id: kept?.id })).rejects.toEqual(at(1));
      await expect(asks({ kind: 'HAS_MENTOR', id: kept?.id })).rejects.toEqual(at(0));
    });

    it('tells the second of two who save what they read before', async () => {
      await authoring.create(admin, security());
      await authoring.update(admin, { key, name: 'Safety', revision: 1 });
      await expect(authoring.update(admin, { key, description: 'Mine', revision: 1 })).rejects.toEqual(
        refusal('CONFLICT'),
      );
      await expect(authoring.update(admin, { key, description: 'Mine', revision: 2 })).resolves.toMatchObject({
        name: 'Safety',
        revision: 3,
      });
    });

    it('is refused for one that is not there', async () => {
      await expect(authoring.update(admin, { key: 'no-such', name: 'X' })).rejects.toEqual(refusal('NOT_FOUND'));
    });
  });
});
