import { randomUUID } from 'node:crypto';
import { Config, SignIns } from '@sillage/platform';
import { startTestApp, type TestApp } from './app.js';
import { GivenCompany } from './given-company.js';
import { GivenMentoring } from './given-mentoring.js';
import { attended, toldByLetter } from './known-of-sessions.js';

/** In every text about the person, and in nothing else. */
export const mark = 'zq';

const longAgo = '2025-01-15T09:00:00Z';

/** Somebody of whom Sillage knows all that it can know, as it comes to know it: by what people do wherever that is told. */
export class KnownPerson {
  private constructor(
    readonly app: TestApp,
    readonly company: GivenCompany,
    private readonly given: GivenMentoring,
    readonly id: string,
    private readonly manager: string,
  ) {}

  static async inACompany(): Promise<KnownPerson> {
    const app = await startTestApp();
    const company = await GivenCompany.in(app.get(Config).databaseUrl);
    const top = await company.unit('group');
    const given = await GivenMentoring.in({ get: (service) => app.get(service), given: company, clock: app.clock });
    const manager = await given.colleague();
    await company.insert('role_assignment', { person_id: manager, role: 'ADMIN' });
    await company.insert('role_assignment', { person_id: manager, role: 'PROGRAMME_MANAGER' });
    const id = await given.champion({
      unit: await company.unit('paris', top),
      givenName: `${mark}given`,
      familyName: `${mark}family`,
      email: `${mark}mail@example.com`,
      locale: 'fr',
      timeZone: 'Asia/Tokyo',
      country: 'JP',
    });
    const person = new KnownPerson(app, company, given, id, manager);
    await person.work();
    await person.meetColleagues();
    await toldByLetter(company, { personId: id, programmeId: given.programmeId, at: longAgo });
    await person.handIn();
    await person.leaveAndComeBack();
    await person.bePutDown();
    return person;
  }

  async erase(): Promise<void> {
    await this.mutate('erasePerson(input: $input) { clientMutationId }', 'ErasePersonInput', this.manager, {
      personId: this.id,
    });
    await this.app.runJobs();
    await this.app.runJobs();
  }

  async close(): Promise<void> {
    await this.company.end();
    await this.app.close();
  }

  private async work(): Promise<void> {
    await this.company.sql(`UPDATE person SET external_id = $2, job_title = $3, manager_id = $4 WHERE id = $1`, [
      this.id,
      `${mark}number`,
      `${mark}job`,
      this.manager,
    ]);
    await this.company.insert('account', {
      person_id: this.id,
      password_hash: `${mark}hash`,
      password_set_at: longAgo,
      invited_at: longAgo,
    });
    const known = {
      id: this.given.programmeId,
      person_id: this.id,
      issuer: `${mark}issuer`,
      subject: `${mark}subject`,
    };
    await this.company.insert('provider_identity', { ...known, provider: `${mark}provider`, bound_at: longAgo });
    const asked = { provider: `${mark}provider`, email: `${mark}mail@example.com`, asked_at: longAgo };
    await this.company.insert('provider_identity_request', { ...known, ...asked });
    const [unit] = await this.company.sql<{ id: string }>(`SELECT org_unit_id AS id FROM person WHERE id = $1`, [
      this.id,
    ]);
    await this.company.insert('role_assignment', {
      person_id: this.id,
      role: 'TRAINER',
      org_unit_id: unit?.id,
      programme_id: this.given.programmeId,
    });
    await attended(this.company, {
      personId: this.id,
      programmeId: this.given.programmeId,
      now: this.app.clock.now(),
      mark,
    });
    await this.company.sql('UPDATE label SET published_at = $2 WHERE person_id = $1', [this.id, longAgo]);
    const guide = await this.company.guide('good-practices');
    await this.company.acknowledgement(guide.id, this.id);
  }

  /** A mentor and a mentee, offers and requests with words in them, and a letter for each that nobody answers. */
  private async meetColleagues(): Promise<void> {
    const [mentor, mentee] = [await this.given.champion(), await this.given.employee()];
    const above = await this.given.accept(this.id, await this.given.offer(mentor, this.id, `${mark}words of a mentor`));
    const below = await this.given.accept(mentee, await this.given.offer(this.id, mentee, `${mark}words to a mentee`));
    await this.given.offer(this.id, await this.given.colleague(), `${mark}words to a colleague`);
    await this.given.request(await this.given.employee(), this.id);
    this.app.clock.advance({ days: 8 });
    await this.app.runJobs();
    await this.app.runJobs();

    // Answers are kept for a day: to them, and to a colleague about them.
    await this.mutate(
      'requestMentor(input: $input) { invitation { id } }',
      'RequestMentorInput',
      await this.given.employee(),
      {
        programme: this.given.programme,
        personId: this.id,
        message: `${mark}words of a request`,
      },
    );
    for (const { id: mentorshipId } of [above, below]) {
      const { mentorship } = await this.mutate<{ mentorship: { goals: { id: string }[] } }>(
        'setGoal(input: $input) { mentorship { goals { id } } }',
        'SetGoalInput',
        this.id,
        { mentorshipId, title: `${mark}goal` },
      );
      await this.mutate('markGoal(input: $input) { mentorship { id } }', 'MarkGoalInput', this.id, {
        goalId: mentorship.goals[0]?.id,
        done: true,
      });
    }
    for (const [author, mentorshipId] of [
      [this.id, above.id],
      [mentor, above.id],
    ] as const) {
      await this.mutate('recordCheckIn(input: $input) { mentorship { id } }', 'RecordCheckInInput', author, {
        mentorshipId,
        heldOn: '2026-03-09',
        nextOn: '2026-03-20',
        note: author === this.id ? `${mark}note of their own` : `${mark}note of the mentor`,
      });
    }
    await this.company.insert('adoption_reading', {
      person_id: this.id,
      programme_id: this.given.programmeId,
      scope: mark,
      read_at: longAgo,
    });
    const [unit] = await this.company.sql<{ id: string }>('SELECT org_unit_id AS id FROM person WHERE id = $1', [
      this.id,
    ]);
    await this.company.insert('adoption_report', {
      id: randomUUID(),
      person_id: this.id,
      programme_id: this.given.programmeId,
      org_unit_id: unit?.id,
      country: 'JP',
      rhythm: 'WEEKLY',
      last_period: '2025-01-13',
      asked_at: longAgo,
      due_at: '2126-01-07T09:00:00Z',
    });
    await this.company.insert('known_device', { token_hash: Buffer.from(mark), person_id: this.id, used_on: longAgo });
    await this.company.insert('calendar_address', {
      person_id: this.id,
      nonce: Buffer.from(mark.repeat(16)),
      token_hash: Buffer.from(mark),
      made_at: longAgo,
    });
    await this.company.insert('api_token', {
      id: randomUUID(),
      person_id: this.id,
      token_hash: Buffer.from(mark),
      name: `${mark}token`,
      scope: 'MINE',
      read_only: true,
      created_at: longAgo,
      last_used_at: longAgo,
      revoked_at: longAgo,
      expires_at: '2025-06-15T09:00:00Z',
    });
    const { token } = await this.app.get(SignIns).start(this.id, { way: 'password', userAgent: `${mark}browser` });
    await this.app.get(SignIns).end(token);
  }

