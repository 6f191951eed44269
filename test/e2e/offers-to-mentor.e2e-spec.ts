import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GivenMentoring } from '../support/given-mentoring.js';
import { statementsOf } from '../support/statements.js';
import { TransitionOffice } from '../support/transitions.js';

let office: TransitionOffice;
/** The programme that is looked at, and another one of which nothing counts here. */
let given: GivenMentoring;
let other: GivenMentoring;

beforeAll(async () => {
  office = await TransitionOffice.open();
  given = await GivenMentoring.over(office, { mentorCapacity: 3 });
  other = await GivenMentoring.over(office, { mentorCapacity: 3 });
});
afterAll(() => office.close());

type Own = {
  freePlaces: number | null;
  viewerMayInvite: boolean;
  viewerMayAskForMentor: boolean;
  needsMentor: boolean;
};
const ownFields = 'freePlaces viewerMayInvite viewerMayAskForMentor needsMentor';

/** Who looks at their own enrolment; each with how many mentees it takes until they are refused. */
const standings: Record<string, { who: () => Promise<string>; places: number | null; asks: boolean; needs?: true }> = {
  'an employee': { who: async () => given.employee(), places: null, asks: true, needs: true },
  'an employee on a pause': {
    who: async () => {
      const personId = await given.employee();
      await given.moved(personId, 'PAUSED');
      return personId;
    },
    places: null,
    asks: false,
  },
  'an employee with a mentor': {
    who: async () => {
      const personId = await given.employee();
      await given.mentored(await given.champion(), personId);
      return personId;
    },
    places: null,
    asks: false,
  },
  'an employee whose mentor takes a pause': {
    who: async () => {
      const [personId, mentor] = [await given.employee(), await given.champion()];
      await given.mentored(mentor, personId);
      await given.moved(mentor, 'PAUSED');
      return personId;
    },
    places: null,
    asks: true,
  },
  'an employee with a mentor in another programme': {
    who: async () => {
      const personId = await given.employee();
      await office.company.enrolment(other.programmeId, personId);
      await other.mentored(await other.champion(), personId);
      return personId;
    },
    places: null,
    asks: true,
    needs: true,
  },
  'an employee whose mentorship ended': {
    who: async () => {
      const personId = await given.employee();
      await given.mentored(await given.champion(), personId, 'ENDED');
      return personId;
    },
    places: null,
    asks: true,
    needs: true,
  },
  'an employee whose mentorship was completed': {
    who: async () => {
      const personId = await given.employee();
      await given.mentored(await given.champion(), personId, 'COMPLETED');
      return personId;
    },
    places: null,
    asks: true,
  },
  'a founder': {
    who: async () => {
      const personId = await given.employee();
      await office.company.sql('UPDATE enrolment SET founder = true WHERE person_id = $1', [personId]);
      return personId;
    },
    places: null,
    asks: true,
  },
  'a champion': { who: async () => given.champion(), places: 3, asks: true },
  'a champion on a pause': {
    who: async () => {
      const personId = await given.champion();
      await given.moved(personId, 'PAUSED');
      return personId;
    },
    places: null,
    asks: false,
  },
  'a champion with a mentee, an offer, and one past its day': {
    who: async () => {
      const personId = await given.champion();
      await given.mentored(personId, await given.employee());
      await given.offer(personId, await given.colleague());
      await given.pastOffer(personId);
      return personId;
    },
    places: 1,
    asks: true,
  },
  'a champion without a place': {
    who: async () => {
      const personId = await given.champion();
      await given.offers(personId, 3);
      return personId;
    },
    places: 0,
    asks: true,
  },
  'a champion whose places in another programme are taken': {
    who: async () => {
      const personId = await given.champion();
      await office.company.enrolment(other.programmeId, personId, { levelId: other.levelId });
      await other.offers(personId, 3);
      return personId;
    },
    places: 3,
    asks: true,
  },
  'a champion with more mentees than there are places now': {
    who: async () => {
      const personId = await given.champion();
      for (let place = 0; place < 3; place += 1) await given.mentored(personId, await given.employee());
      await given.capacity(1);
      return personId;
    },
    places: 0,
    asks: true,
  },
};

