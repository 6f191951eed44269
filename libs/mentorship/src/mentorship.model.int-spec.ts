import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PeopleModule, PersonErasure } from '@sillage/people';
import { DomainError } from '@sillage/platform';
import { EnrolmentService, ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { histories } from '../../../test/support/length.js';
import { MentoringModel, type Move, type Outcome, type PersonState } from '../../../test/support/mentoring-model.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { InvitationService } from './invitations/invitation.service.js';
import { MentorshipModule } from './mentorship.module.js';
import { MentorshipService } from './mentorship.service.js';

const championCount = 4;
const employeeCount = 3;
const colleagueCount = 1;
const peopleCount = championCount + employeeCount + colleagueCount;
/** Each is some forty moves. */
const { numRuns, seed, named } = histories({ short: 20, whole: 200 });

/** An id that nothing has. */
const nobodys = '0198a000-0000-7000-8000-000000000001';

let services: Services;

beforeAll(async () => {
  services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
});

afterAll(async () => {
  await services.close();
});

type Kind = Move['kind'];
type Drawn = { kind: Kind; who: number; whom: number; pick: number; byAnybody: boolean };

const weights: Record<Kind, number> = {
  offer: 6,
  request: 4,
  accept: 10,
  decline: 2,
  cancel: 2,
  end: 3,
  leave: 2,
  enrol: 2,
  pause: 2,
  resume: 1,
  erase: 1,
  label: 2,
};
const drawn = fc.record<Drawn>({
  kind: fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({ arbitrary: fc.constant(kind as Kind), weight })),
  ),
  who: fc.nat(peopleCount - 1),
  whom: fc.nat(peopleCount - 1),
  pick: fc.nat(99),
  byAnybody: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth === 0),
});
/** Waves of moves: those of one wave are made at once, each on a connection of its own. */
const history = fc.array(fc.array(drawn, { minLength: 2, maxLength: 5 }), { minLength: 8, maxLength: 14 });

type Made = { move: Move; outcome: Outcome; id: string };

/** One programme in the database, and the model of it that it is held against. */
class Story {
  private constructor(
    private readonly given: GivenMentoring,
    private readonly people: readonly string[],
    private readonly admin: string,
    private model: MentoringModel,
  ) {}

  static async begin(): Promise<Story> {
    const given = await GivenMentoring.in(services, { mentorCapacity: 2 });
    const champions = await given.many(championCount, async () => given.champion());
    const employees = await given.many(employeeCount, async () => given.employee());
    const colleagues = await given.many(colleagueCount, async () => given.colleague());
    const state = (isChampion: boolean, enrolment: PersonState['enrolment']): PersonState => ({
      enrolment,
      labelled: isChampion,
      visible: isChampion,
      erased: false,
    });
    const people = new Map([
      ...champions.map((id) => [id, state(true, 'ACTIVE')] as const),
      ...employees.map((id) => [id, state(false, 'ACTIVE')] as const),
      ...colleagues.map((id) => [id, state(false, null)] as const),
    ]);
    const admin = await given.colleague();
    return new Story(given, [...people.keys()], admin, new MentoringModel(2, people));
  }

  /** Makes the moves at once, and finds an order of them that explains what came of it. */
  async wave(draws: readonly Drawn[]): Promise<void> {
    const moves = draws.map((draw) => this.moveOf(draw));
    const made = await Promise.all(moves.map(async (move) => this.make(move)));
    const actual = await this.actual();
    const explained = explanation(this.model, made, JSON.stringify(actual));
    if (explained === null) {
      const told = made.map(({ move, outcome }) => `${JSON.stringify(move)} → ${outcome}`);
      throw new Error(`No order of these explains the result.\n${[...told, '', ...actual].join('\n')}`);
    }
    this.model = explained;
    expect(await this.given.brokenRules()).toEqual([]);
    services.clock.advance({ minutes: 1 });
  }

