import { Role, type RoleGrant } from '@sillage/platform';
import type { GivenCompany } from './given-company.js';

/** Where a role holds, seen from the unit of the object that it might reach. */
export type Place = 'everywhere' | 'above' | 'here' | 'below' | 'beside';
export type Span = 'every programme' | 'this programme' | 'another programme';
export type Grant = { readonly role: Role; readonly of: Place; readonly programme: Span };

/** What somebody was given, told in words. */
export type Given = { readonly name: string; readonly grants: readonly Grant[] };

const places: readonly Place[] = ['everywhere', 'above', 'here', 'below', 'beside'];
const spans: readonly Span[] = ['every programme', 'this programme', 'another programme'];
const roles = Object.values(Role);

/** The places from which a role reaches an object, and the programmes: written down here once more, without any SQL. */
export function covers({ of, programme }: Grant): boolean {
  return ['everywhere', 'above', 'here'].includes(of) && programme !== 'another programme';
}

/**
 * What somebody may have been given: nothing; each role in each place for each span of programmes; two grants, of which
 * the first or the second is the one that counts, or neither although together they name the unit and the programme.
 */
export function everyGrant(): Given[] {
  return [{ name: 'nobody special', grants: [] }, ...single(), ...pairs()];
}

function single(): Given[] {
  return roles.flatMap((role) =>
    places.flatMap((of) => spans.map((programme) => given({ role, of, programme }))).filter(isPossible),
  );
}

function pairs(): Given[] {
  return roles.flatMap((role) => {
    const reaching: Grant = { role, of: 'here', programme: 'this programme' };
    const vain: Grant[] = [
      { role, of: 'beside', programme: 'this programme' },
      { role, of: 'here', programme: 'another programme' },
    ];
    const ofOthers = roles.flatMap((other): Grant[] =>
      other === role ? [] : [{ role: other, of: 'here', programme: 'this programme' }],
    );
    return [
      ...vain.flatMap((other) => [given(other, reaching), given(reaching, other)]),
      given(...vain),
      given(...vain.toReversed()),
      ...ofOthers.flatMap((other) => vain.map((half) => given(half, other))),
    ].filter(isPossible);
  });
}

function given(...grants: Grant[]): Given {
  return { name: grants.map(({ role, of, programme }) => `${role} ${of} in ${programme}`).join(' and '), grants };
}

/** An administrator is one of the whole company. */
function isPossible({ grants }: Given): boolean {
  return grants.every(
    ({ role, of, programme }) => role !== Role.ADMIN || (of === 'everywhere' && programme === 'every programme'),
  );
}

/** The unit of an object with units around it, its programme and another one. */
export class Surroundings {
  private constructor(
    readonly units: Readonly<Record<Exclude<Place, 'everywhere'>, string>>,
    readonly programmes: { readonly this: string; readonly another: string },
  ) {}

  static async in(
    company: GivenCompany,
    { programmeId, another }: { programmeId: string; another?: string },
  ): Promise<Surroundings> {
    const top = await company.unit(`top-${programmeId}`);
    const above = await company.unit(`above-${programmeId}`, top);
    const here = await company.unit(`here-${programmeId}`, above);
    const below = await company.unit(`below-${programmeId}`, here);
    const beside = await company.unit(`beside-${programmeId}`, top);
    return new Surroundings(
      { above, here, below, beside },
      { this: programmeId, another: another ?? (await company.programme(`another-than-${programmeId}`)) },
    );
  }

  /** The grants as the product knows them. */
  rolesOf({ grants }: Given): RoleGrant[] {
    return grants.map(({ role, of, programme }) => ({
      role,
      orgUnitId: of === 'everywhere' ? null : this.units[of],
      programmeId:
        programme === 'every programme' ? null : this.programmes[programme === 'this programme' ? 'this' : 'another'],
    }));
  }
}
