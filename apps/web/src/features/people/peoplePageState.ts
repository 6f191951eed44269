/** What one comes to the directory with: their own page is gone, so it is said here. */
export interface PeoplePageState {
  isErased: boolean;
}

export function isPeoplePageState(state: unknown): state is PeoplePageState {
  return typeof state === 'object' && state !== null && 'isErased' in state;
}
