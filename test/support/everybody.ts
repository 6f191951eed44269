import type { Role } from '@sillage/platform';
import type { GivenCompany } from './given-company.js';

type Grant = { role: Role; of: 'here' | 'elsewhere' | 'everywhere'; programme: 'this' | 'another' | 'every' };

/** Everybody who has nothing to do with an object, but for a role that may or may not reach it. */
const bystanders = {
  'somebody enrolled': null,
  'a champion': null,
  TRAINER: { role: 'TRAINER', of: 'here', programme: 'this' },
  GUIDE_OWNER: { role: 'GUIDE_OWNER', of: 'everywhere', programme: 'every' },
  PROGRAMME_MANAGER: { role: 'PROGRAMME_MANAGER', of: 'here', programme: 'this' },
  LOCAL_LEAD: { role: 'LOCAL_LEAD', of: 'here', programme: 'every' },
  HR_ANALYST: { role: 'HR_ANALYST', of: 'here', programme: 'every' },
  ADMIN: { role: 'ADMIN', of: 'everywhere', programme: 'every' },
  'the PROGRAMME_MANAGER of another programme': {
    role: 'PROGRAMME_MANAGER',
    of: 'everywhere',
    programme: 'another',
  },
  'the PROGRAMME_MANAGER of another unit': { role: 'PROGRAMME_MANAGER', of: 'elsewhere', programme: 'this' },
  'the LOCAL_LEAD of another unit': { role: 'LOCAL_LEAD', of: 'elsewhere', programme: 'this' },
} as const satisfies Record<string, Grant | null>;

export type Bystander = keyof typeof bystanders;
export const everyBystander = Object.keys(bystanders) as Bystander[];

export function roleOf(who: string): Role | null {
  return who in bystanders ? (bystanders[who as Bystander]?.role ?? null) : null;
}

/** One of each, of a company with a unit `here` and another one, and of two programmes. */
export class Everybody {
  private readonly ids = new Map<string, string>();

  private constructor(
    private readonly company: GivenCompany,
    private readonly programmes: { this: string; another: string; every: null },
    private readonly units: { here: string; elsewhere: string; everywhere: null },
  ) {}

  /** @param levelId the level that the champion holds */
  static async in(company: GivenCompany, programmeId: string, levelId: string): Promise<Everybody> {
    const another = await company.programme('another');
    const units = { here: await company.unit('here'), elsewhere: await company.unit('elsewhere'), everywhere: null };
    const everybody = new Everybody(company, { this: programmeId, another, every: null }, units);
    for (const who of everyBystander) everybody.ids.set(who, await everybody.hire(who, 'elsewhere'));
    await company.enrolment(programmeId, everybody.idOf('somebody enrolled'));
    await company.enrolment(programmeId, everybody.idOf('a champion'), { levelId });
    return everybody;
  }

  idOf(who: string): string {
    const id = this.ids.get(who);
    if (id === undefined) throw new Error(`There is no ${who}.`);
    return id;
  }

  /** Somebody new, with the role of a bystander or none. */
  async hire(who: string = 'somebody enrolled', unit: 'here' | 'elsewhere' = 'here'): Promise<string> {
    const personId = await this.company.person({ unit: this.units[unit] });
    const grant: Grant | null = who in bystanders ? bystanders[who as Bystander] : null;
    if (grant !== null) {
      await this.company.insert('role_assignment', {
        person_id: personId,
        role: grant.role,
        org_unit_id: this.units[grant.of],
        programme_id: this.programmes[grant.programme],
      });
    }
    return personId;
  }
}
