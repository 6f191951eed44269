import { HttpException } from '@nestjs/common';
import type { Text, Values } from '../i18n/index.js';
import { DomainError } from './domain-error.js';
import { ErrorCode } from './error-code.js';
import { httpTexts } from './http.texts.js';

/** A request that is wrong in a way for which HTTP has a status of its own, such as 415. */
export function badRequest(status: number, text: Text, values?: Values): HttpException {
  return new HttpException(text.en, status, { cause: new DomainError(ErrorCode.BAD_USER_INPUT, { text, values }) });
}

/** The domain's word for what Nest and Fastify throw by themselves. */
export function fromHttpException(exception: HttpException): DomainError {
  if (exception.cause instanceof DomainError) return exception.cause;
  const status = exception.getStatus();
  const cause = exception;
  switch (status) {
    case 400:
      return new DomainError(ErrorCode.BAD_USER_INPUT, { text: httpTexts.unreadable, cause });
    case 401:
      return new DomainError(ErrorCode.UNAUTHENTICATED, { cause });
    case 403:
      return new DomainError(ErrorCode.FORBIDDEN, { cause });
    case 404:
      return new DomainError(ErrorCode.NOT_FOUND, { text: httpTexts.noSuchRoute, cause });
    case 406:
      return new DomainError(ErrorCode.BAD_USER_INPUT, { text: httpTexts.noSuchForm, cause });
    case 409:
      return new DomainError(ErrorCode.CONFLICT, { cause });
    case 413:
      return new DomainError(ErrorCode.BAD_USER_INPUT, { text: httpTexts.tooLarge, cause });
    case 415:
      return new DomainError(ErrorCode.BAD_USER_INPUT, { text: httpTexts.unknownType, cause });
    case 429:
      return new DomainError(ErrorCode.RATE_LIMITED, { cause });
    default:
      return status < 500
        ? new DomainError(ErrorCode.BAD_USER_INPUT, { cause })
        : new DomainError(ErrorCode.INTERNAL, { cause });
  }
}
