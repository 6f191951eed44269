import {
  comesByItself,
  isMetButForWords,
  maySubmit,
  renewalState,
  stateOf,
  type Progress,
} from './journey-progress.js';
import type { Criterion, Enrolment, Fact, Pairs, Programme } from './journey-rows.js';
import { describe, summaryOf } from './journey-words.js';
import type { Asking } from './request.js';
import { jsonList, jsonObject, nullable, plain, ready, type Field, type Part } from './selection.js';

/** All that the five statements brought. */
export type JourneyAnswer = {
  readonly asking: Asking;
  readonly enrolment: Enrolment | undefined;
  readonly progress: readonly Progress[];
  readonly renewal: readonly Progress[];
  readonly now: Date;
  readonly programmes: readonly Programme[];
  readonly programme: Programme | undefined;
  readonly pairs: Pairs | undefined;
  readonly sessions: string;
};
/** Something that is said in the reader's language. */
type Said<T> = { readonly of: T; readonly language: Asking['language'] };

export function journeyWriter(fields: readonly Field[]): Part<JourneyAnswer> {
  return jsonObject<JourneyAnswer>('Query', fields, {
    viewer: viewerPart,
    programmes: (of) =>
      jsonList(programmePart(of), ({ programmes, asking }) => programmes.map((one) => said(one, asking))),
    programme: (of) => nullable(programmePart(of), ({ programme, asking }) => programme && said(programme, asking)),
    invitations: ready(({ pairs }) => pairs?.invitations ?? '[]'),
    mentorships: ready(({ pairs }) => pairs?.mentorships ?? '[]'),
    sessions: (of) => jsonObject<JourneyAnswer>('SessionConnection', of, { nodes: ready(({ sessions }) => sessions) }),
  });
}

function viewerPart(fields: readonly Field[]): Part<JourneyAnswer> {
  return jsonObject<JourneyAnswer>('Viewer', fields, {
    person: (of) =>
      jsonObject<JourneyAnswer>('Person', of, {
        id: plain(({ asking }) => asking.id),
        displayName: plain(({ asking }) => asking.display_name),
        email: plain(({ asking }) => asking.email),
        givenName: plain(({ asking }) => asking.given_name),
        familyName: plain(({ asking }) => asking.family_name),
        locale: plain(({ asking }) => asking.locale),
        timeZone: plain(({ asking }) => asking.time_zone),
        enrolment: enrolmentPart,
      }),
    roles: (of) =>
      jsonList(
        jsonObject<Asking['roles'][number]>('RoleAssignment', of, { role: plain(({ role }) => role) }),
        ({ asking }) => asking.roles,
      ),
    // Those who are asked for their journey hold no role.
    capabilities: plain(({ asking }) => asking.roles.map(({ role }) => role)),
    hasProgrammes: plain(({ programmes }) => programmes.length > 0),
    notifications: (of) =>
      jsonObject<JourneyAnswer>('NotificationConnection', of, { nodes: ready(({ pairs }) => pairs?.unread ?? '[]') }),
  });
}

const moves: Record<string, readonly string[]> = {
  ACTIVE: ['PAUSE', 'LEAVE'],
  PAUSED: ['RESUME', 'LEAVE'],
  LEFT: ['ENROL'],
};

function enrolmentPart(fields: readonly Field[]): Part<JourneyAnswer> {
  const part = jsonObject<Own>('Enrolment', fields, {
    id: plain(({ enrolment }) => enrolment.id),
    status: plain(({ enrolment }) => enrolment.status),
    enrolledAt: plain(({ enrolment }) => enrolment.enrolled_at),
    founder: plain(({ enrolment }) => enrolment.founder),
    mentor: ready(({ enrolment }) => enrolment.mentor),
    nextLevel: ready(({ enrolment }) => enrolment.next_level),
    labels: ready(({ enrolment }) => enrolment.labels),
    viewerMay: plain(({ enrolment }) => moves[enrolment.status] ?? []),
    viewerMaySubmitLabel: plain(
      ({ progress, enrolment, programme }) => programme !== undefined && maySubmit(progress, enrolment, programme),
    ),
    nextLabelComesByItself: plain(
      ({ progress, enrolment, programme }) => programme !== undefined && comesByItself(progress, enrolment, programme),
    ),
    progress: (of) =>
      jsonList(progressPart(of), ({ progress, enrolment, asking, now }) => {
        const at = { now, isMetButForWords: isMetButForWords(progress) };
        return progress.map((one) => ({ ...said(one, asking), state: stateOf(one, enrolment, at) }));
      }),
    label: (of) => nullable(labelPart(of), (own) => (own.enrolment.label_id === null ? undefined : own)),
  });
  return ({ enrolment, ...rest }) => (enrolment === undefined ? 'null' : part({ ...rest, enrolment }));
}

