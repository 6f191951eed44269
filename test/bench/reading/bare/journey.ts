import { nextSteps, progressTowards, type Progress, type Step } from './journey-progress.js';
import {
  enrolmentStatement,
  factsStatement,
  pairsStatement,
  programmeStatement,
  sessionsStatement,
  waitingStatement,
  type Enrolment,
  type Fact,
  type Programme,
  type Waiting,
} from './journey-statements.js';
import { describe, summaryOf } from './journey-words.js';
import type { Asking, Ground, Handler } from './request.js';
import { fieldNamed, jsonObject, plain, ready, selectionOf, type Field, type Part } from './selection.js';

type Answer = {
  readonly asking: Asking;
  readonly enrolment: Enrolment | undefined;
  readonly progress: readonly Progress[];
  readonly renewal: readonly Progress[];
  readonly steps: readonly Step[];
  readonly programme: Programme | undefined;
  readonly pairs: { invitations: string; mentorships: string } | undefined;
  readonly sessions: string;
};

/** Six statements beside each other, and the sentences made of small tables of words. */
export function journey({ pool, documents, publicUrl }: Ground): Handler {
  const fields = selectionOf(documents.journey);
  const enrolmentFields = ['viewer', 'person', 'enrolment'].reduce<readonly Field[]>(
    (found, name) => fieldNamed(found, name)?.fields ?? [],
    fields,
  );
  const statements = {
    enrolment: enrolmentStatement(enrolmentFields, publicUrl),
    pairs: pairsStatement(fields),
    sessions: sessionsStatement(fields),
  };
  const answer = writing(fields);
  const rows = async <R extends object>(name: string, text: string, values: unknown[]): Promise<R[]> =>
    (await pool.query<R>({ name: `journey-${name}`, text, values })).rows;

  return async (asking, { programme: key, sinceYesterday }) => {
    const now = new Date();
    const [[enrolment], facts, waiting, [programme], [pairs], [sessions]] = await Promise.all([
      rows<Enrolment>('enrolment', statements.enrolment, [key, asking.id, now]),
      rows<Fact>('facts', factsStatement, [key, asking.id, now]),
      rows<Waiting>('waiting', waitingStatement, [asking.id, now]),
      rows<Programme>('programme', programmeStatement, [key]),
      rows<{ invitations: string; mentorships: string }>('pairs', statements.pairs, [key, asking.id, now]),
      rows<{ nodes: string }>('sessions', statements.sessions, [key, asking.id, sinceYesterday]),
    ]);
    const far = { progress: [] as Progress[], renewal: [] as Progress[] };
    if (enrolment !== undefined && programme !== undefined) {
      const { next_id, lapsed_award, label_level_id, label_awarded } = enrolment;
      const towards = (levelId: string | null, renewal: boolean, since: Date | null): Progress[] =>
        levelId === null ? [] : progressTowards({ levelId, renewal, since }, programme, enrolment, facts);
      far.progress = towards(next_id, false, lapsed_award);
      far.renewal = towards(label_level_id, true, label_awarded);
    }
    const steps = nextSteps(waiting, enrolment, far.progress, { programme: String(key), now });
    return `{"data":${answer({ asking, enrolment, ...far, steps, programme, pairs, sessions: sessions?.nodes ?? '[]' })}}`;
  };
}

function writing(fields: readonly Field[]): Part<Answer> {
  return jsonObject<Answer>('Query', fields, {
    viewer: (viewer) =>
      jsonObject<Answer>('Viewer', viewer, {
        person: (person) =>
          jsonObject<Answer>('Person', person, {
            id: plain(({ asking }) => asking.id),
            enrolment: (of) => {
              const part = enrolmentPart(of);
              return (values) => (values.enrolment === undefined ? 'null' : part(values, values.enrolment));
            },
          }),
        roles: (of) =>
          list(
            jsonObject('RoleAssignment', of, { role: plain(({ role }: Asking['roles'][number]) => role) }),
            ({ asking }) => asking.roles,
          ),
        nextSteps: (of) => list(stepPart(of), ({ steps }) => steps),
      }),
    programme: (of) => {
      const part = programmePart(of);
      return (values) => (values.programme === undefined ? 'null' : part(values));
    },
    invitations: ready(({ pairs }) => pairs?.invitations ?? '[]'),
    mentorships: ready(({ pairs }) => pairs?.mentorships ?? '[]'),
    sessions: (of) => jsonObject<Answer>('SessionConnection', of, { nodes: ready(({ sessions }) => sessions) }),
  });
}

function list<V, E>(element: Part<E>, of: (values: V) => readonly E[]): Part<V> {
  return (values) => `[${of(values).map(element).join(',')}]`;
}

