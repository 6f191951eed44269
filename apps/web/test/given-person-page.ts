import type { PersonAnswer, PersonDetail, PersonEnrolment, PersonLabel } from '../src/features/people/people.query.js';
import { givenPerson, inDays, me } from './given-people.js';

type Viewer = NonNullable<PersonAnswer['viewer']>;
type Grant = Viewer['roles'][number];

/** A role for a unit and everything below it, and for a programme; for all where nothing is said. */
export function grant(role: Grant['role'], scope: { unit?: string; programme?: string } = {}): Grant {
  const { unit, programme } = scope;
  return {
    role,
    orgUnit: unit === undefined ? null : { code: unit },
    programme: programme === undefined ? null : { key: programme },
  };
}

interface MyFacts {
  /** Null for whoever never enrolled. */
  status?: PersonEnrolment['status'] | null;
  founder?: boolean;
  labelled?: boolean;
  mentored?: boolean;
  roles?: Grant[];
}

export function givenMe({ status = 'ACTIVE', ...facts }: MyFacts = {}): Viewer {
  const { founder = false, labelled = false, mentored = false, roles = [] } = facts;
  const enrolment = status && {
    id: 'my-enrolment',
    status,
    founder,
    mentor: mentored ? { id: 'somebody' } : null,
    label: labelled ? { id: 'my-label' } : null,
  };
  return { person: { id: me.id, enrolment }, roles };
}

export function givenLabel(status: PersonLabel['status'], facts: Partial<PersonLabel> = {}): PersonLabel {
  const wasAwarded = !['IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'].includes(status);
  return {
    id: `label-${status}`,
    status,
    reason: null,
    submittedAt: null,
    awardedAt: wasAwarded ? inDays(-100) : null,
    expiresAt: wasAwarded ? inDays(600) : null,
    closedAt: null,
    level: { key: 'champion', name: 'Champion' },
    ...facts,
  };
}

interface Facts {
  /** Null where the viewer may see none, or there is none. */
  enrolment?: Partial<PersonEnrolment> | null;
  labels?: PersonLabel[];
  /** As colleagues see it. */
  labelled?: boolean;
}

/** Sofia Lindqvist, of the unit `paris`, which is in `france`, which is in `group`. */
export function givenColleague({ enrolment = null, labels = [], labelled = false }: Facts = {}): PersonDetail {
  return {
    ...givenPerson('Sofia Lindqvist'),
    email: null,
    timeZone: 'Asia/Kolkata',
    orgUnit: {
      code: 'paris',
      name: 'Paris',
      ancestors: [
        { code: 'group', name: 'Group' },
        { code: 'france', name: 'France' },
      ],
    },
    label: labelled ? { id: 'label', awardedAt: inDays(-100), level: { key: 'champion', name: 'Champion' } } : null,
    enrolment: enrolment && {
      id: 'enrolment',
      status: 'ACTIVE',
      enrolledAt: inDays(-200),
      founder: false,
      labels,
      ...enrolment,
    },
  };
}
