/** What one comes to a session's page with: it says there what was done. */
export interface SessionPageState {
  done: 'scheduled' | 'drafted' | 'changed' | 'moved';
}

export function isSessionPageState(state: unknown): state is SessionPageState {
  return typeof state === 'object' && state !== null && 'done' in state;
}
