import { HttpException } from '@nestjs/common';
import { DomainError } from './domain-error.js';
import { ErrorCode } from './error-code.js';
import { httpTexts } from './http.texts.js';

/** The domain's word for what Nest and Fastify throw by themselves. */
export function fromHttpException(exception: HttpException): DomainError {
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
