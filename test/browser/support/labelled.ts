import { Passwords } from '@sillage/accounts';
import type { Actor } from '@sillage/platform';
import type { PersonFacts } from '../../support/given-company.js';
import { GivenLabels, type LabelFacts } from '../../support/given-labels.js';
import { password } from './company.js';
import type { Stage } from './stage.js';

const dayMs = 86_400_000;

export const declared = 'I shared what I learnt with my team';

type RoleFacts = { role: 'PROGRAMME_MANAGER' | 'LOCAL_LEAD'; unit?: string };

/** A programme whose labels are reviewed, and people in every state of a label, each with an account of their name. */
export class Labelled {
  private constructor(
    private readonly stage: Stage,
    readonly given: GivenLabels,
    readonly unit: string,
  ) {}

  static async on(stage: Stage): Promise<Labelled> {
    const unit = await stage.given.unit('france', await stage.given.unit('group'));
    const given = await GivenLabels.in(
      { get: (service) => stage.app.get(service), given: stage.given, clock: stage.app.clock },
      {
        name: 'Social media champions',
        awardsAutomatically: false,
        levels: [
          {
            key: 'champion',
            name: 'Champion',
            rank: 1,
            validityMonths: 24,
            criteria: [{ kind: 'SESSIONS_ATTENDED' }, { kind: 'SELF_DECLARED', argument: declared }],
            renewalCriteria: [{ kind: 'SESSIONS_ATTENDED' }],
          },
          { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED', required: 3 }] },
        ],
      },
    );
    return new Labelled(stage, given, unit);
  }

  async account(name: string, facts: PersonFacts = {}): Promise<string> {
    const id = await this.stage.given.person({ unit: this.unit, email: `${name}@example.com`, ...facts });
    await this.stage.app.get(Passwords).set(id, password);
    return id;
  }

  async reviewer(name: string, { role, unit }: RoleFacts, facts: PersonFacts = {}): Promise<string> {
    const id = await this.account(name, facts);
    await this.stage.given.insert('role_assignment', { person_id: id, role, org_unit_id: unit ?? null });
    return id;
  }

  async participant(name: string, facts: PersonFacts = {}): Promise<Actor> {
    return this.given.enrolled({ personId: await this.account(name, facts) });
  }

  async attended(person: Actor, daysAgo = 40): Promise<void> {
    await this.given.attended(person, { title: 'Your first post', at: this.day(-daysAgo) });
  }

  async declared({ personId }: Actor, daysAgo = 35): Promise<void> {
    await this.stage.given.insert('self_declaration', {
      programme_id: this.given.programmeId,
      person_id: personId,
      text: declared,
      declared_at: this.day(-daysAgo),
    });
  }

  /** Everything done, handed in so many days ago. @returns the label's id */
  async handedIn(person: Actor, daysAgo = 3): Promise<string> {
    await this.attended(person);
    await this.declared(person);
    const id = await this.given.label(person, 'SUBMITTED');
    await this.stage.given.sql('UPDATE label SET submitted_at = $2 WHERE id = $1', [id, this.day(-daysAgo)]);
    return id;
  }

  /** A label in that state, and the way on from it. */
  async label(
    person: Actor,
    status: string,
    { endsIn, ...facts }: Omit<LabelFacts, 'expiresAt'> & { endsIn?: number } = {},
  ): Promise<string> {
    const expiresAt = endsIn === undefined ? null : this.day(endsIn).toISOString();
    const id = await this.given.label(person, status, { ...facts, expiresAt });
    await this.given.evaluate(person);
    return id;
  }

  /** So many colleagues whom this person accompanied to the label. */
  async mentees(mentor: Actor, names: string[]): Promise<void> {
    for (const familyName of names) {
      const personId = await this.stage.given.person({ unit: this.unit, givenName: 'Amina', familyName });
      const mentee = await this.given.enrolled({ personId });
      await this.given.mentored(mentor, mentee, { status: 'COMPLETED', endedAt: this.day(-20).toISOString() });
      await this.given.label(mentee, 'AWARDED', { awardedAt: this.day(-20).toISOString() });
    }
  }

  day(fromNow: number): Date {
    return new Date(this.stage.app.clock.now().getTime() + fromNow * dayMs);
  }
}
