import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, type Actor } from '@sillage/platform';
import { enrolmentShape, ProgrammeAuthoringService } from '@sillage/programmes';
import { readOne } from '../../../../test/support/asking.js';
import { GivenLabels } from '../../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { LabelService } from '../label.service.js';
import { LabelsModule } from '../labels.module.js';

type Plan = NonNullable<Parameters<typeof GivenLabels.in>[1]>;
type Level = NonNullable<Plan['levels']>[number];
type Situation = {
  plan?: Plan;
  /** What happened to somebody enrolled. */
  after: (given: GivenLabels, person: Actor) => Promise<unknown>;
  maySubmit?: true;
  comesByItself?: true;
};

const attends: Level['criteria'] = [{ kind: 'SESSIONS_ATTENDED' }];
const champion: Level = { key: 'champion', name: 'Champion', rank: 1, validityMonths: 12, criteria: attends };
const words = 'I helped a colleague';
const reviewed: Plan = { awardsAutomatically: false };
const oneLevel: Plan = { levels: [champion] };
const withWords: Plan = {
  levels: [{ ...champion, criteria: [...attends, { kind: 'SELF_DECLARED', argument: words }] }],
};

const ended = (status: string) => async (given: GivenLabels, person: Actor) => {
  await given.label(person, status, { expiresAt: '2026-01-15T09:00:00Z' });
  await given.attended(person);
};
/** Everything there, and looked at before somebody takes it in hand. */
const inState = (status: string) => async (given: GivenLabels, person: Actor) => {
  await given.attended(person);
  await given.label(person, status);
};