  private moveOf({ kind, who, whom, pick, byAnybody }: Drawn): Move {
    const me = this.people[who] ?? '';
    switch (kind) {
      case 'offer':
      case 'request':
        return { kind, who: me, whom: this.people[whom] ?? '' };
      case 'accept':
      case 'decline':
      case 'cancel': {
        const one = chosen(this.model.invitations, 'PENDING', pick);
        const [sender, receiver] = one?.offer ? [one.mentor, one.mentee] : [one?.mentee, one?.mentor];
        const by = (kind === 'cancel' ? sender : receiver) ?? me;
        return { kind, who: byAnybody ? me : by, invitation: one?.id ?? nobodys };
      }
      case 'end': {
        const one = chosen(this.model.mentorships, 'ACTIVE', pick);
        const by = (pick % 2 === 0 ? one?.mentor : one?.mentee) ?? me;
        return { kind, who: byAnybody ? me : by, mentorship: one?.id ?? nobodys };
      }
      case 'enrol':
      case 'pause':
      case 'resume':
      case 'leave':
      case 'erase':
      case 'label':
        return { kind, who: me };
      default:
        return kind satisfies never;
    }
  }

  /** Anything but success and a refusal with a code fails the test. */
  private async make(move: Move): Promise<Made> {
    try {
      const made = await this.act(move);
      return { move, outcome: 'done', id: made.id };
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'INTERNAL') return { move, outcome: error.code, id: '' };
      throw error;
    }
  }

  private async act(move: Move): Promise<{ id: string }> {
    const { programme } = this.given;
    const actor = acting(move.who);
    switch (move.kind) {
      case 'offer':
      case 'request':
        return services.get(InvitationService)[move.kind](actor, { programme, personId: move.whom });
      case 'accept':
      case 'decline':
      case 'cancel':
        return services.get(InvitationService)[move.kind](actor, move.invitation);
      case 'end':
        return services.get(MentorshipService).end(actor, move.mentorship);
      case 'erase':
        await services.get(PersonErasure).erase(acting(this.admin, { role: 'ADMIN' }), move.who);
        return { id: move.who };
      case 'label':
        if (!(await this.given.firstLabel(move.who))) throw new DomainError('NOT_ENROLLED');
        return { id: move.who };
      case 'enrol':
      case 'pause':
      case 'resume':
      case 'leave':
        return services.get(EnrolmentService)[move.kind](actor, programme);
      default:
        return move satisfies never;
    }
  }

  /** What the database says, in the words of the model's summary. */
  private async actual(): Promise<string[]> {
    const rows = await services.given.sql<{ line: string }>(
      `SELECT concat_ws(' ', p.id, coalesce(e.status, 'null'), CASE WHEN p.erased_at IS NULL THEN '' ELSE 'erased' END) AS line
       FROM person p LEFT JOIN enrolment e ON e.person_id = p.id AND e.programme_id = $1 WHERE p.id = ANY($2)
       UNION ALL SELECT id || ' ' || status FROM invitation WHERE programme_id = $1
       UNION ALL SELECT id || ' ' || status FROM mentorship WHERE programme_id = $1
       UNION ALL SELECT concat_ws(' < ', l.person_id, (
         SELECT string_agg(coalesce(above.person_id::text, 'nobody'), ' < ' ORDER BY above.generation DESC)
         FROM lineage above WHERE above.path @> l.path AND above.id <> l.id))
       FROM lineage l WHERE l.programme_id = $1 AND l.person_id IS NOT NULL`,
      [this.given.programmeId, this.people],
    );
    return rows.map(({ line }) => line).toSorted();
  }
}

/** Open ones first, and now and then one that is closed. */
function chosen<T extends { status: string }>(all: readonly T[], open: string, pick: number): T | undefined {
  const wanted = pick % 7 === 0 ? all : all.filter(({ status }) => status === open);
  return wanted[pick % Math.max(wanted.length, 1)];
}

/** The model after an order of the moves in which each ends as it did and the whole as it stands; null for none. */
function explanation(model: MentoringModel, left: readonly Made[], actual: string): MentoringModel | null {
  if (left.length === 0) return JSON.stringify(model.summary()) === actual ? model : null;
  for (const [index, { move, outcome, id }] of left.entries()) {
    const next = model.copy();
    if (next.make(move, id) !== outcome) continue;
    const found = explanation(next, left.toSpliced(index, 1), actual);
    if (found !== null) return found;
  }
  return null;
}

it(`whatever people do at once is what some order of it would do, and every rule holds (${named})`, async () => {
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(history, async (waves) => {
      const story = await Story.begin();
      for (const wave of waves) {
        await story.wave(wave);
        moves += wave.length;
      }
    }),
    { numRuns, seed, endOnFailure: true },
  );
  expect(moves).toBeGreaterThan(numRuns * 16);
}, 3_600_000);
