import { useState } from 'react';

interface Edited<Draft> {
  draft: Draft;
  /** Which revision it was made from. */
  revision: number;
  /** As it was read, before anything was written. */
  base: Draft;
  change(this: void, next: (before: Draft) => Draft): void;
  /** Somebody else saved meanwhile, and something is written here: what they left, until one of the two goes on. */
  theirs: Draft | null;
  goOnWith(this: void, draft: Draft): void;
  saved(this: void, revision: number): void;
}

/**
 * What somebody writes over what the server has. As long as nothing is written, what others save shows; afterwards it waits
 * beside what was written, and nothing is lost.
 */
export function useEdited<Draft>(current: { draft: Draft; revision: number }): Edited<Draft> {
  const [state, setState] = useState({ base: current.draft, draft: current.draft, revision: current.revision });
  const isNewer = current.revision > state.revision;
  const isWritten = JSON.stringify(state.draft) !== JSON.stringify(state.base);
  if (isNewer && !isWritten) setState({ base: current.draft, draft: current.draft, revision: current.revision });
  return {
    draft: state.draft,
    base: state.base,
    revision: state.revision,
    change: (next) => setState((before) => ({ ...before, draft: next(before.draft) })),
    theirs: isNewer && isWritten ? current.draft : null,
    goOnWith: (draft) => setState({ base: current.draft, draft, revision: current.revision }),
    saved: (revision) => setState((before) => ({ ...before, base: before.draft, revision })),
  };
}