  private async handIn(): Promise<void> {
    const { programmeId } = this.given;
    const of = { programme_id: programmeId, person_id: this.id };
    const next = { level_id: await this.company.level(programmeId, 'mentor', 2), opened_at: longAgo };
    const labelId = await this.company.insert('label', { ...of, ...next, status: 'SUBMITTED' });
    await this.mutate('reviewLabel(input: $input) { label { id } }', 'ReviewLabelInput', this.manager, {
      labelId,
      award: false,
      reason: `${mark}reason`,
    });
    await this.company.insert('self_declaration', { ...of, text: 'I help my colleagues', declared_at: longAgo });
  }

  /** They left once, by a file, and an administrator brought them back. */
  private async leaveAndComeBack(): Promise<void> {
    const departure = await this.company.insert('departure', {
      person_id: this.id,
      at: longAgo,
      import_id: this.given.programmeId,
      ended_by: this.manager,
      undone_at: longAgo,
      undone_by: this.manager,
    });
    await this.company.sql(
      `INSERT INTO departure_end (departure_id, kind, subject_id, before) VALUES ($1, 'ROLE', $2, $3)`,
      [departure, this.given.programmeId, { role: 'TRAINER' }],
    );
  }

  /** What comes about only when something goes another way, and what HR's file had wrong. */
  private async bePutDown(): Promise<void> {
    const at = this.app.clock.now();
    const importId = await this.company.insert('people_import', {
      id: this.given.programmeId,
      requested_by: this.manager,
      dry_run: false,
      full_company: false,
      forced: false,
      state: 'SUCCEEDED',
      started_at: at,
      alive_at: at,
      ended_at: at,
    });
    await this.company.insert('people_import_problem', {
      import_id: importId,
      severity: 'ERROR',
      reason: 'EMAIL_TAKEN',
      details: { value: `${mark.toUpperCase()}mail@example.com`, other: `${mark}number` },
    });
    const former = { person_id: this.id, external_id: `${mark}former`, changed_at: at };
    await this.company.insert('person_former_number', former);
    await this.company.insert('sign_in_link', {
      person_id: this.id,
      id: this.given.programmeId,
      reason: 'INVITED',
      token_hash: mark,
      issued_at: at,
      expires_at: '2030-01-01T00:00:00Z',
    });
    const waiting = { person_id: this.id, subject_id: this.given.programmeId, kind: 'GUIDE_TO_ACKNOWLEDGE' };
    await this.company.insert('reminder_due', { ...waiting, since: at, due_at: '2030-01-01T00:00:00Z' });
    const dropped = await this.company.insert('reminder', {
      since: at,
      ...waiting,
      occurrence: 1,
      counted: true,
      planned_at: at,
      sent_at: at,
      dropped_at: at,
    });
    await this.company.insert('delivery', {
      reminder_id: dropped,
      channel: 'EMAIL',
      status: 'DROPPED',
      reason: 'HAPPENED',
      due_at: at,
      settled_at: at,
      batch_id: dropped,
      batched_until: at,
      claimed_at: at,
      handed_over_at: at,
      unsubscribe_hash: mark,
    });
    await this.company.sql(`UPDATE mail SET sent_at = now() WHERE person_id = $1`, [this.id]);
    await this.company.sql(`UPDATE notification SET read_at = now() WHERE person_id = $1`, [this.id]);
  }

  private async mutate<T = unknown>(selection: string, type: string, as: string, input: object): Promise<T> {
    const [name = ''] = selection.split('(');
    const { data, errors } = await this.app.graphql<Record<string, T>>(
      `mutation ($input: ${type}!) { ${selection} }`,
      { input: { ...input, clientMutationId: `${name}-${Math.random()}` } },
      as,
    );
    if (errors !== undefined) throw new Error(`${name} was refused: ${errors[0]?.message}`);
    return data[name] as T;
  }
}
