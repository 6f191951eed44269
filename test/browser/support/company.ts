import { Passwords } from '@sillage/accounts';
import type { PersonFacts } from '../../support/given-company.js';
import type { Stage } from './stage.js';

export const password = 'five-minutes-ahead';
export const programme = 'social-media';

const hourMs = 3_600_000;

const guide = {
  en: `Social media is where a part of the world talks about our work.

## Before you speak

### Say who you are

When you speak about the company, say that you work here: *the opinions are mine*.

## While you speak

Keep what is confidential.

| Situation | What helps |
| --- | --- |
| A fair criticism | Thank, answer once |

## After you spoke

Correct in the open.`,
  fr: `Les réseaux sociaux sont un lieu où une partie du monde parle de notre travail.

## Avant de parler

### Dire qui vous êtes

Quand vous parlez de l’entreprise, dites que vous y travaillez.

## Pendant que vous parlez

Gardez ce qui est confidentiel.

## Après avoir parlé

Corrigez ouvertement.`,
};

export interface Accounts {
  employee: string;
  champion: string;
  trainer: string;
  hr: string;
  guide: string;
  admin: string;
  manager: string;
}

/** A small company with one programme: enough that every page has something true to show. */
export class Company {
  private constructor(
    private readonly stage: Stage,
    readonly people: Accounts,
    readonly sessionId: string,
    /** The champion’s, which everybody may see. */
    readonly labelId: string,
  ) {}

  static async on(stage: Stage): Promise<Company> {
    const france = await stage.given.unit('france', await stage.given.unit('group'));
    const account = async (name: string, facts: PersonFacts) => {
      const id = await stage.given.person({ unit: france, email: `${name}@example.com`, ...facts });
      await stage.app.get(Passwords).set(id, password);
      return id;
    };
    const people: Accounts = {
      employee: await account('employee', { givenName: 'Élise', familyName: 'Marchand' }),
      champion: await account('champion', { givenName: 'Sofia', familyName: 'Lindqvist' }),
      trainer: await account('trainer', { givenName: 'Tomás', familyName: 'Herrera' }),
      hr: await account('hr', { givenName: 'Hélène', familyName: 'Dubois' }),
      guide: await account('guide', { givenName: 'Ingrid', familyName: 'Vogel' }),
      admin: await account('admin', { givenName: 'Jonas', familyName: 'Weber' }),
      manager: await account('manager', { givenName: 'Claire', familyName: 'Moreau' }),
    };
    const roles = {
      trainer: 'TRAINER',
      hr: 'HR_ANALYST',
      guide: 'GUIDE_OWNER',
      admin: 'ADMIN',
      manager: 'PROGRAMME_MANAGER',
    } as const;
    for (const [name, role] of Object.entries(roles)) {
      await stage.given.insert('role_assignment', { person_id: people[name as keyof typeof roles], role });
    }
    await createProgramme(stage, people.admin);
    const labelId = await givenChampions(stage, people.champion, france);
    await publishGuide(stage, people.guide);
    const sessionId = await scheduleSession(stage, people.trainer);
    await stage.app.runJobs();
    return new Company(stage, people, sessionId, labelId);
  }

  /** The champion offers the employee to be their mentor. */
  async offer(): Promise<void> {
    const input = { programme: programme, personId: this.people.employee, message: 'Shall we try it together?' };
    await done(
      this.stage,
      'mutation ($input: InviteMenteeInput!) { inviteMentee(input: $input) { invitation { id } } }',
      input,
      this.people.champion,
    );
    await this.stage.app.runJobs();
  }

  /** The champion has a seat, so that the host has somebody to look at. */
  async seat(): Promise<void> {
    await done(
      this.stage,
      'mutation ($input: SessionInput!) { registerForSession(input: $input) { registration { id } } }',
      { sessionId: this.sessionId },
      this.people.champion,
    );
  }

