import { Everybody, everyBystander } from '../support/everybody.js';
import { GivenLabels } from '../support/given-labels.js';
import { describeEveryMove, type LifeCycle, type TransitionOffice } from '../support/transitions.js';

const open = ['IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'] as const;
const closed = ['RENEWED', 'LAPSED', 'RETURNED', 'REVOKED'] as const;

type LabelState =
  | (typeof open)[number]
  | (typeof closed)[number]
  | 'AWARDED'
  | 'AWARDED for long yet'
  | 'AWARDED for ever'
  | 'AWARDED without what renewal asks for'
  | 'past its grace'
  | 'SUBMITTED by who then left';

const inForce = [
  'AWARDED',
  'AWARDED for long yet',
  'AWARDED for ever',
  'AWARDED without what renewal asks for',
  'past its grace',
] as const;
const whileInForce = (to: LabelState) => Object.fromEntries(inForce.map((state) => [state, to]));
const reviewers = ['PROGRAMME_MANAGER', 'LOCAL_LEAD'] as const;

const anothersLabel: LifeCycle<LabelState> = {
  states: [...open, ...inForce, ...closed, 'SUBMITTED by who then left'],
  own: ['the holder'],
  moves: {
    award: {
      mutation: ['reviewLabel', 'ReviewLabelInput'],
      leads: { SUBMITTED: 'AWARDED' },
      by: reviewers,
      roles: reviewers,
    },
    'send back': {
      mutation: ['reviewLabel', 'ReviewLabelInput'],
      leads: { SUBMITTED: 'SENT_BACK' },
      by: reviewers,
      roles: reviewers,
    },
    revoke: {
      mutation: ['revokeLabel', 'ReasonedLabelInput'],
      leads: whileInForce('REVOKED'),
      by: ['PROGRAMME_MANAGER'],
      roles: ['PROGRAMME_MANAGER'],
    },
    renew: {
      mutation: ['renewLabel', 'LabelInput'],
      leads: { AWARDED: 'RENEWED' },
      by: ['the holder'],
      otherwise: { 'AWARDED without what renewal asks for': 'CRITERIA_NOT_MET' },
    },
    return: { mutation: ['returnLabel', 'LabelInput'], leads: whileInForce('RETURNED'), by: ['the holder'] },
  },
};

type Offered = {
  id: string;
  viewerMayReview: boolean;
  viewerMayRevoke: boolean;
  viewerMayReturn: boolean;
  renewal: { viewerMayRenew: boolean } | null;
};
const offers: Record<string, (label: Offered) => boolean | undefined> = {
  award: ({ viewerMayReview }) => viewerMayReview,
  'send back': ({ viewerMayReview }) => viewerMayReview,
  revoke: ({ viewerMayRevoke }) => viewerMayRevoke,
  renew: ({ renewal }) => renewal?.viewerMayRenew,
  return: ({ viewerMayReturn }) => viewerMayReturn,
};
type LabelsAnswer = { person: { enrolment: { viewerMaySubmitLabel: boolean; labels: Offered[] } | null } };
const labelsQuery = `query ($id: ID!, $programme: String!) { person(id: $id) { enrolment(programme: $programme) {
  viewerMaySubmitLabel
  labels { id viewerMayReview viewerMayRevoke viewerMayReturn renewal { viewerMayRenew } } } } }`;

async function labelsOf(office: TransitionOffice): Promise<{ given: GivenLabels; everybody: Everybody }> {
  const { app, company } = office;
  const given = await GivenLabels.in(
    { get: (service) => app.get(service), given: company, clock: app.clock },
    {
      awardsAutomatically: false,
      levels: [
        {
          key: 'champion',
          name: 'Champion',
          rank: 1,
          validityMonths: 12,
          criteria: [{ kind: 'HAS_MENTOR' }],
          renewalCriteria: [{ kind: 'HAS_MENTOR' }],
        },
      ],
    },
  );
  return { given, everybody: await Everybody.in(company, given.programmeId, given.level('champion')) };
}

async function statusOf({ company }: TransitionOffice, labelId: string): Promise<string> {
  const [label] = await company.sql<{ status: string }>('SELECT status FROM label WHERE id = $1', [labelId]);
  return label?.status ?? 'none';
}

// The clock stands at 2 March 2026; the programme's grace is 30 days, and a renewal opens 60 days before the end.
const ends: Partial<Record<LabelState, string | null>> = {
  'AWARDED for long yet': '2026-12-01T09:00:00Z',
  'AWARDED for ever': null,
  'past its grace': '2026-01-15T09:00:00Z',
};

