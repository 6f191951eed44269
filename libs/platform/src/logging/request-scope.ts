import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request under way, filled in as it becomes known. */
export type RequestScope = { readonly requestId: string; locale?: string; operation?: OperationTold };

/** What the log says of a GraphQL operation: its name and how it ended, never what was asked or answered. */
export interface OperationTold {
  readonly operation: string;
  readonly outcome: 'answered' | 'refused';
  /** The codes of the errors, each once. */
  readonly codes?: readonly string[];
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** The id of the request (or of the job that it led to) under way; undefined outside of any. */
export function currentRequestId(): string | undefined {
  return scopes.getStore()?.requestId;
}

/** The language in which to answer the request under way, once it is known. */
export function currentLocale(): string | undefined {
  return scopes.getStore()?.locale;
}

/** The language in which to answer the request under way; English outside of any. */
export function answerLocale(): string {
  return currentLocale() ?? 'en';
}

/** Settles the language of the answer to the request under way. */
export function answerIn(locale: string): void {
  const scope = scopes.getStore();
  if (scope) scope.locale = locale;
}

/** Notes for the log which operation the request under way was for, and how it ended. */
export function tellOperation(told: OperationTold): void {
  const scope = scopes.getStore();
  if (scope) scope.operation = told;
}

/** Everything begun inside carries the id: log lines, audit entries, events and the jobs that follow from them. */
export function runWithRequestId<T>(requestId: string, work: () => T): T {
  return runInScope({ requestId }, work);
}

export function runInScope<T>(scope: RequestScope, work: () => T): T {
  return scopes.run(scope, work);
}
