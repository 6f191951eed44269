/** What somebody may do at all, by the server’s names. */
export type Capability = 'SCHEDULE_SESSIONS' | 'REVIEW_LABELS' | 'SEE_ADOPTION' | 'ADMINISTER';

type Role = 'TRAINER' | 'GUIDE_OWNER' | 'PROGRAMME_MANAGER' | 'LOCAL_LEAD' | 'HR_ANALYST' | 'ADMIN';

const GIVEN_BY: Record<Capability, readonly Role[]> = {
  SCHEDULE_SESSIONS: ['TRAINER', 'PROGRAMME_MANAGER'],
  REVIEW_LABELS: ['PROGRAMME_MANAGER', 'LOCAL_LEAD'],
  SEE_ADOPTION: ['HR_ANALYST', 'PROGRAMME_MANAGER', 'LOCAL_LEAD', 'ADMIN'],
  ADMINISTER: ['ADMIN'],
};

export function isCapable({ roles }: { roles: readonly { role: Role }[] }, capability: Capability): boolean {
  return roles.some(({ role }) => GIVEN_BY[capability].includes(role));
}