describeEveryMove('every move of a label, from every state, by everybody', anothersLabel, async (office) => {
  const { given, everybody } = await labelsOf(office);
  return {
    everybody,
    arrange: async (state) => {
      const holder = await given.enrolled({ personId: await everybody.hire() });
      const isInForce = inForce.some((known) => known === state);
      const status = isInForce ? 'AWARDED' : (state.split(' ')[0] ?? '');
      const expiresAt = state in ends ? ends[state] : '2026-03-10T09:00:00Z';
      const id = await given.label(holder, status, { awardedAt: '2025-03-10T09:00:00Z', expiresAt });
      // Whoever is a founder meets what the programme asks for.
      const founder = state !== 'AWARDED without what renewal asks for';
      const left = state === 'SUBMITTED by who then left';
      await office.company.sql(
        `UPDATE enrolment SET founder = $2, status = CASE WHEN $3 THEN 'LEFT' ELSE status END,
           left_at = CASE WHEN $3 THEN now() END WHERE person_id = $1`,
        [holder.personId, founder, left],
      );
      return {
        subject: { type: 'Label', id },
        people: { 'the holder': holder.personId },
        stateNow: () => statusOf(office, id),
        offers: async (move, asker) => {
          const variables = { id: holder.personId, programme: given.programme };
          const { person } = await office.ask<LabelsAnswer>(labelsQuery, variables, asker);
          const label = person.enrolment?.labels.find((each) => each.id === id);
          return (label && offers[move]?.(label)) ?? false;
        },
        input: (move) => ({
          labelId: id,
          ...(['award', 'send back'].includes(move) && { award: move === 'award' }),
          ...(['send back', 'revoke'].includes(move) && { reason: 'Because' }),
        }),
      };
    },
  };
});

type HandingIn =
  | 'not enrolled'
  | 'PAUSED'
  | 'LEFT'
  | 'nothing looked at yet'
  | 'nothing looked at yet, all there'
  | (typeof open)[number]
  | 'READY, then something gone'
  | 'SENT_BACK, then something gone'
  | (typeof closed)[number]
  | 'AWARDED';

const ownLabel: LifeCycle<HandingIn> = {
  states: [
    'not enrolled',
    'PAUSED',
    'LEFT',
    'nothing looked at yet',
    'nothing looked at yet, all there',
    ...open,
    'READY, then something gone',
    'SENT_BACK, then something gone',
    ...closed,
    'AWARDED',
  ],
  own: [],
  moves: {
    'hand in': {
      mutation: ['submitLabel', 'SubmitLabelInput'],
      leads: {
        'nothing looked at yet, all there': 'SUBMITTED',
        READY: 'SUBMITTED',
        SENT_BACK: 'SUBMITTED',
      },
      by: everyBystander,
      otherwise: {
        'not enrolled': 'NOT_ENROLLED',
        LEFT: 'NOT_ENROLLED',
        'nothing looked at yet': 'CRITERIA_NOT_MET',
        IN_PROGRESS: 'CRITERIA_NOT_MET',
        'READY, then something gone': 'CRITERIA_NOT_MET',
        'SENT_BACK, then something gone': 'CRITERIA_NOT_MET',
        RENEWED: 'CRITERIA_NOT_MET',
        LAPSED: 'CRITERIA_NOT_MET',
        RETURNED: 'CRITERIA_NOT_MET',
        REVOKED: 'CRITERIA_NOT_MET',
      },
    },
  },
};
const allThere: readonly HandingIn[] = ['nothing looked at yet, all there', 'READY', 'SUBMITTED', 'SENT_BACK'];
const withoutLabel: readonly HandingIn[] = [
  'not enrolled',
  'nothing looked at yet',
  'nothing looked at yet, all there',
];

describeEveryMove('handing in one’s own label, from every state, whatever one’s role', ownLabel, async (office) => {
  const { given, everybody } = await labelsOf(office);
  return {
    everybody,
    arrange: async (state, who) => {
      const personId = await everybody.hire(who);
      const enrolment = state === 'PAUSED' || state === 'LEFT' ? state : 'ACTIVE';
      if (state !== 'not enrolled') {
        const person = await given.enrolled({ personId, status: enrolment });
        const status = enrolment === 'ACTIVE' ? (state.split(',')[0] ?? '') : 'READY';
        if (!withoutLabel.includes(state)) await given.label(person, status);
      }
      await office.company.sql('UPDATE enrolment SET founder = $2 WHERE person_id = $1', [
        personId,
        allThere.includes(state),
      ]);
      return {
        subject: { type: 'Programme', id: given.programmeId },
        people: { [who]: personId },
        input: () => ({ programme: given.programme }),
        offers: async (_, asker) => {
          const variables = { id: asker, programme: given.programme };
          const { person } = await office.ask<LabelsAnswer>(labelsQuery, variables, asker);
          return person.enrolment?.viewerMaySubmitLabel ?? false;
        },
        stateNow: async () => {
          const [label] = await office.company.sql<{ id: string }>(
            'SELECT id FROM label WHERE person_id = $1 AND awarded_at IS NULL',
            [personId],
          );
          return statusOf(office, label?.id ?? personId);
        },
      };
    },
  };
});
