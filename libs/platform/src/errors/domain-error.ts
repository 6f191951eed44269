import type { Subject } from '../audit/subject.js';
import type { Text, Values } from '../i18n/index.js';
import { format } from '../i18n/index.js';
import { ErrorCode } from './error-code.js';
import { errorTexts } from './error.texts.js';

export type DomainErrorDetails = {
  /** Instead of the code's own text. */
  text?: Text;
  /** For the placeholders of the text. */
  values?: Values;
  /** Which argument is wrong, such as `input.personId`. */
  argumentPath?: string;
  /** Whose or what was asked for; on FORBIDDEN and NOT_FOUND the refusal is then written to the audit trail. */
  subject?: Subject;
  /** For RATE_LIMITED: when a new try makes sense. */
  retryAfterSeconds?: number;
  /** What it was caused by, for the log only. */
  cause?: unknown;
  /** Which rule refused, for logs and tests: `message` says it too, and clients never see that. */
  rule?: string;
};

/** A refusal that the client may read: nothing was changed, and the message says what to do. */
export class DomainError extends Error {
  readonly text: Text;
  readonly values: Values;
  readonly argumentPath?: string;
  readonly subject?: Subject;
  readonly retryAfterSeconds?: number;

  constructor(
    readonly code: ErrorCode,
    details: DomainErrorDetails = {},
  ) {
    const text = details.text ?? errorTexts[code];
    const rule = details.rule === undefined ? '' : ` (${details.rule})`;
    super(`${code}: ${text.en}${rule}`, { cause: details.cause });
    this.name = 'DomainError';
    this.text = text;
    this.values = details.values ?? {};
    this.argumentPath = details.argumentPath;
    this.subject = details.subject;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }

  messageIn(locale: string): string {
    return format(this.text, locale, this.values);
  }
}

/** Input that the schema lets through and the domain does not. */
export function badInput(argumentPath: string, text: Text, values?: Values): DomainError {
  return new DomainError(ErrorCode.BAD_USER_INPUT, { argumentPath, text, values });
}
