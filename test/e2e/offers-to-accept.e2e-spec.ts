import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GivenMentoring } from '../support/given-mentoring.js';
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

type Pair = { mentor: string; mentee: string };
type Happening = (pair: Pair) => Promise<void>;

const gone: (who: keyof Pair) => Happening = (who) => async (pair) => {
  await office.company.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [pair[who]]);
};
const withoutLabel: Happening = async ({ mentor }) => {
  await office.company.sql('UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE person_id = $1', [
    mentor,
  ]);
};
const afterAnOffer: Record<string, Happening> = {
  'nothing happened': async () => undefined,
  'the mentee enrolled': async ({ mentee }) => void (await office.company.enrolment(given.programmeId, mentee)),
  'the mentee enrolled, and takes a pause': async ({ mentee }) => {
    await office.company.enrolment(given.programmeId, mentee, { status: 'PAUSED' });
  },
  'the mentee left before': async ({ mentee }) => {
    await office.company.enrolment(given.programmeId, mentee, { status: 'LEFT' });
  },
  'the mentee enrolled in another programme': async ({ mentee }) => {
    await office.company.enrolment(other.programmeId, mentee);
  },
  'the mentor takes a pause': async ({ mentor }) => given.moved(mentor, 'PAUSED'),
  'the mentor’s label is over': withoutLabel,
  'the mentor left the company': gone('mentor'),
  'the mentee found a mentor': async ({ mentee }) => {
    await office.company.enrolment(given.programmeId, mentee);
    await given.mentored(await given.champion(), mentee);
  },
  'the mentee found a mentor who takes a pause': async ({ mentee }) => {
    await office.company.enrolment(given.programmeId, mentee);
    const paused = await given.champion();
    await given.mentored(paused, mentee);
    await given.moved(paused, 'PAUSED');
  },
  'the mentee found a mentor in another programme': async ({ mentee }) => {
    await office.company.enrolment(other.programmeId, mentee);
    await other.mentored(await other.champion(), mentee);
  },
  'the mentor’s other places went': async ({ mentor }) => given.offers(mentor, 2),
  'the mentor’s places became fewer, and a mentee has the last': async ({ mentor }) => {
    const mentee = await given.employee();
    await given.mentored(mentor, mentee);
    await given.capacity(1);
  },
  'the mentee stands above the mentor': async ({ mentor, mentee }) => given.stoodAbove(mentee, mentor),
  'the mentee stands above the mentor in another programme': async ({ mentor, mentee }) =>
    other.stoodAbove(mentee, mentor),
};

const afterARequest: Record<string, Happening> = {
  'nothing happened': async () => undefined,
  'the mentor’s places went': async ({ mentor }) => given.offers(mentor, 3),
  'all but one of the mentor’s places went': async ({ mentor }) => given.offers(mentor, 2),
  'the mentor’s places went to offers that are past their day': async ({ mentor }) => {
    for (let place = 0; place < 3; place += 1) await given.pastOffer(mentor);
  },
  'the mentor takes a pause': async ({ mentor }) => given.moved(mentor, 'PAUSED'),
  'the mentor takes a pause in another programme': async ({ mentor }) => {
    await office.company.enrolment(other.programmeId, mentor, { status: 'PAUSED' });
  },
  'the mentor’s label is over': withoutLabel,
  'the mentee takes a pause': async ({ mentee }) => given.moved(mentee, 'PAUSED'),
  'the mentee left': async ({ mentee }) => given.moved(mentee, 'LEFT'),
  'the mentee left the company': gone('mentee'),
  'the mentee found a mentor': async ({ mentee }) => given.mentored(await given.champion(), mentee),
  'the mentee stands above the mentor': async ({ mentor, mentee }) => given.stoodAbove(mentee, mentor),
};

const situations = [
  ...Object.entries(afterAnOffer).map(([what, happens]) => ({ direction: 'OFFER' as const, what, happens })),
  ...Object.entries(afterARequest).map(([what, happens]) => ({ direction: 'REQUEST' as const, what, happens })),
];

type Offered = {
  id: string;
  sentByViewer: boolean;
  viewerMayAccept: boolean;
  cannotAcceptBecause: string | null;
  acceptingEnrols: boolean;
};

describe('whether an invitation can be accepted is said before, with the words of the refusal', () => {
  const askAs = async (personId: string, id: string): Promise<Offered> => {
    const { invitations } = await office.ask<{ invitations: Offered[] }>(
      '{ invitations { id sentByViewer viewerMayAccept cannotAcceptBecause acceptingEnrols } }',
      {},
      personId,
    );
    const own = invitations.find((one) => one.id === id);
    if (own === undefined) throw new Error('The invitation is nobody’s.');
    return own;
  };
  const takesPart = async (personId: string): Promise<boolean> => {
    const rows = await office.company.sql(
      `SELECT FROM enrolment WHERE programme_id = $1 AND person_id = $2 AND status = 'ACTIVE'`,
      [given.programmeId, personId],
    );
    return rows.length > 0;
  };

  it.each(situations)('$direction: $what', async ({ direction, happens }) => {
    await given.capacity(3);
    const isOffer = direction === 'OFFER';
    const pair = { mentor: await given.champion(), mentee: isOffer ? await given.colleague() : await given.employee() };
    const { id } = isOffer
      ? await given.offer(pair.mentor, pair.mentee)
      : await given.request(pair.mentee, pair.mentor);
    await happens(pair);
    const [sender, receiver] = isOffer ? [pair.mentor, pair.mentee] : [pair.mentee, pair.mentor];

    const offered = await askAs(receiver, id);
    const before = await takesPart(receiver);
    const { errors } = await office.app.graphql(
      'mutation ($id: ID!) { acceptInvitation(input: { invitationId: $id }) { clientMutationId } }',
      { id },
      receiver,
    );
    const enrolled = !before && (await takesPart(receiver));
    expect(offered).toEqual({
      id,
      sentByViewer: false,
      viewerMayAccept: errors === undefined,
      cannotAcceptBecause: errors?.[0]?.message ?? null,
      acceptingEnrols: enrolled,
    });
    const isSenderHere = !(await office.company.sql('SELECT FROM person WHERE id = $1 AND NOT active', [sender]))
      .length;
    if (isSenderHere) {
      const sent = {
        id,
        sentByViewer: true,
        viewerMayAccept: false,
        cannotAcceptBecause: null,
        acceptingEnrols: false,
      };
      expect(await askAs(sender, id)).toEqual(sent);
    }
  });

  it('in the language of whoever reads', async () => {
    await given.capacity(3);
    const mentee = await given.colleague({ locale: 'fr' });
    const mentor = await given.champion();
    const { id } = await given.offer(mentor, mentee);
    await given.moved(mentor, 'PAUSED');
    expect((await askAs(mentee, id)).cannotAcceptBecause).toMatch(/^Cette personne ne participe pas au programme/);
  });
});