function enrolmentPart(fields: readonly Field[]): (values: Answer, enrolment: Enrolment) => string {
  type Both = { values: Answer; enrolment: Enrolment };
  const part = jsonObject<Both>('Enrolment', fields, {
    id: plain(({ enrolment }) => enrolment.id),
    status: plain(({ enrolment }) => enrolment.status),
    enrolledAt: plain(({ enrolment }) => enrolment.enrolled_at),
    founder: plain(({ enrolment }) => enrolment.founder),
    mentor: ready(({ enrolment }) => enrolment.mentor),
    nextLevel: ready(({ enrolment }) => enrolment.next_level),
    labels: ready(({ enrolment }) => enrolment.labels),
    progress: (of) => progressPart(of, ({ values }) => values.progress),
    label: (of) => {
      const label = jsonObject<Both>('Label', of, {
        id: plain(({ enrolment }) => enrolment.label_id),
        awardedAt: plain(({ enrolment }) => enrolment.label_awarded_at),
        expiresAt: plain(({ enrolment }) => enrolment.label_expires_at),
        level: ready(({ enrolment }) => enrolment.label_level),
        renewal: (renewal) => {
          const window = jsonObject<Both>('LabelRenewal', renewal, {
            opensAt: plain(({ enrolment }) => enrolment.renewal_opens_at),
            closesAt: plain(({ enrolment }) => enrolment.renewal_closes_at),
            progress: (progress) => progressPart(progress, ({ values }) => values.renewal),
          });
          return (both) => (both.enrolment.label_expires_at === null ? 'null' : window(both));
        },
      });
      return (both) => (both.enrolment.label_id === null ? 'null' : label(both));
    },
  });
  return (values, enrolment) => part({ values, enrolment });
}

function progressPart<V extends { values: Answer }>(
  fields: readonly Field[],
  of: (values: V) => readonly Progress[],
): Part<V> {
  type One = { progress: Progress; language: 'en' | 'fr' };
  type Evidence = { fact: Fact; language: 'en' | 'fr' };
  const one = jsonObject<One>('CriterionProgress', fields, {
    current: plain(({ progress }) => progress.current),
    met: plain(({ progress }) => progress.met),
    criterion: (criterion) => {
      const part = criterionPart(criterion);
      return ({ progress, language }) => part({ ...progress.criterion, language });
    },
    evidence: (evidence) =>
      list(
        jsonObject<Evidence>('Evidence', evidence, {
          at: plain(({ fact }) => fact.at),
          provenance: plain(({ fact }) => fact.provenance),
          summary: plain(({ fact, language }) => summaryOf(fact, language)),
        }),
        ({ progress, language }) => progress.facts.map((fact) => ({ fact, language })),
      ),
  });
  return list(one, (both) => of(both).map((progress) => ({ progress, language: both.values.asking.language })));
}

function criterionPart(fields: readonly Field[]) {
  return jsonObject<Programme['criteria'] extends readonly (infer C)[] | null ? C & { language: 'en' | 'fr' } : never>(
    'Criterion',
    fields,
    {
      id: plain(({ id }) => id),
      kind: plain(({ kind }) => kind),
      required: plain(({ required }) => required),
      description: plain((criterion) => describe(criterion, criterion.language)),
    },
  );
}

function stepPart(fields: readonly Field[]): Part<Step> {
  return jsonObject<Step>('NextStep', fields, {
    kind: plain(({ kind }) => kind),
    dueAt: plain(({ due_at }) => due_at),
    programme: (of) => jsonObject<Step>('Programme', of, { key: plain(({ programme }) => programme) }),
  });
}

function programmePart(fields: readonly Field[]): Part<Answer> {
  const get = <T>(read: (programme: Programme) => T) =>
    plain<Answer>(({ programme }) => (programme === undefined ? null : read(programme)));
  return jsonObject<Answer>('Programme', fields, {
    key: get(({ key }) => key),
    name: get(({ name }) => name),
    description: get(({ description }) => description),
    awardsAutomatically: get((programme) => programme.awards_automatically),
    levels: (of) => {
      type One = { level: Programme['levels'][number]; values: Answer };
      const level = jsonObject<One>('Level', of, {
        key: plain((one) => one.level.key),
        name: plain((one) => one.level.name),
        rank: plain((one) => one.level.rank),
        criteria: (criteria) =>
          list(criterionPart(criteria), ({ level: { id }, values: { programme, asking } }) =>
            (programme?.criteria ?? [])
              .filter((criterion) => criterion.level_id === id && !criterion.renewal)
              .map((criterion) => ({ ...criterion, language: asking.language })),
          ),
      });
      return list(level, (values) => (values.programme?.levels ?? []).map((one) => ({ level: one, values })));
    },
  });
}
