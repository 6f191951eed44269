import { AsyncLocalStorage } from 'node:async_hooks';

const requestIds = new AsyncLocalStorage<string>();

/** The id of the request (or of the job that it led to) under way; undefined outside of any. */
export function currentRequestId(): string | undefined {
  return requestIds.getStore();
}

/** Everything begun inside carries the id: log lines, audit entries, events and the jobs that follow from them. */
export function runWithRequestId<T>(requestId: string, work: () => T): T {
  return requestIds.run(requestId, work);
}

/** Marks the rest of the present asynchronous flow; for hooks that return before the work begins. */
export function enterRequest(requestId: string): void {
  requestIds.enterWith(requestId);
}
