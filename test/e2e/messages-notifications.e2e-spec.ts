import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

describe('kind words in the app', () => {
  let app: TestApp;
  let given: GivenCompany;
  let programme: string;
  let champion: string;
  let amina: string;
  let bruno: string;
  let chloe: string;

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.database.pool.options.connectionString ?? '');
  });

  afterAll(async () => {
    await given.end();
    await app.close();
  });

  beforeEach(async () => {
    await given.sql('TRUNCATE person, programme, guide, notification CASCADE');
    programme = await given.programme('social-media');
    champion = await given.level(programme, 'champion', 1);
    amina = await given.person({ givenName: 'Amina', familyName: 'Diallo' });
    bruno = await given.person({ givenName: 'Bruno', familyName: 'Weiß' });
    chloe = await given.person({ givenName: 'Chloé', familyName: 'Roy', locale: 'fr' });
    for (const mentor of [amina, bruno]) await given.enrolment(programme, mentor, { levelId: champion });
  });

  const mutate = async (field: string, type: string, input: object, as: string) => {
    const { data, errors } = await app.graphql<Record<string, { invitation?: { id: string } }>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${field.startsWith('accept') ? 'mentorship' : 'invitation'} { id } } }`,
      { input },
      as,
    );
    expect(errors).toBeUndefined();
    return data[field]?.invitation?.id ?? '';
  };
  const offer = (mentor: string, menteeId: string) =>
    mutate('inviteMentee', 'InviteMenteeInput', { programme: 'social-media', personId: menteeId }, mentor);
  const accept = (invitationId: string, as: string) =>
    mutate('acceptInvitation', 'InvitationInput', { invitationId }, as);
  const told = async (personId: string) => {
    await app.runJobs();
    const { data } = await app.graphql<{ viewer: { notifications: { nodes: { kind: string; title: string }[] } } }>(
      `{ viewer { notifications { nodes { kind title } } } }`,
      {},
      personId,
    );
    return data.viewer.notifications.nodes.map(({ title }) => title).sort();
  };

  it('tell who is offered a mentorship', async () => {
    await offer(amina, chloe);
    expect(await told(chloe)).toEqual(['Amina Diallo vous propose d’être votre parrain ou marraine']);
    expect(await told(amina)).toEqual([]);
  });

  it('tell the mentor who was accepted, and kindly the one who was not', async () => {
    await offer(bruno, chloe);
    await accept(await offer(amina, chloe), chloe);
    expect(await told(amina)).toEqual(['You are now the mentor of Chloé Roy']);
    expect(await told(bruno)).toEqual(['Chloé Roy has found a mentor']);
  });

  it('tell a mentor who asks for them, and the mentee who was accepted', async () => {
    await given.preference(amina, { visible_as_champion: true, open_to_mentor: true });
    await given.enrolment(programme, chloe);
    const request = { programme: 'social-media', personId: amina };
    const id = await mutate('requestMentor', 'RequestMentorInput', request, chloe);
    expect(await told(amina)).toEqual(['Chloé Roy would like you as a mentor']);
    await accept(id, amina);
    expect(await told(chloe)).toEqual(['Amina Diallo vous accompagne désormais']);
  });

  it('are read even beside one that says nothing', async () => {
    await offer(amina, chloe);
    await app.runJobs();
    await given.sql(
      `INSERT INTO notification (id, person_id, kind, subject_id, occurrence, values, created_at)
       SELECT gen_random_uuid(), $1, 'LABEL_AWARDED', $1, 1, '{}', now()`,
      [chloe],
    );
    expect(await told(chloe)).toEqual([
      'Amina Diallo vous propose d’être votre parrain ou marraine',
      'Il y a du nouveau pour vous ici',
    ]);
  });

  it('say nothing to who turned them off', async () => {
    await given.preference(chloe, { in_app: false });
    await given.preference(amina, { muted_kinds: ['MENTORSHIP_STARTED'] });
    await accept(await offer(amina, chloe), chloe);
    expect(await told(chloe)).toEqual([]);
    expect(await told(amina)).toEqual([]);
  });

  it('tell of a label as soon as it is awarded', async () => {
    await given.sql(`UPDATE programme SET awards_automatically = true`);
    await given.insert('criterion', { level_id: champion, kind: 'HAS_MENTOR', required: 1, position: 1 });
    await accept(await offer(amina, chloe), chloe);
    expect(await told(chloe)).toContain('Le label «\u00a0Level champion\u00a0» est à vous');
  });
});
