import { Config } from '@sillage/platform';
import { startTestApp, type GraphqlAnswer, type TestApp } from './app.js';
import { GivenCompany } from './given-company.js';
import { GivenLabels } from './given-labels.js';
import { acting } from './services.js';

export type Which = 'security' | 'accessibility';

/**
 * Two programmes of one company, with levels of the same keys that ask for different things, a guide and a manager each,
 * and one place for a mentee in both.
 */
export class TwoProgrammes {
  private constructor(
    readonly app: TestApp,
    readonly company: GivenCompany,
    readonly programmes: Readonly<Record<Which, GivenLabels>>,
    readonly managers: Readonly<Record<Which, string>>,
    readonly guides: Readonly<Record<Which, string>>,
  ) {}

  static async start(): Promise<TwoProgrammes> {
    const app = await startTestApp();
    const company = await GivenCompany.in(app.get(Config).databaseUrl);
    const services = { get: app.get.bind(app), given: company, clock: app.clock };
    const usual = { mentorCapacity: 1 };
    const guides = { security: (await company.guide('security')).id, accessibility: (await company.guide('a11y')).id };
    const security = await GivenLabels.in(services, {
      ...usual,
      guideKey: 'security',
      levels: [
        {
          key: 'champion',
          name: 'Guardian',
          rank: 1,
          criteria: [{ kind: 'GUIDE_ACKNOWLEDGED' }, { kind: 'SESSIONS_ATTENDED', argument: 'writing' }],
        },
        { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED' }] },
      ],
    });
    const accessibility = await GivenLabels.in(services, {
      ...usual,
      guideKey: 'a11y',
      levels: [
        {
          key: 'champion',
          name: 'Champion',
          rank: 1,
          criteria: [{ kind: 'GUIDE_ACKNOWLEDGED' }, { kind: 'HAS_MENTOR' }],
        },
        {
          key: 'mentor',
          name: 'Mentor',
          rank: 2,
          criteria: [{ kind: 'HOLDS_LEVEL', required: 1, argument: 'champion' }],
        },
      ],
    });
    const manager = async ({ programmeId }: GivenLabels): Promise<string> => {
      const personId = await company.person({ unit: await company.unit(`of-${programmeId}`) });
      const grant = { person_id: personId, role: 'PROGRAMME_MANAGER', programme_id: programmeId };
      await company.insert('role_assignment', grant);
      return personId;
    };
    const managers = { security: await manager(security), accessibility: await manager(accessibility) };
    return new TwoProgrammes(app, company, { security, accessibility }, managers, guides);
  }

  async end(): Promise<void> {
    await this.company.end();
    await this.app.close();
  }

  keyOf(which: Which): string {
    return this.programmes[which].programme;
  }

  /** Somebody who takes part in these programmes, and chose to be seen where they hold a label. */
  async person(...enrolled: Which[]): Promise<string> {
    const personId = await this.company.person();
    for (const which of enrolled) await this.programmes[which].enrolled({ personId });
    await this.company.preference(personId, { visible_as_champion: true, open_to_mentor: true });
    return personId;
  }

  /** Somebody who holds the first label of these programmes. @returns the person's id */
  async champion(...labelled: Which[]): Promise<string> {
    const personId = await this.person(...labelled);
    for (const which of labelled) await this.label(which, personId, 'AWARDED');
    return personId;
  }

  async label(which: Which, personId: string, status: string, awardedAt?: string): Promise<string> {
    return this.programmes[which].label(acting(personId), status, { awardedAt });
  }

  async attended(which: Which, personId: string, tags: string[]): Promise<void> {
    await this.programmes[which].attended(acting(personId), { tags });
  }

  /** Looks at the evidence of both programmes. */
  async evaluate(personId: string): Promise<void> {
    for (const given of Object.values(this.programmes)) await given.evaluate(acting(personId));
  }

  async labelsOf(which: Which, personId: string): Promise<string[]> {
    return this.programmes[which].labelsOf(acting(personId));
  }

  async ask<T>(query: string, variables: object, as: string): Promise<T> {
    const { data, errors } = await this.app.graphql<T>(query, variables, as);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  async mutate<T>(
    [operation, type]: readonly [string, string],
    input: object,
    answer: string,
    as: string,
  ): Promise<GraphqlAnswer<Record<string, T>>> {
    const mutation = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${answer} } }`;
    return this.app.graphql<Record<string, T>>(mutation, { input }, as);
  }

  /** What the viewer is shown of a person's enrolment in both, by the fields that are asked for. */
  async enrolments<T>(personId: string, fields: string, as = personId): Promise<Record<Which, T | null>> {
    const { person } = await this.ask<{ person: Record<Which, T | null> }>(
      `query ($id: ID!, $security: String!, $accessibility: String!) { person(id: $id) {
         security: enrolment(programme: $security) { ${fields} }
         accessibility: enrolment(programme: $accessibility) { ${fields} } } }`,
      { id: personId, security: this.keyOf('security'), accessibility: this.keyOf('accessibility') },
      as,
    );
    return person;
  }

  /** @returns the invitation's id, or the code of the refusal */
  async offer(which: Which, mentorId: string, menteeId: string): Promise<string> {
    const input = { programme: this.keyOf(which), personId: menteeId };
    const { data, errors } = await this.mutate<{ invitation: { id: string } }>(
      ['inviteMentee', 'InviteMenteeInput'],
      input,
      'invitation { id }',
      mentorId,
    );
    return errors?.[0]?.extensions.code ?? data['inviteMentee']?.invitation.id ?? '';
  }

  /** An offer made and accepted. @returns the mentorship's id, or the code of the refusal */
  async mentorship(which: Which, mentorId: string, menteeId: string): Promise<string> {
    const { data, errors } = await this.mutate<{ mentorship: { id: string } }>(
      ['acceptInvitation', 'InvitationInput'],
      { invitationId: await this.offer(which, mentorId, menteeId) },
      'mentorship { id }',
      menteeId,
    );
    return errors?.[0]?.extensions.code ?? data['acceptInvitation']?.mentorship.id ?? '';
  }
}
