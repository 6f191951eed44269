import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, type Actor } from '@sillage/platform';
import { GivenLabels } from '../../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { CriteriaQueries } from './criteria.queries.js';
import { tellProgress } from './evidence.js';
import { LabelsModule } from '../labels.module.js';

type Asked = { kind: string; required?: number; argument?: string };

describe('progress towards a level', () => {
  let services: Services;
  let given: GivenLabels;
  let guideId: string;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    guideId = (await services.given.guide('good-practices')).id;
  });

  beforeEach(() => {
    services.clock.set('2026-03-02T09:00:00Z');
  });

  afterAll(() => services.close());

  const asks = async (...criteria: Asked[]) => {
    given = await GivenLabels.in(services, {
      guideKey: 'good-practices',
      levels: [
        { key: 'champion', name: 'Champion', rank: 1, criteria: [{ kind: 'HAS_MENTOR' }] },
        { key: 'mentor', name: 'Mentor', rank: 2, criteria: criteria as [] },
      ],
    });
  };
  const enrolmentOf = async ({ personId }: Actor) =>
    (
      await services.given.sql<{ id: string }>('SELECT id FROM enrolment WHERE programme_id = $1 AND person_id = $2', [
        given.programmeId,
        personId,
      ])
    )[0]?.id ?? '';
  const rowsOf = async (person: Actor, level = 'mentor') => {
    const aim = { enrolmentId: await enrolmentOf(person), levelId: given.level(level) };
    const [answer] = await services.get(CriteriaQueries).progress([aim], services.clock.now());
    return answer?.progress ?? [];
  };
  /** Of the one criterion that the level asks for, as the reader sees it. */
  const shown = async (owner: Actor, { viewer = owner, locale = 'en' } = {}) => {
    const [row] = await rowsOf(owner);
    if (row === undefined) throw new Error('The level asks for nothing.');
    return tellProgress(row, { locale, viewerId: viewer.personId, ownerId: owner.personId });
  };
  const counts = async (person: Actor) => {
    const { current, met } = await shown(person);
    return { current, met };
  };

  it('reads the guide’s current text, in the language in which it was read', async () => {
    await asks({ kind: 'GUIDE_ACKNOWLEDGED' });
    const person = await given.enrolled();
    expect(await counts(person)).toEqual({ current: 0, met: false });
    await services.given.acknowledgement(guideId, person.personId);
    expect(await shown(person)).toMatchObject({
      current: 1,
      met: true,
      evidence: [{ provenance: 'SYSTEM', summary: 'Version 1 of the guide, read in English' }],
    });
    expect((await shown(person, { locale: 'fr' })).evidence[0]?.summary).toBe('Version 1 du guide, lue en anglais');
  });

  it('counts sessions attended in the programme, about a subject where one is named', async () => {
    await asks({ kind: 'SESSIONS_ATTENDED', required: 2, argument: 'writing' });
    const person = await given.enrolled();
    await given.attended(person, { title: 'Write well', tags: ['writing', 'web'] });
    await given.attended(person, { title: 'Speak well', tags: ['speaking'] });
    expect(await shown(person)).toMatchObject({
      criterion: { description: 'Attend 2 sessions about “writing”' },
      current: 1,
      met: false,
      evidence: [{ at: services.clock.now(), provenance: 'CHECK_IN_CODE', summary: '“Write well”' }],
    });
    await given.attended(person, { tags: ['writing'] });
    expect(await counts(person)).toEqual({ current: 2, met: true });
  });

  it('counts a session that was watched again, and none that was left early', async () => {
    await asks({ kind: 'SESSIONS_ATTENDED', required: 2 });
    const person = await given.enrolled();
    for (const attendance of ['ATTENDED', 'REPLAYED', 'PARTIAL']) await given.attended(person, { attendance });
    expect(await counts(person)).toEqual({ current: 2, met: true });
  });

  describe('whose level was held before', () => {
    const days = ['2025-02-01', '2025-06-01', '2025-10-01'].map((day) => `${day}T09:00:00Z`);

    it.each<[string, [string, number][], number]>([
      ['never', [], 3],
      ['until it lapsed', [['LAPSED', 0]], 2],
      [
        'until it lapsed for the second time',
        [
          ['LAPSED', 0],
          ['LAPSED', 1],
        ],
        1,
      ],
      ['until it was given back', [['RETURNED', 1]], 3],
      ['until it was taken away', [['REVOKED', 1]], 3],
      [
        'until it lapsed, after it had been given back',
        [
          ['RETURNED', 0],
          ['LAPSED', 1],
        ],
        1,
      ],
    ])('counts what came after the award that lapsed last, of one held %s', async (_, held, current) => {
      await asks({ kind: 'SESSIONS_ATTENDED', required: 5 });
      const person = await given.enrolled();
      for (const day of days) await given.attended(person, { at: new Date(day) });
      for (const [ending, award] of held) {
        services.clock.advance({ days: 1 });
        await given.label(person, ending, { level: 'mentor', awardedAt: days[award] });
      }
      expect(await counts(person)).toEqual({ current, met: false });
    });
  });

  it('does not count a session of another programme', async () => {
    await asks({ kind: 'SESSIONS_ATTENDED' });
    const person = await given.enrolled();
    await (await GivenLabels.in(services)).attended(person);
    expect(await counts(person)).toEqual({ current: 0, met: false });
  });

  describe('that asks for a mentor', () => {
    beforeEach(() => asks({ kind: 'HAS_MENTOR' }));

    const champion = async (givenName: string) => {
      const mentor = await given.enrolled({
        personId: await services.given.person({ givenName, familyName: 'Rossi' }),
      });
      await given.label(mentor, 'AWARDED');
      return mentor;
    };

    it.each([
      ['ACTIVE', true],
      ['COMPLETED', true],
      ['ENDED', false],
    ] as const)('counts a mentorship that is %s: %s', async (status, met) => {
      const person = await given.enrolled();
      await given.mentored(await champion('Sofia'), person, { status });
      expect(await counts(person)).toEqual({ current: met ? 1 : 0, met });
    });

    it('names the mentor to the two, and to others only when the mentor chose to be seen', async () => {
      const [person, reader, mentor] = [await given.enrolled(), await given.enrolled(), await champion('Sofia')];
      await given.mentored(mentor, person);
      const summaryFor = async (viewer: Actor) => (await shown(person, { viewer })).evidence[0]?.summary;
      expect(await summaryFor(person)).toBe('With Sofia Rossi');
      expect(await summaryFor(mentor)).toBe('With Sofia Rossi');
      expect(await summaryFor(reader)).toBe('With a mentor');
      await services.given.preference(mentor.personId, { visible_as_champion: true });
      expect(await summaryFor(reader)).toBe('With Sofia Rossi');
    });

    it('counts a founder as having one', async () => {
      const person = await given.enrolled();
      await services.given.sql('UPDATE enrolment SET founder = true, founder_since = $2 WHERE person_id = $1', [
        person.personId,
        services.clock.now(),
      ]);
      expect(await shown(person)).toMatchObject({
        met: true,
        evidence: [{ at: services.clock.now(), summary: 'Founder of a chain' }],
      });
    });
  });

  describe('that asks for labelled mentees', () => {
    const during = { startedAt: '2025-03-01T09:00:00Z', endedAt: '2025-09-01T09:00:00Z' };

    it.each([
      ['while they were accompanied', '2025-05-01', 1],
      ['that was the end of it', '2025-09-01', 1],
      ['before', '2025-02-01', 0],
      ['after it had ended', '2025-10-01', 0],
    ])('counts a first label %s', async (_, labelledOn, current) => {
      await asks({ kind: 'MENTEES_LABELLED', required: 2 });
      const [mentor, mentee] = [await given.enrolled(), await given.enrolled()];
      await given.label(mentee, 'AWARDED', { awardedAt: `${labelledOn}T09:00:00Z` });
      await given.mentored(mentor, mentee, { status: 'ENDED', ...during });
      expect(await counts(mentor)).toEqual({ current, met: false });
    });
  });

  describe('that asks to hold a level', () => {
    beforeEach(() => asks({ kind: 'HOLDS_LEVEL', required: 6, argument: 'champion' }));

    it('counts whole months since the first award, through renewals', async () => {
      const person = await given.enrolled();
      const id = await given.label(person, 'AWARDED', { awardedAt: '2025-10-02T09:00:00Z' });
      expect(await shown(person)).toMatchObject({
        criterion: { description: 'Hold the level Champion for 6 months' },
        current: 5,
        met: false,
      });
      services.clock.advance({ days: 31 });
      expect(await counts(person)).toEqual({ current: 6, met: true });
      await services.given.sql(`UPDATE label SET status = 'RENEWED', closed_at = now() WHERE id = $1`, [id]);
      expect(await counts(person)).toEqual({ current: 0, met: false });
      await given.label(person, 'AWARDED', { awardedAt: '2025-10-02T09:00:00Z', heldSince: '2024-10-02T09:00:00Z' });
      expect(await counts(person)).toEqual({ current: 18, met: true });
    });
  });

  it('that asks to hold a level means the one that the programme has, whatever was called so before', async () => {
    await asks({ kind: 'HOLDS_LEVEL', required: 6, argument: 'champion' });
    await services.given.sql(
      `INSERT INTO level (programme_id, key, name, rank, retired_at) VALUES ($1, 'champion', 'Champion of old', 2, now())`,
      [given.programmeId],
    );
    const person = await given.enrolled();
    await given.label(person, 'AWARDED', { awardedAt: '2025-10-02T09:00:00Z' });
    expect(await shown(person)).toMatchObject({
      criterion: { description: 'Hold the level Champion for 6 months' },
      current: 5,
    });
  });

  it('shows what the person declared, as declared', async () => {
    await asks({ kind: 'SELF_DECLARED', argument: 'I helped' });
    const person = await given.enrolled();
    await services.given.insert('self_declaration', {
      programme_id: given.programmeId,
      person_id: person.personId,
      text: 'I helped',
      declared_at: services.clock.now(),
    });
    expect(await shown(person)).toMatchObject({
      criterion: { description: 'I helped' },
      met: true,
      evidence: [{ provenance: 'SELF_DECLARED', summary: 'Declared by you' }],
    });
    const viewer = acting(await services.given.person());
    expect(await shown(person, { viewer })).toMatchObject({ evidence: [{ summary: 'Declared by the person' }] });
  });

  it('is read for many people by one statement, each with their own', async () => {
    await asks({ kind: 'SESSIONS_ATTENDED', required: 3 }, { kind: 'HAS_MENTOR' });
    const people: Actor[] = [];
    for (let attended = 0; attended < 4; attended += 1) {
      const person = await given.enrolled();
      for (let session = 0; session < attended; session += 1) await given.attended(person);
      people.push(person);
    }
    const aims: { enrolmentId: string; levelId: string }[] = [];
    for (const person of people) {
      aims.push({ enrolmentId: await enrolmentOf(person), levelId: given.level('mentor') });
    }
    const database = services.get(Database);
    let statements = 0;
    const counting = new CriteriaQueries({
      query: (sql: string, parameters: unknown[]) => {
        statements += 1;
        return database.query(sql, parameters);
      },
    } as Database);
    const answers = await counting.progress(aims, services.clock.now());
    expect(answers.map(({ progress }) => progress.map(({ current }) => current))).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    expect(statements).toBe(1);
  });
});
