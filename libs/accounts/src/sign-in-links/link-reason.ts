/** Why somebody has a link: they were invited, forgot their password, or an operator made one. */
export type LinkReason = 'INVITED' | 'FORGOTTEN' | 'COMMAND';

/** How long each works. Whoever asked for one themselves is waiting for it; who is invited may be on holiday. */
export const validFor: Readonly<Record<LinkReason, { days: number } | { hours: number }>> = {
  INVITED: { days: 7 },
  FORGOTTEN: { hours: 1 },
  COMMAND: { days: 7 },
};

/** How many people an administrator names at once. */
export const namedAtMost = 1000;