describe('handing a label in', () => {
  let services: Services;
  let other: GivenLabels;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    other = await GivenLabels.in(services, reviewed);
  });
  beforeEach(() => services.clock.set('2026-03-02T09:00:00Z'));
  afterAll(() => services.close());

  const levelsAre = async (given: GivenLabels, levels: Level[]) => {
    const admin = acting(await services.given.person(), { role: Role.ADMIN });
    await services.get(ProgrammeAuthoringService).update(admin, { key: given.programme, levels });
  };
  const becomes = (status: string) => async (given: GivenLabels, person: Actor) => {
    await services.given.sql(
      `UPDATE enrolment SET status = $3, paused_at = CASE WHEN $3 = 'PAUSED' THEN now() END,
         left_at = CASE WHEN $3 = 'LEFT' THEN now() END WHERE programme_id = $1 AND person_id = $2`,
      [given.programmeId, person.personId, status],
    );
  };

  const situations: Record<string, Situation> = {
    'nothing is there yet': { plan: reviewed, after: async () => undefined },
    'all is there, and nobody looked yet': {
      plan: reviewed,
      after: (given, person) => given.attended(person),
      maySubmit: true,
    },
    'it is ready': { plan: reviewed, after: inState('READY'), maySubmit: true },
    'it was handed in': { plan: reviewed, after: inState('SUBMITTED') },
    'it was handed in, in another programme': {
      plan: reviewed,
      after: async (given, person) => {
        await inState('READY')(given, person);
        await other.enrolled({ personId: person.personId });
        await other.label(person, 'SUBMITTED');
      },
      maySubmit: true,
    },
    'it came back': { plan: reviewed, after: inState('SENT_BACK'), maySubmit: true },
    'it came back, and something is gone since': {
      plan: reviewed,
      after: (given, person) => given.label(person, 'SENT_BACK'),
    },
    'it was handed in for a level that the programme gave up': {
      plan: reviewed,
      after: async (given, person) => {
        await inState('SUBMITTED')(given, person);
        await levelsAre(given, [{ ...champion, key: 'beacon' }]);
      },
      maySubmit: true,
    },
    'it came back for a level below which the programme put another one': {
      plan: reviewed,
      after: async (given, person) => {
        await inState('SENT_BACK')(given, person);
        await levelsAre(given, [
          { ...champion, rank: 2 },
          { ...champion, key: 'first', criteria: [{ kind: 'HAS_MENTOR' }] },
        ]);
      },
      maySubmit: true,
    },
    'it is ready, and the person takes a pause': {
      plan: reviewed,
      after: async (given, person) => {
        await inState('READY')(given, person);
        await becomes('PAUSED')(given, person);
      },
    },
    'it was ready, and the person left': {
      plan: reviewed,
      after: async (given, person) => {
        await inState('READY')(given, person);
        await becomes('LEFT')(given, person);
      },
    },
    'the programme awards by itself, and nothing is there yet': { after: async () => undefined, comesByItself: true },
    'the programme awards by itself, and nobody looked yet': {
      after: (given, person) => given.attended(person),
      comesByItself: true,
    },
    'the programme awards its only level by itself, and nobody looked yet': {
      plan: oneLevel,
      after: (given, person) => given.attended(person),
      comesByItself: true,
    },
    'only words are missing': { plan: withWords, after: (given, person) => given.attended(person), maySubmit: true },
    'words and more are missing': { plan: withWords, after: async () => undefined },
    'the words were said before, and more is missing': {
      plan: withWords,
      after: async (given, person) =>
        services.given.insert('self_declaration', {
          programme_id: given.programmeId,
          person_id: person.personId,
          text: words,
          declared_at: '2026-02-01T09:00:00Z',
        }),
      comesByItself: true,
    },
    'the label lapsed, and all is there again': { plan: oneLevel, after: ended('LAPSED'), maySubmit: true },
    'the label was given back': { plan: oneLevel, after: ended('RETURNED'), maySubmit: true },
    'the label was taken away': { plan: oneLevel, after: ended('REVOKED'), maySubmit: true },
    'the label lapsed, and nothing is there again': {
      plan: oneLevel,
      after: (given, person) => given.label(person, 'LAPSED', { expiresAt: '2026-01-15T09:00:00Z' }),
    },
    'the highest level is held': { plan: oneLevel, after: (given, person) => given.label(person, 'AWARDED') },
    'a higher level waits for mentees': { plan: reviewed, after: (given, person) => given.label(person, 'AWARDED') },
  };

  type Told = { viewerMaySubmitLabel: boolean; nextLabelComesByItself: boolean };
  const told = async (given: GivenLabels, { personId }: Actor, by = acting(personId)): Promise<Told> => {
    const [row] = await services.given.sql<{ id: string }>(
      'SELECT id FROM enrolment WHERE programme_id = $1 AND person_id = $2',
      [given.programmeId, personId],
    );
    const fields = '{ viewerMaySubmitLabel nextLabelComesByItself }';
    const read = await readOne<Told>(services, enrolmentShape, row?.id ?? '', { fields, by });
    return { viewerMaySubmitLabel: read.viewerMaySubmitLabel, nextLabelComesByItself: read.nextLabelComesByItself };
  };

  it.each(Object.entries(situations))('is possible, or comes by itself, as it is said: %s', async (_, situation) => {
    const { plan, after, maySubmit = false, comesByItself = false } = situation;
    const given = await GivenLabels.in(services, plan);
    const [one, another] = [await given.enrolled(), await given.enrolled()];
    for (const person of [one, another]) await after(given, person);
    expect(await told(given, one)).toEqual({ viewerMaySubmitLabel: maySubmit, nextLabelComesByItself: comesByItself });

    const declarations = plan === withWords ? [words] : [];
    const submitted = services.get(LabelService).submit(one, given.programme, declarations);
    await (maySubmit ? submitted : expect(submitted).rejects.toMatchObject({ name: 'DomainError' }));

    const held = (await given.labelsOf(another)).filter((label) => label.endsWith(' AWARDED'));
    await given.attended(another);
    await given.evaluate(another);
    const awarded = (await given.labelsOf(another)).filter((label) => label.endsWith(' AWARDED'));
    expect(awarded.length > held.length).toBe(comesByItself);
  });

  it('is nobody else’s to see or to do', async () => {
    const given = await GivenLabels.in(services, reviewed);
    const person = await given.enrolled();
    await inState('READY')(given, person);
    const manager = acting(await services.given.person(), { role: Role.PROGRAMME_MANAGER });
    expect(await told(given, person, manager)).toMatchObject({ viewerMaySubmitLabel: false });
  });
});