  /** What the host shows on the screen. */
  async checkInCode(): Promise<string> {
    const { data } = await this.stage.app.graphql<{ session: { checkInCode: string } }>(
      'query ($id: ID!) { session(id: $id) { checkInCode } }',
      { id: this.sessionId },
      this.people.trainer,
    );
    return data.session.checkInCode;
  }
}

async function createProgramme(stage: Stage, admin: string): Promise<void> {
  const criterion = (kind: string) => ({ kind, required: 1 });
  const champion = ['GUIDE_ACKNOWLEDGED', 'SESSIONS_ATTENDED', 'HAS_MENTOR'].map(criterion);
  await done(
    stage,
    'mutation ($input: ProgrammeInput!) { createProgramme(input: $input) { programme { key } } }',
    {
      key: programme,
      name: 'Social media champions',
      description: 'Speak about your work where the world talks.',
      guideKey: 'good-practices',
      awardsAutomatically: true,
      levels: [
        { key: 'champion', name: 'Champion', rank: 1, validityMonths: 24, criteria: champion },
        { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED', required: 2 }] },
      ],
    },
    admin,
  );
}

/** Six with the label, among thirty: groups large enough to have figures. */
async function givenChampions(stage: Stage, champion: string, unit: string): Promise<string> {
  const [level] = await stage.given.sql<{ id: string; programme_id: string }>(
    `SELECT l.id, l.programme_id FROM level l WHERE l.key = 'champion'`,
  );
  if (!level) throw new Error('The programme has no first level.');
  const colleagues: string[] = [];
  for (let count = 0; count < 24; count += 1) colleagues.push(await stage.given.person({ unit }));
  const since = new Date(stage.app.clock.now().getTime() - 100 * 24 * hourMs);
  const labels: string[] = [];
  for (const person of [champion, ...colleagues.slice(0, 5)]) {
    await stage.given.enrolment(level.programme_id, person, {
      levelId: level.id,
      labelledSince: since.toISOString(),
    });
    await stage.given.preference(person, { visible_as_champion: true, open_to_mentor: true });
    labels.push(
      await stage.given.insert('label', {
        programme_id: level.programme_id,
        person_id: person,
        level_id: level.id,
        status: 'AWARDED',
        opened_at: since,
        awarded_at: since,
        held_since: since,
        expires_at: new Date(since.getTime() + 730 * 24 * hourMs),
        published_at: person === champion ? since : null,
      }),
    );
  }
  return labels[0] ?? '';
}

async function publishGuide(stage: Stage, owner: string): Promise<void> {
  const translation = (locale: 'en' | 'fr', title: string) => ({ locale, title, markdown: guide[locale] });
  const { draftGuideVersion } = await done<{ draftGuideVersion: { version: { id: string } } }>(
    stage,
    'mutation ($input: DraftGuideVersionInput!) { draftGuideVersion(input: $input) { version { id } } }',
    {
      guideKey: 'good-practices',
      change: 'MATERIAL',
      sourceLocale: 'en',
      translations: [translation('en', 'Good practices'), translation('fr', 'Les bonnes pratiques')],
    },
    owner,
  );
  await done(
    stage,
    'mutation ($input: PublishGuideVersionInput!) { publishGuideVersion(input: $input) { version { id } } }',
    { versionId: draftGuideVersion.version.id },
    owner,
  );
}

async function scheduleSession(stage: Stage, trainer: string): Promise<string> {
  const startsAt = new Date(stage.app.clock.now().getTime() + hourMs);
  const { scheduleSession: scheduled } = await done<{ scheduleSession: { session: { id: string } } }>(
    stage,
    'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { session { id } } }',
    {
      programme: programme,
      kind: 'WEBINAR',
      title: 'Your first post',
      description: 'We write a first post together.',
      language: 'en',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hourMs).toISOString(),
      timeZone: 'Europe/Paris',
      joinUrl: 'https://meet.example.com/first-post',
      capacity: 20,
    },
    trainer,
  );
  return scheduled.session.id;
}

export async function done<Data>(stage: Stage, mutation: string, input: object, as: string): Promise<Data> {
  const { data, errors } = await stage.app.graphql<Data>(mutation, { input }, as);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
