import { format } from '../i18n/index.js';
import { DomainError, type DomainErrorDetails } from './domain-error.js';
import type { ErrorCode } from './error-code.js';
import { errorTexts } from './error.texts.js';

/** Why something may not be done, as a policy says it: thrown at whoever tries, and asked for before anybody does. */
export type Refusal = { readonly code: ErrorCode } & Readonly<DomainErrorDetails>;

/** @throws DomainError where there is one */
export function refuse(refusal: Refusal | null): void {
  if (refusal !== null) throw new DomainError(refusal.code, refusal);
}

export function wordsOf({ code, text, values }: Refusal, locale: string): string {
  return format(text ?? errorTexts[code], locale, values ?? {});
}

/** The first that stands in the way, where the order decides what whoever tries is told. */
export function firstRefusal(...found: readonly (Refusal | null | false)[]): Refusal | null {
  return found.find((refusal) => refusal !== null && refusal !== false) || null;
}
