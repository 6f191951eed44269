import { SetUp, SignInLinks } from '@sillage/accounts';
import { LabelSharing } from '@sillage/label-pages';
import { PeopleImportService } from '@sillage/people-import';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { INestApplicationContext } from '@nestjs/common';
import { CompanyService, Kits } from '@sillage/company';
import { SnapshotService } from '@sillage/dashboards';
import { InvitationService } from '@sillage/mentorship';
import { PreferenceService, RoleService } from '@sillage/people';
import {
  Config,
  Database,
  dayIn,
  earlier,
  JobDrain,
  later,
  PersonDirectory,
  Role,
  UnitOfWork,
  type Actor,
  type MovableClock,
} from '@sillage/platform';
import { EnrolmentService, ProgrammeAuthoringService } from '@sillage/programmes';
import { CheckInService, RegistrationService, SchedulingService, type Session } from '@sillage/webinars';
import { demoAccounts } from './accounts.js';
import { companyFile } from './company-file.js';
import { DemoCast } from './demo-cast.js';
import { DemoGuide } from './demo-guide.js';
import { DemoNights } from './demo-nights.js';
import { KitOfDemo, type GuideState, type Plan } from './kit-of-demo.js';
import { comingSessions, pastSessions, presentSession } from './sessions.js';

const programme = 'social-media';
const cast = 520;
/** How many days ago each wave of champions came to its session, and when the guide was published anew. */
const waves = [290, 226, 120, 24];
const secondGuide = 60;

/** Who is `labelled` no more has left; who never was stopped after the guide, or after the session. */
type Member = { readonly actor: Actor; readonly mentor: Member | null; labelled: boolean };

