import { renewalStateAt, renewalWindow } from '@sillage/labels';

/** What a label is worth now, as the world may know it: how it ended, and why, is between the holder and the programme. */
export type PublicStanding =
  | { readonly is: 'in-force'; readonly until: Date | null }
  | { readonly is: 'in-grace'; readonly expiredAt: Date; readonly until: Date }
  | { readonly is: 'ended'; readonly since: Date };

export interface AwardedLabel {
  readonly expiresAt: Date | null;
  readonly closedAt: Date | null;
}

/** The last award of a chain is looked at: what was renewed goes on in the next one. */
export function standingOf({ expiresAt, closedAt }: AwardedLabel, graceDays: number, now: Date): PublicStanding {
  if (closedAt !== null) return { is: 'ended', since: closedAt };
  if (expiresAt === null) return { is: 'in-force', until: null };
  const { closesAt } = renewalWindow(expiresAt, graceDays);
  const state = renewalStateAt(expiresAt, graceDays, now);
  switch (state) {
    case 'LATER':
    case 'OPEN':
      return { is: 'in-force', until: expiresAt };
    case 'GRACE':
      return { is: 'in-grace', expiredAt: expiresAt, until: closesAt };
    case 'OVER':
      // What lapses is found by a sweep, which may be late: nobody is told meanwhile that it still holds.
      return { is: 'ended', since: closesAt };
    default:
      return state satisfies never;
  }
}
