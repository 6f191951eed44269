/** What a person may be given; who holds a label (a champion) is derived, never given. */
export const Role = {
  TRAINER: 'TRAINER',
  GUIDE_OWNER: 'GUIDE_OWNER',
  PROGRAMME_MANAGER: 'PROGRAMME_MANAGER',
  LOCAL_LEAD: 'LOCAL_LEAD',
  HR_ANALYST: 'HR_ANALYST',
  ADMIN: 'ADMIN',
} as const;

export type Role = (typeof Role)[keyof typeof Role];

/** A role within a subtree of the organisation and a programme; null is the whole company, or every programme. */
export type RoleGrant = { role: Role; orgUnitId: string | null; programmeId: string | null };
