import type { OpenProgrammeFacts } from './setUp.query.js';

export const programmeParts = ['PROGRAMME_MANAGER', 'GUIDE_OWNER', 'TRAINER'] as const;
export type ProgrammePart = (typeof programmeParts)[number];

type People = { id: string; displayName: string }[];
type Grants = Pick<OpenProgrammeFacts, 'managers' | 'owners' | 'trainers'>;

/** Who has each part in a programme, be it in this one or in all; each once. */
export function partsOf({ managers, owners, trainers }: Grants, key: string): Record<ProgrammePart, People> {
  const here = ({ nodes }: Grants['managers']): People => {
    const people = nodes.filter(({ programme }) => programme === null || programme.key === key);
    return [...new Map(people.map(({ person }) => [person.id, person])).values()];
  };
  return { PROGRAMME_MANAGER: here(managers), GUIDE_OWNER: here(owners), TRAINER: here(trainers) };
}
