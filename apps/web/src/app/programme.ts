import { createContext, use } from 'react';
import { graphql, type ResultOf } from '../graphql/graphql.js';

export const programmesQuery = graphql(`
  query Programmes {
    programmes {
      key
      name
      description
      levels {
        key
        name
        rank
      }
      guide {
        key
      }
      viewerCapabilities
      archivedAt
    }
  }
`);

export type Programme = ResultOf<typeof programmesQuery>['programmes'][number];

/** Under what this browser keeps which one was chosen. */
export const rememberedProgramme = 'programme';

/** Where an address names one, under this. */
export const programmeOfAddress = 'programme';

/** What both the page that the server wrote and its answers say of a programme that rests. */
type Resting = { readonly archived?: boolean; readonly archivedAt?: string | null };

export function isArchived({ archived = false, archivedAt = null }: Resting): boolean {
  return archived || archivedAt !== null;
}

/**
 * The one that the address names, or that this browser kept, as long as it is still there and goes on; otherwise the first
 * that does. One that rests is shown to whoever asks for it by its address, or where there is no other.
 */
export function programmeToShow<Known extends Pick<Programme, 'key'> & Resting>(
  all: readonly Known[],
  search: URLSearchParams,
  kept: string | null,
): Known | null {
  const known = (wanted: string | null) => all.find(({ key }) => key === wanted);
  const goingOn = all.find((programme) => !isArchived(programme));
  const remembered = known(kept);
  const chosen = remembered !== undefined && !isArchived(remembered) ? remembered : undefined;
  return known(search.get(programmeOfAddress)) ?? chosen ?? goingOn ?? all[0] ?? null;
}

interface ProgrammeChoice {
  programme: Programme;
  all: Programme[];
  choose(key: string): void;
}

export const ProgrammeContext = createContext<ProgrammeChoice | null>(null);

/** The programme that the pages are about: the only one, or the one chosen. */
export function useProgramme(): ProgrammeChoice {
  const choice = use(ProgrammeContext);
  if (!choice) throw new Error('useProgramme is used outside ProgrammeProvider');
  return choice;
}

/** For pages that are there before the first programme: null until then. */
export function useProgrammeOrNone(): ProgrammeChoice | null {
  return use(ProgrammeContext);
}
