import { DomainError } from '@sillage/platform';
import { importTexts, type ImportReason, type ReasonDetails } from './people-import.texts.js';

/** The file is not what it claims to be: nothing of it is imported. */
export class FileRefusedError extends DomainError {
  constructor(
    readonly reason: ImportReason,
    readonly details: ReasonDetails = {},
    cause?: unknown,
  ) {
    super('BAD_USER_INPUT', { text: importTexts[reason], values: details, cause });
    this.name = 'FileRefusedError';
  }
}
