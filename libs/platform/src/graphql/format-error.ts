import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { asDomainError } from '../database/index.js';
import { DomainError, ErrorCode, fromHttpException, httpStatusOf } from '../errors/index.js';
import { currentLocale, currentRequestId } from '../logging/index.js';
import { argumentPathOf } from './argument-path.js';

// Apollo's and graphql-js's own ways to say that the request is at fault.
const REQUEST_FAULTS = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
];
const logger = new Logger('GraphQL');

/** What a client gets to see of an error: a code of the contract, a message in its language, and never our insides. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = asDomainError(originOf(error));
  const locale = currentLocale() ?? 'en';
  const place = { locations: formatted.locations, path: formatted.path };

  if (cause instanceof HttpException) return answer(fromHttpException(cause), locale, place);
  if (cause instanceof DomainError) {
    const argumentPath = cause.argumentPath ?? (error instanceof GraphQLError ? argumentPathOf(error) : undefined);
    return answer(cause, locale, place, cause.code === ErrorCode.BAD_USER_INPUT ? argumentPath : cause.argumentPath);
  }
  if (/more tha[nt] \d+ tokens/.test(formatted.message)) {
    return answer(new DomainError(ErrorCode.QUERY_TOO_COMPLEX), locale, place);
  }
  if (isFaultOfTheRequest(formatted, cause)) {
    const argumentPath = error instanceof GraphQLError ? argumentPathOf(error) : undefined;
    return { ...place, message: formatted.message, extensions: { code: ErrorCode.BAD_USER_INPUT, argumentPath } };
  }
  logger.error({ message: 'A GraphQL request failed', path: formatted.path?.join('.'), error: cause });
  return answer(new DomainError(ErrorCode.INTERNAL), locale, place);
}

/** The error that was thrown, below what GraphQL and Apollo wrapped around it. */
export function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/** A refusal before execution, with the HTTP status that a request error has. */
export function asGraphQLError(refusal: DomainError): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { http: { status: httpStatusOf(refusal.code) } },
  });
}

type Place = Pick<GraphQLFormattedError, 'locations' | 'path'>;

function answer(refusal: DomainError, locale: string, place: Place, argumentPath = refusal.argumentPath) {
  const requestId = refusal.code === ErrorCode.INTERNAL ? currentRequestId() : undefined;
  return {
    message: refusal.messageIn(locale),
    ...place,
    extensions: {
      code: refusal.code,
      argumentPath,
      requestId,
      retryAfterSeconds: refusal.retryAfterSeconds,
    },
  };
}

function isFaultOfTheRequest(formatted: GraphQLFormattedError, cause: unknown): boolean {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && REQUEST_FAULTS.includes(code)) return true;
  // During execution graphql-js refuses an argument that became wrong through its variable, without giving a code.
  return cause instanceof GraphQLError && cause.message.startsWith('Argument "');
}