type Own = JourneyAnswer & { readonly enrolment: Enrolment };

function stateOfRenewal({ enrolment, now }: Own): string | null {
  const { renewal_opens_at: opens, label_expires_at: expires, renewal_closes_at: closes } = enrolment;
  return opens !== null && expires !== null && closes !== null ? renewalState({ opens, expires, closes }, now) : null;
}

function labelPart(fields: readonly Field[]): Part<Own> {
  const renewalPart = (of: readonly Field[]): Part<Own> =>
    jsonObject<Own>('LabelRenewal', of, {
      opensAt: plain(({ enrolment }) => enrolment.renewal_opens_at),
      closesAt: plain(({ enrolment }) => enrolment.renewal_closes_at),
      state: plain(stateOfRenewal),
      viewerMayRenew: plain(
        (own) => ['OPEN', 'GRACE'].includes(stateOfRenewal(own) ?? '') && isMetButForWords(own.renewal),
      ),
      progress: (below) =>
        jsonList(progressPart(below), ({ renewal, asking }) => renewal.map((one) => said(one, asking))),
    });
  return jsonObject<Own>('Label', fields, {
    id: plain(({ enrolment }) => enrolment.label_id),
    awardedAt: plain(({ enrolment }) => enrolment.label_awarded_at),
    expiresAt: plain(({ enrolment }) => enrolment.label_expires_at),
    // The label in force is the viewer's own.
    viewerMayReturn: plain(() => true),
    level: ready(({ enrolment }) => enrolment.label_level),
    renewal: (of) => nullable(renewalPart(of), (own) => (own.enrolment.label_expires_at === null ? undefined : own)),
  });
}

function progressPart(fields: readonly Field[]): Part<Said<Progress> & { readonly state?: string }> {
  return jsonObject<Said<Progress> & { readonly state?: string }>('CriterionProgress', fields, {
    state: plain(({ state }) => state ?? null),
    current: plain(({ of }) => of.current),
    met: plain(({ of }) => of.met),
    criterion: (below) => nullable(criterionPart(below), ({ of, language }) => ({ of: of.criterion, language })),
    evidence: (below) =>
      jsonList(
        jsonObject<Said<Fact>>('Evidence', below, {
          at: plain(({ of }) => of.at),
          provenance: plain(({ of }) => of.provenance),
          summary: plain(({ of, language }) => summaryOf(of, language)),
        }),
        ({ of, language }) => of.facts.map((fact) => ({ of: fact, language })),
      ),
  });
}

function criterionPart(fields: readonly Field[]): Part<Said<Criterion>> {
  return jsonObject<Said<Criterion>>('Criterion', fields, {
    id: plain(({ of }) => of.id),
    kind: plain(({ of }) => of.kind),
    required: plain(({ of }) => of.required),
    description: plain(({ of, language }) => describe(of, language)),
  });
}

function programmePart(fields: readonly Field[]): Part<Said<Programme>> {
  type OneLevel = Said<Programme['levels'][number]> & { readonly criteria: readonly Criterion[] };
  return jsonObject<Said<Programme>>('Programme', fields, {
    key: plain(({ of }) => of.key),
    name: plain(({ of }) => of.name),
    description: plain(({ of }) => of.description),
    awardsAutomatically: plain(({ of }) => of.awards_automatically),
    viewerMayEnrol: plain(({ of }) => of.may_enrol),
    // Those who are asked for their journey hold no role.
    viewerCapabilities: plain(() => []),
    guide: (below) => jsonObject<Said<Programme>>('Guide', below, { key: plain(({ of }) => of.guide_key) }),
    levels: (below) =>
      jsonList(
        jsonObject<OneLevel>('Level', below, {
          key: plain(({ of }) => of.key),
          name: plain(({ of }) => of.name),
          rank: plain(({ of }) => of.rank),
          criteria: (asked) =>
            jsonList(criterionPart(asked), ({ criteria, language }) => criteria.map((of) => ({ of, language }))),
        }),
        ({ of, language }) => of.levels.map((level) => ({ of: level, language, criteria: askedBy(level.id, of) })),
      ),
  });
}

function askedBy(levelId: string, { criteria }: Programme): Criterion[] {
  return (criteria ?? []).filter((criterion) => criterion.level_id === levelId && !criterion.renewal);
}

function said<T>(of: T, { language }: Asking): Said<T> {
  return { of, language };
}