/** A year of the programme, from its creation to today. */
export class DemoLife {
  private readonly today = this.clock.now();
  private readonly kit = new KitOfDemo(this.app.get(Kits));
  private readonly guide = new DemoGuide(this.app, this.kit);
  private readonly nights = new DemoNights(this.clock, this.app.get(SnapshotService));

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: MovableClock,
  ) {}

  async live(password: string | undefined): Promise<void> {
    await this.daysAgo(365);
    await this.hire();
    await this.letIn(password);
    const people = await DemoCast.of(this.app, cast);
    await this.found(people);
    const chain = await this.grow(people);
    await this.planAhead(people, chain);
    await this.nights.goOnTo(this.today);
  }

  private async hire(): Promise<void> {
    const imports = this.app.get(PeopleImportService);
    const id = await imports.open(null, { dryRun: false, full: false, force: false });
    await imports.receive(id, companyFile());
    await imports.merge(id);
  }

  /** As in a real company: one makes themselves the administrator, and lets the others in by links. */
  private async letIn(password: string | undefined): Promise<void> {
    const setUp = this.app.get(SetUp);
    const token = await setUp.begin();
    const first = demoAccounts.find(({ role }) => role === Role.ADMIN);
    if (token === null || first === undefined) throw new Error('Nobody can administer the demo company.');
    const { defaultTimeZone: timeZone, defaultCountry: country } = this.app.get(Config);
    // Where the demo is made without a password, nobody knows this one, and nobody signs in.
    const given = { ...first, timeZone, country, password: password ?? randomUUID() };
    const admin = await this.actor(await setUp.finish(token, given));
    await this.app.get(CompanyService).update(admin, { name: 'Grand Large', accent: '#1d5c91' });
    const roles = this.app.get(RoleService);
    for (const { email, role } of demoAccounts.filter((account) => account !== first)) {
      const personId = await this.personWith(email);
      if (password !== undefined) await this.followLink(admin, personId, password);
      if (role !== undefined) await roles.assign(admin, { personId, role });
    }
  }

  /** What a letter would bring them, before it goes. */
  private async followLink(admin: Actor, personId: string, password: string): Promise<void> {
    const links = this.app.get(SignInLinks);
    const token = await this.app.get(UnitOfWork).run(async (tx) => {
      const [sent] = await links.send(tx, admin, [personId], 'INVITED');
      return sent && (await links.mint(tx, [sent.linkId])).get(sent.linkId)?.token;
    });
    await links.use(token ?? '', password);
  }

  private async found(people: DemoCast): Promise<void> {
    await this.app.get(ProgrammeAuthoringService).create(people.account('admin'), {
      ...this.kit.programme,
      goalShare: 0.12,
      goalOn: dayIn('UTC', later(this.today, { days: 180 })),
    });
    await this.publish(people.account('guide'), 'first', 358);
  }

  /** Founders first, then each generation sponsors the next: one wave for each of the past sessions. */
  private async grow(people: DemoCast): Promise<Member[]> {
    const colleagues = people.colleagues.values();
    const take = (count: number): Actor[] => Array.from(colleagues.take(count));
    const founders = [people.account('mentor'), ...take(7)].map((actor) => ({ actor, mentor: null, labelled: true }));
    const generations: Member[][] = [founders];
    for (const [wave, plan] of pastSessions(this.kit).entries()) {
      const ago = waves[wave] ?? 0;
      if (ago < secondGuide) await this.renewGuide(people.account('guide'), generations.flat());
      const session = await this.schedule(people.account('trainer'), plan, this.atTen(ago), ago + 20);
      const members = wave === 0 ? founders : this.mentees(generations[wave - 1] ?? [], wave, people, take);
      if (wave === 0) await this.enrolFounders(founders, people.account('manager'));
      else await this.sponsor(members, take);
      await this.readWithoutMore(take(12));
      const [soon, laterOn] = wave === 0 || ago < secondGuide ? [members, []] : inTwo(members);
      await this.train(soon, session);
      if (wave > 0) generations.push(members);
      if (laterOn.length === 0) continue;
      await this.train(laterOn, await this.schedule(people.account('trainer'), plan, this.atTen(ago - 31), ago - 10));
      await this.daysAgo(ago - 50);
      await this.leave(members);
    }
    const everyone = generations.flat();
    await this.showThemselves(everyone);
    await this.shareLabel(people.account('champion'));
    return everyone;
  }

  private mentees(
    mentors: readonly Member[],
    wave: number,
    people: DemoCast,
    take: (count: number) => Actor[],
  ): Member[] {
    return mentors
      .filter(({ labelled }) => labelled)
      .flatMap((mentor, index) => {
        const own = wave === 1 && index === 0 ? [people.account('champion')] : [];
        const count = [5, 3, 2][wave - 1] ?? 1;
        const actors = [...own, ...take(Math.max(0, count - (index % 2) - own.length))];
        // About one in six is still on the way: that, too, is a programme.
        return actors.map((actor, place) => ({
          actor,
          mentor,
          labelled: own.includes(actor) || (index + place) % 6 !== 5,
        }));
      });
  }

  private async enrolFounders(founders: readonly Member[], manager: Actor): Promise<void> {
    const enrolments = this.app.get(EnrolmentService);
    for (const { actor } of founders) {
      await enrolments.enrol(actor, programme);
      await enrolments.nameFounder(manager, { programme, personId: actor.personId, founder: true });
    }
  }

  private async sponsor(members: readonly Member[], take: (count: number) => Actor[]): Promise<void> {
    const invitations = this.app.get(InvitationService);
    // Some say no first, which frees the place again.
    const asking = [...new Set(members.flatMap(({ mentor }) => (mentor === null ? [] : [mentor])))];
    for (const mentor of asking.filter((_, index) => index % 3 === 0)) {
      for (const actor of take(1)) {
        const { id } = await invitations.offer(mentor.actor, { programme, personId: actor.personId });
        await invitations.decline(actor, id);
      }
    }
    await together(members, async ({ actor, mentor }) => {
      if (mentor === null) return;
      const offer = await invitations.offer(mentor.actor, { programme, personId: actor.personId });
      await invitations.accept(actor, offer.id);
    });
  }

  private async train(members: readonly Member[], session: Session): Promise<void> {
    const registrations = this.app.get(RegistrationService);
    // Of those who have not come as far as the label, every other one has read the guide, and the others come.
    const [reading, coming] = [0, 1].map((turn) =>
      members.filter(({ labelled }, index) => labelled || index % 2 === turn),
    ) as [Member[], Member[]];
    await together(reading, async ({ actor }) => this.guide.read(actor));
    await together(members, async ({ actor }) => {
      await registrations.register(actor, session.id);
    });
    await this.nights.goOnTo(later(session.startsAt, { minutes: 20 }));
    const checkIns = this.app.get(CheckInService);
    await together(coming, async ({ actor }) => {
      await checkIns.checkIn(actor, session.id, session.checkInCode);
    });
    await this.settle();
  }

  /** The guide is there for everybody. */
  private async readWithoutMore(colleagues: readonly Actor[]): Promise<void> {
    await together(colleagues, async (actor) => this.guide.read(actor));
  }

  /** One champion in eight goes their own way, and gives the label back. */
  private async leave(members: readonly Member[]): Promise<void> {
    const enrolments = this.app.get(EnrolmentService);
    const going = members.filter(({ labelled }, index) => labelled && index % 8 === 7);
    await together(going, async (member) => {
      await enrolments.leave(member.actor, programme);
      member.labelled = false;
    });
    await this.settle();
  }

  /** Four champions in five choose to be seen, and half of those are open to mentor. */
  private async showThemselves(members: readonly Member[]): Promise<void> {
    const preferences = this.app.get(PreferenceService);
    const seen = members.filter(({ labelled }, index) => labelled && index % 5 !== 4);
    await together(seen, async ({ actor }) => {
      const openToMentor = actor.personId.charCodeAt(0) % 2 === 0;
      await preferences.update(actor, { visibleAsChampion: true, openToMentor });
    });
  }

  /** A page that a visitor of the demo can open. */
  private async shareLabel(actor: Actor): Promise<void> {
    const labels = await this.app
      .get(Database)
      .query<{ id: string }>(`SELECT id FROM label WHERE person_id = $1 AND status = 'AWARDED'`, [actor.personId]);
    for (const { id } of labels) await this.app.get(LabelSharing).publish(actor, id, true);
  }

  /** Two in three of those who hold the label have read the new version so far. */
  private async renewGuide(owner: Actor, members: readonly Member[]): Promise<void> {
    await this.publish(owner, 'second', secondGuide);
    await this.daysAgo(secondGuide - 10);
    await together(
      members.filter(({ labelled }, index) => labelled && index % 3 !== 2),
      async ({ actor }) => {
        await this.guide.read(actor);
      },
    );
    await this.settle();
  }

  private async planAhead(people: DemoCast, members: readonly Member[]): Promise<void> {
    const trainer = people.account('trainer');
    const registrations = this.app.get(RegistrationService);
    await this.daysAgo(7);
    for (const { inDays, ...plan } of comingSessions(this.kit)) {
      const session = await this.schedule(trainer, plan, this.atTen(-inDays), 7);
      const coming = members.filter((_, index) => index % (plan.capacity === 8 ? 9 : 4) === inDays % 4);
      for (const { actor } of coming) await registrations.register(actor, session.id);
    }
    const present = await this.schedule(trainer, presentSession(this.kit), earlier(this.today, { minutes: 10 }), 2);
    for (const { actor } of members.slice(10, 24)) await registrations.register(actor, present.id);
    await this.offerToEmployee(people, members);
    await this.settle();
  }

  /** Something for the employee to answer, from somebody other than the accounts. */
  private async offerToEmployee(people: DemoCast, members: readonly Member[]): Promise<void> {
    const sponsor = members.find(({ labelled, mentor }) => labelled && mentor?.mentor != null);
    if (sponsor === undefined) return;
    const message = 'Would you like to try it together? Half an hour to begin with, whenever it suits you.';
    const { personId } = people.account('employee');
    await this.app.get(InvitationService).offer(sponsor.actor, { programme, personId, message });
  }

  private async publish(owner: Actor, text: GuideState, ago: number): Promise<void> {
    await this.daysAgo(ago);
    await this.guide.publish(owner, text);
    await this.settle();
  }

  private async schedule(
    trainer: Actor,
    { minutes, ...plan }: Plan,
    startsAt: Date,
    plannedAgo: number,
  ): Promise<Session> {
    await this.daysAgo(plannedAgo);
    const endsAt = later(startsAt, { minutes });
    return this.app
      .get(SchedulingService)
      .schedule(trainer, programme, { ...plan, startsAt, endsAt, timeZone: trainer.timeZone });
  }

  /** What follows from events, before the clock moves on. */
  private async settle(): Promise<void> {
    await this.app.get(JobDrain).drain({ sweeps: false });
  }

  private async daysAgo(days: number): Promise<void> {
    await this.nights.goOnTo(this.ago(days));
  }

  private ago(days: number): Date {
    return earlier(this.today, { days });
  }

  /** Ten o'clock in UTC of the day so many days ago; of one to come, for a negative number. */
  private atTen(daysAgo: number): Date {
    return DateTime.fromJSDate(this.ago(daysAgo), { zone: 'utc' }).startOf('day').set({ hour: 10 }).toJSDate();
  }

  private async personWith(email: string): Promise<string> {
    const [row] = await this.app.get(Database).query<{ id: string }>('SELECT id FROM person WHERE email = $1', [email]);
    if (row === undefined) throw new Error(`The demo company has no person with the address ${email}.`);
    return row.id;
  }

  private async actor(personId: string): Promise<Actor> {
    const actor = await this.app.get(PersonDirectory).loadActor(personId);
    if (actor === null) throw new Error('This person of the demo company is not active.');
    return actor;
  }
}

/** Two in three come to the first session, the others to the one after; whoever is an account comes at once. */
function inTwo(members: readonly Member[]): [Member[], Member[]] {
  const isLater = (index: number): boolean => index % 3 === 2;
  return [members.filter((_, index) => !isLater(index)), members.filter((_, index) => isLater(index))];
}

/** Several at a time, as in life, but not more than the pool has connections. */
async function together<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const turns = Array.from({ length: 6 }, async () => {
    for (const item of waiting) await act(item);
  });
  await Promise.all(turns);
}
