import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@sillage/platform';
import { GivenMentoring } from '../support/given-mentoring.js';
import { isTried, placeIn } from '../support/length.js';
import { TransitionOffice } from '../support/transitions.js';

/** How somebody stands in the programme, as far as asking and being asked go. */
type Standing = {
  enrolment?: 'ACTIVE' | 'PAUSED' | 'LEFT';
  labelled?: boolean;
  hidden?: boolean;
  full?: boolean;
  mentored?: boolean;
  gone?: boolean;
};

const standings: Record<string, Standing> = {
  'a colleague who never enrolled': {},
  'an employee': { enrolment: 'ACTIVE' },
  'an employee on a pause': { enrolment: 'PAUSED' },
  'an employee who left': { enrolment: 'LEFT' },
  'an employee with a mentor': { enrolment: 'ACTIVE', mentored: true },
  'a champion': { enrolment: 'ACTIVE', labelled: true },
  'a champion who is not to be seen': { enrolment: 'ACTIVE', labelled: true, hidden: true },
  'a champion without a place': { enrolment: 'ACTIVE', labelled: true, full: true },
  'a champion on a pause': { enrolment: 'PAUSED', labelled: true },
  'a champion with a mentor': { enrolment: 'ACTIVE', labelled: true, mentored: true },
  'somebody who left the company': { enrolment: 'LEFT', gone: true },
};

/** What DOMAIN.md lets a mentor offer; the first reason that stands in the way. */
function whyNoOffer(mentor: Standing, mentee: Standing): ErrorCode | null {
  if (mentee.gone) return 'NOT_FOUND';
  if (!mentor.labelled) return 'MENTOR_NOT_LABELLED';
  if (mentor.enrolment !== 'ACTIVE') return 'NOT_ENROLLED';
  if (mentor.full) return 'MENTOR_AT_CAPACITY';
  // Of who is not to be seen an offer tells nothing: it is taken, and can only be declined.
  const isSeen = mentee.labelled && !mentee.hidden;
  return mentee.mentored && isSeen ? 'MENTEE_ALREADY_MENTORED' : null;
}

/** The same for an employee who asks; who is not to be seen is as one without a label. */
function whyNoRequest(mentee: Standing, mentor: Standing): ErrorCode | null {
  if (mentor.gone) return 'NOT_FOUND';
  if (mentee.enrolment !== 'ACTIVE') return 'NOT_ENROLLED';
  if (mentee.mentored) return 'MENTEE_ALREADY_MENTORED';
  if (!mentor.labelled || mentor.hidden) return 'MENTOR_NOT_LABELLED';
  if (mentor.enrolment !== 'ACTIVE' || mentor.full) return 'MENTOR_AT_CAPACITY';
  return null;
}

const ways = {
  inviteMentee: { input: 'InviteMenteeInput', field: 'viewerMayInvite', whyNot: whyNoOffer },
  requestMentor: { input: 'RequestMentorInput', field: 'viewerMayAskToMentor', whyNot: whyNoRequest },
} satisfies Record<string, { input: string; field: string; whyNot: typeof whyNoOffer }>;

describe.each(Object.entries(ways))('%s, by everybody and to everybody', (operation, { input, field, whyNot }) => {
  let office: TransitionOffice;
  let given: GivenMentoring;

  beforeAll(async () => {
    office = await TransitionOffice.open();
    const { app, company } = office;
    given = await GivenMentoring.in({ get: (service) => app.get(service), given: company, clock: app.clock });
  });
  afterAll(() => office.close());

  const somebody = async ({ enrolment, labelled, hidden, full, mentored, gone }: Standing): Promise<string> => {
    const { company } = office;
    const personId = labelled ? await given.champion({ visible: !hidden }) : await given.colleague();
    if (enrolment && !labelled) await company.enrolment(given.programmeId, personId, { status: enrolment });
    if (full) for (let place = 0; place < 5; place += 1) await given.offer(personId, await given.colleague());
    if (mentored) await given.mentorship(await given.champion(), personId);
    if (enrolment === 'PAUSED' && labelled) {
      await company.sql(`UPDATE enrolment SET status = 'PAUSED', paused_at = now() WHERE person_id = $1`, [personId]);
    }
    if (gone) await company.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [personId]);
    return personId;
  };

  // Who left the company cannot sign in.
  it.each(Object.entries(standings).filter(([, { gone }]) => !gone))('%s', async (askerName, asker) => {
    const wrong: string[] = [];
    for (const [name, asked] of Object.entries(standings)) {
      const names = Object.keys(standings);
      if (!isTried(placeIn(Object.keys(ways), operation), placeIn(names, askerName), placeIn(names, name))) continue;
      const [as, personId] = [await somebody(asker), await somebody(asked)];
      const before = await office.everything();
      const { person } = await office.ask<{ person: Record<string, boolean> }>(
        `query ($id: ID!, $programme: String!) { person(id: $id) { ${field}(programme: $programme) } }`,
        { id: personId, programme: given.programme },
        as,
      );
      const { errors } = await office.app.graphql(
        `mutation ($input: ${input}!) { ${operation}(input: $input) { invitation { status } } }`,
        { input: { programme: given.programme, personId } },
        as,
      );
      const [code, expected] = [errors?.[0]?.extensions.code ?? null, whyNot(asker, asked)];
      if (code !== expected) wrong.push(`${name}: ${code ?? 'done'} instead of ${expected ?? 'done'}`);
      if (person[field] !== (expected === null)) wrong.push(`${name}: ${field} is ${person[field]}`);
      const changed = [...(await office.everything())].filter(([table, rows]) => before.get(table) !== rows);
      if (changed.length > 0 !== (expected === null)) wrong.push(`${name}: changed ${changed.join()}`);
    }
    expect(wrong).toEqual([]);
  });
});
