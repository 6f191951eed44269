import type { Fault } from './fault.js';

export interface Asked<Data> {
  data: Data | undefined;
  fault: Fault | null;
  fetching: boolean;
  /** What is there is older than something that was changed since. */
  stale: boolean;
}

/** The last whole answer, and what it was asked with. */
export interface LastAnswer<Data> {
  of: string;
  data: Data;
}

export interface Shown<Data> {
  data: Data | undefined;
  /** Nothing to show yet. */
  loading: boolean;
  /** Something is shown and a newer answer is on its way. */
  refreshing: boolean;
}

/** An answer that does not come must not take away what somebody is reading, or writing; whoever is signed out sees nothing more. */
export function shownAnswer<Data>(
  { data, fault, fetching, stale }: Asked<Data>,
  last: LastAnswer<Data> | null,
  of: string,
): Shown<Data> {
  const keeps = fault !== null && fault.kind !== 'session-over' && last?.of === of;
  // What was refused before is nothing to show while something else is being asked for.
  const nothing = data === null && fault === null ? undefined : data;
  const shown = data ?? (keeps ? last.data : nothing);
  return {
    data: shown,
    loading: shown === undefined && fault === null,
    refreshing: shown !== undefined && (fetching || stale),
  };
}

/** What is kept from now on. */
export function keptAnswer<Data>(
  { data, fault, fetching, stale }: Asked<Data>,
  last: LastAnswer<Data> | null,
  of: string,
): LastAnswer<Data> | null {
  const isWhole = data != null && fault === null && !fetching && !stale;
  return isWhole && (last?.data !== data || last.of !== of) ? { of, data } : last;
}
