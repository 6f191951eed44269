import { done, programme, type Accounts, type Company } from './company.js';
import type { Stage } from './stage.js';

type Name = keyof Accounts;

/** What the people of a small company do in its programme, elsewhere than in the browser. */
export class Participants {
  constructor(
    private readonly stage: Stage,
    private readonly company: Company,
  ) {}

  async enrol(who: Name): Promise<void> {
    await this.act(who, 'enrol', 'EnrolInput', 'enrolment', { programme: programme });
  }

  async pause(who: Name): Promise<void> {
    await this.act(who, 'pauseEnrolment', 'EnrolInput', 'enrolment', { programme: programme });
  }

  async leave(who: Name): Promise<void> {
    await this.act(who, 'leaveProgramme', 'EnrolInput', 'enrolment', { programme: programme });
  }

  async request(who: Name, mentor: Name): Promise<void> {
    const input = { programme: programme, personId: this.company.people[mentor] };
    await this.act(who, 'requestMentor', 'RequestMentorInput', 'invitation', input);
  }

  /** Whatever waits for that person's answer. */
  async answer(who: Name, move: 'acceptInvitation' | 'declineInvitation'): Promise<void> {
    const { data } = await this.stage.app.graphql<{ invitations: { id: string; mentor: { id: string } }[] }>(
      '{ invitations(status: PENDING) { id mentor { id } } }',
      {},
      this.company.people[who],
    );
    const [invitation] = data.invitations.filter(({ mentor }) => mentor.id === this.company.people.champion);
    const answer = move === 'acceptInvitation' ? 'mentorship' : 'invitation';
    await this.act(who, move, 'InvitationInput', answer, { invitationId: invitation?.id });
  }

  private async act(who: Name, move: string, type: string, answer: string, input: object): Promise<void> {
    const mutation = `mutation ($input: ${type}!) { ${move}(input: $input) { ${answer} { id } } }`;
    await done(this.stage, mutation, input, this.company.people[who]);
  }
}