describe('what one’s own enrolment says of mentoring', () => {
  const ownOf = async (personId: string, as = personId): Promise<Own | null> => {
    const { person } = await office.ask<{ person: { enrolment: Own | null } }>(
      `query ($id: ID!, $key: String!) { person(id: $id) { enrolment(programme: $key) { ${ownFields} } } }`,
      { id: personId, key: given.programme },
      as,
    );
    return person.enrolment;
  };
  const tryTo = async (operation: 'inviteMentee' | 'requestMentor', personId: string, as: string) => {
    const type = operation === 'inviteMentee' ? 'InviteMenteeInput' : 'RequestMentorInput';
    const { errors } = await office.app.graphql(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`,
      { input: { programme: given.programme, personId } },
      as,
    );
    return errors === undefined;
  };

  it.each(Object.entries(standings))('of %s is what they can do', async (_, { who, places, asks, needs = false }) => {
    await given.capacity(3);
    const personId = await who();
    const told = await ownOf(personId);
    const mayInvite = { freePlaces: places, viewerMayInvite: (places ?? 0) > 0 };
    expect(told).toEqual({ ...mayInvite, viewerMayAskForMentor: asks, needsMentor: needs });
    expect(await tryTo('requestMentor', await given.champion(), personId)).toBe(asks);
    let taken = 0;
    while (await tryTo('inviteMentee', await given.colleague(), personId)) taken += 1;
    expect(taken).toBe(places ?? 0);
  });

  it('is nobody else’s to know: not their mentor’s, nor their manager’s', async () => {
    const [mentor, mentee] = [await given.champion(), await given.champion()];
    await given.mentored(mentor, mentee);
    const manager = await given.champion();
    await office.company.insert('role_assignment', { person_id: manager, role: 'PROGRAMME_MANAGER' });
    for (const reader of [mentor, manager]) {
      const hidden = { freePlaces: null, viewerMayInvite: false, viewerMayAskForMentor: false, needsMentor: false };
      expect(await ownOf(mentee, reader)).toEqual(hidden);
    }
    const alone = await given.employee();
    expect(await ownOf(alone, manager)).toMatchObject({ needsMentor: false });
    expect(await ownOf(alone)).toMatchObject({ needsMentor: true });
  });
});

describe('whether a colleague may be made an offer', () => {
  const mayInvite = async (personId: string, as: string, programme = given.programme): Promise<boolean> => {
    const { person } = await office.ask<{ person: { viewerMayInvite: boolean } }>(
      'query ($id: ID!, $key: String!) { person(id: $id) { viewerMayInvite(programme: $key) } }',
      { id: personId, key: programme },
      as,
    );
    return person.viewerMayInvite;
  };
  /** Three who each brought the next one along. */
  const chain = async (visible: boolean): Promise<[string, string, string]> => {
    const [top, middle, end] = [
      await given.champion({ visible }),
      await given.champion({ visible }),
      await given.champion(),
    ];
    await given.mentorship(top, middle);
    await given.mentorship(middle, end);
    return [top, middle, end];
  };

  beforeAll(() => given.capacity(3));

  it('says that one’s own mentor may not', async () => {
    const [, middle, end] = await chain(false);
    expect(await mayInvite(middle, end)).toBe(false);
  });

  it('does not tell who stands further up, unless they chose to be seen', async () => {
    const [unseen, , end] = await chain(false);
    expect(await mayInvite(unseen, end)).toBe(true);
    const [seen, , last] = await chain(true);
    expect(await mayInvite(seen, last)).toBe(false);
  });

  it('tells who has a mentor of those alone who chose to be seen, and of one’s own mentees', async () => {
    const mentor = await given.champion();
    for (const visible of [true, false]) {
      const mentee = await given.champion({ visible });
      await given.mentorship(await given.champion(), mentee);
      expect(await mayInvite(mentee, mentor)).toBe(!visible);
    }
    const own = await given.champion({ visible: false });
    await given.mentorship(mentor, own);
    expect(await mayInvite(own, mentor)).toBe(false);
  });

  it('is never so of oneself, of somebody with whom something waits, or in a programme that is not there', async () => {
    const mentor = await given.champion();
    expect(await mayInvite(mentor, mentor)).toBe(false);
    const [offered, asking] = [await given.colleague(), await given.employee()];
    await given.offer(mentor, offered);
    await given.request(asking, mentor);
    expect(await mayInvite(offered, mentor)).toBe(false);
    expect(await mayInvite(asking, mentor)).toBe(false);
    expect(await mayInvite(await given.colleague(), mentor)).toBe(true);
    expect(await mayInvite(await given.colleague(), mentor, other.programme)).toBe(false);
    expect(await mayInvite(await given.colleague(), mentor, 'no-such-programme')).toBe(false);
  });

  it('is not so of a former mentor who was erased, nor to ask them', async () => {
    const [mentor, mentee, admin] = [await given.champion(), await given.champion(), await given.colleague()];
    await given.mentorship(mentor, mentee);
    await office.company.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
    await office.ask(
      'mutation ($id: ID!) { erasePerson(input: { personId: $id }) { personId } }',
      { id: mentor },
      admin,
    );
    const query = `query ($key: String!) { mentorships { mentor {
      viewerMayInvite(programme: $key) viewerMayAskToMentor(programme: $key) } } }`;
    expect(await office.ask(query, { key: given.programme }, mentee)).toEqual({
      mentorships: [{ mentor: { viewerMayInvite: false, viewerMayAskToMentor: false } }],
    });
  });

  it('comes with the colleagues, however many, in one statement', async () => {
    const mentor = await given.champion();
    await office.ask('{ viewer { person { id } } }', {}, mentor);
    const page = async (first: number) => {
      const query = `query ($key: String!, $first: Int!) { people(first: $first) { nodes {
        id viewerMayInvite(programme: $key) viewerMayAskToMentor(programme: $key) } } }`;
      const sent = await statementsOf(() => office.ask(query, { key: given.programme, first }, mentor));
      return sent.length;
    };
    const few = await page(2);
    expect(await page(50)).toBe(few);
    // Who is asking, and what they ask for.
    expect(few).toBe(2);
  });
});
