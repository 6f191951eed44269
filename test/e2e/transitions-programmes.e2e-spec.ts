import { Everybody, everyBystander } from '../support/everybody.js';
import { describeEveryMove, type LifeCycle, type TransitionOffice } from '../support/transitions.js';

const key = 'security';

async function programmeIn({ company }: TransitionOffice): Promise<{ programmeId: string; everybody: Everybody }> {
  const programmeId = await company.programme(key);
  const levelId = await company.level(programmeId, 'champion', 1);
  return { programmeId, everybody: await Everybody.in(company, programmeId, levelId) };
}

const statuses = ['ACTIVE', 'PAUSED', 'LEFT'] as const;
type EnrolmentState = 'none' | (typeof statuses)[number];
const notThere = { none: 'NOT_ENROLLED', LEFT: 'NOT_ENROLLED' } as const;

type OwnAnswer = {
  programme: { viewerMayEnrol: boolean };
  viewer: { person: { enrolment: { viewerMay: string[] } | null } };
};
const ownMoves = `query ($key: String!) {
  programme(key: $key) { viewerMayEnrol }
  viewer { person { enrolment(programme: $key) { viewerMay } } } }`;

const ownEnrolment: LifeCycle<EnrolmentState> = {
  states: ['none', ...statuses],
  own: [],
  moves: {
    enrol: {
      mutation: ['enrol', 'EnrolInput'],
      leads: { none: 'ACTIVE', LEFT: 'ACTIVE' },
      by: everyBystander,
      otherwise: { ACTIVE: 'ALREADY_ENROLLED', PAUSED: 'ALREADY_ENROLLED' },
    },
    pause: {
      mutation: ['pauseEnrolment', 'EnrolInput'],
      leads: { ACTIVE: 'PAUSED' },
      by: everyBystander,
      otherwise: notThere,
    },
    resume: {
      mutation: ['resumeEnrolment', 'EnrolInput'],
      leads: { PAUSED: 'ACTIVE' },
      by: everyBystander,
      otherwise: notThere,
    },
    leave: {
      mutation: ['leaveProgramme', 'EnrolInput'],
      leads: { ACTIVE: 'LEFT', PAUSED: 'LEFT' },
      by: everyBystander,
      otherwise: notThere,
    },
  },
};

// Nobody can name somebody else's enrolment: a role changes nothing about one's own.
describeEveryMove('every move of one’s own enrolment, whatever one’s role', ownEnrolment, async (office) => {
  const { programmeId, everybody } = await programmeIn(office);
  return {
    everybody,
    arrange: async (state, who) => {
      const personId = await everybody.hire(who);
      if (state !== 'none') await office.company.enrolment(programmeId, personId, { status: state });
      return {
        subject: { type: 'Programme', id: programmeId },
        people: { [who]: personId },
        input: () => ({ programme: key }),
        offers: async (move, asker) => {
          const { programme, viewer } = await office.ask<OwnAnswer>(ownMoves, { key }, asker);
          const moves = viewer.person.enrolment?.viewerMay ?? [];
          // Who never enrolled has no enrolment to say it.
          return move === 'enrol' ? programme.viewerMayEnrol : moves.includes(move.toUpperCase());
        },
        stateNow: async () => {
          const [enrolment] = await office.company.sql<{ status: string }>(
            'SELECT status FROM enrolment WHERE programme_id = $1 AND person_id = $2',
            [programmeId, personId],
          );
          return enrolment?.status ?? 'none';
        },
      };
    },
  };
});

const founders = ['ACTIVE founder', 'PAUSED founder', 'ACTIVE founder with a mentee'] as const;
type FounderState = EnrolmentState | (typeof founders)[number] | 'LEFT founder';
const notEnrolled = { ...notThere, 'LEFT founder': 'NOT_ENROLLED' } as const;

type FounderAnswer = {
  person: { enrolment: { viewerMayNameFounder: boolean; viewerMayTakeBackFounder: boolean } | null };
};
const founderMoves = `query ($key: String!, $personId: ID!) {
  person(id: $personId) { enrolment(programme: $key) { viewerMayNameFounder viewerMayTakeBackFounder } } }`;

const founder: LifeCycle<FounderState> = {
  states: ['none', ...statuses, ...founders, 'LEFT founder'],
  own: ['the person'],
  moves: {
    'name a founder': {
      mutation: ['nameFounder', 'NameFounderInput'],
      leads: {
        ACTIVE: 'ACTIVE founder',
        PAUSED: 'PAUSED founder',
        ...Object.fromEntries(founders.map((state) => [state, state])),
      },
      by: ['PROGRAMME_MANAGER'],
      roles: ['PROGRAMME_MANAGER'],
      otherwise: notEnrolled,
    },
    'take a founder back': {
      mutation: ['nameFounder', 'NameFounderInput'],
      leads: { 'ACTIVE founder': 'ACTIVE', 'PAUSED founder': 'PAUSED', ACTIVE: 'ACTIVE', PAUSED: 'PAUSED' },
      by: ['PROGRAMME_MANAGER'],
      roles: ['PROGRAMME_MANAGER'],
      otherwise: notEnrolled,
    },
  },
};

describeEveryMove('naming a founder, from every state, by everybody', founder, async (office) => {
  const { company } = office;
  const { programmeId, everybody } = await programmeIn(office);
  const nodeOf = async (personId: string, parentId: string | null) =>
    company.insert('lineage', {
      programme_id: programmeId,
      person_id: personId,
      parent_id: parentId,
      since: new Date(),
    });
  return {
    everybody,
    arrange: async (state) => {
      const personId = await everybody.hire();
      const [status, isFounder] = state.split(' ');
      const known = statuses.find((each) => each === status);
      if (known) await company.enrolment(programmeId, personId, { status: known });
      await company.sql('UPDATE enrolment SET founder = $2 WHERE person_id = $1', [personId, isFounder !== undefined]);
      const mentee = state.endsWith('with a mentee') ? await everybody.hire() : null;
      if (mentee !== null) await nodeOf(mentee, await nodeOf(personId, null));
      return {
        subject: { type: 'Person', id: personId },
        people: { 'the person': personId },
        input: (move) => ({ programme: key, personId, founder: move === 'name a founder' }),
        offers: async (move, asker) => {
          const { person } = await office.ask<FounderAnswer>(founderMoves, { key, personId }, asker);
          const field = move === 'name a founder' ? 'viewerMayNameFounder' : 'viewerMayTakeBackFounder';
          return person.enrolment?.[field] ?? false;
        },
        stateNow: async () => {
          const [enrolment] = await company.sql<{ status: string; founder: boolean }>(
            'SELECT status, founder FROM enrolment WHERE person_id = $1',
            [personId],
          );
          const words = [enrolment?.status, enrolment?.founder && 'founder', mentee !== null && 'with a mentee'];
          return words.filter(Boolean).join(' ');
        },
      };
    },
  };
});
