import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { asDomainError } from '../database/index.js';
import { DomainError, ErrorCode, fromHttpException, httpStatusOf } from '../errors/index.js';
import { answerLocale, currentRequestId } from '../logging/index.js';
import { argumentPathOf } from './argument-path.js';
import { graphqlTexts } from './graphql.texts.js';

// Apollo's and graphql-js's own ways to say that the request is at fault.
const requestFaults = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
];
// What clients compare letter for letter: from it they learn to send the document itself.
const protocolCodes = ['PERSISTED_QUERY_NOT_SUPPORTED'];
// A message of graphql-js repeats what was sent, which may be long.
const messageAtMost = 1000;
const logger = new Logger('GraphQL');

/** What a client gets to see of an error: a code of the contract, a message in its language, and never our insides. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const code = String(formatted.extensions?.['code']);
  if (protocolCodes.includes(code)) return { message, extensions: { code } };

  const cause = originOf(error);
  const refusal = refusalOf(cause) ?? refusalSaidIn(message, code, cause);
  if (refusal) return { ...answer(refusal, error), locations, path };
  if (requestFaults.includes(code) || isArgumentFault(cause)) {
    const extensions = { code: ErrorCode.BAD_USER_INPUT, argumentPath: pathIn(error) };
    return { message: shortened(message), locations, path, extensions };
  }
  logger.error({ message: 'A GraphQL request failed', path: path?.join('.'), error: cause });
  return { ...answer(new DomainError(ErrorCode.INTERNAL), error), locations, path };
}

/** The error that was thrown, below what GraphQL and Apollo wrapped around it. */
export function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/** What was refused, in the domain's words; null for what nobody foresaw. */
export function refusalOf(thrown: unknown): DomainError | null {
  const error = asDomainError(thrown);
  if (error instanceof DomainError) return error;
  return error instanceof HttpException ? fromHttpException(error) : null;
}

/** A refusal before execution, with the HTTP status that a request error has. */
export function asGraphQLError(refusal: DomainError): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { http: { status: httpStatusOf(refusal.code) } },
  });
}

/** The few refusals of Apollo and graphql-js that have words of ours; they are told apart by their message only. */
function refusalSaidIn(message: string, code: string, cause: unknown): DomainError | null {
  // Brackets within brackets leave the parser without stack.
  const isTooDeep = code === 'GRAPHQL_PARSE_FAILED' && cause instanceof RangeError;
  if (isTooDeep || /more tha[nt] \d+ tokens|^Validation aborted/.test(message)) {
    return new DomainError(ErrorCode.QUERY_TOO_COMPLEX);
  }
  if (!message.startsWith('GET requests only support query operations')) return null;
  return new DomainError(ErrorCode.BAD_USER_INPUT, { text: graphqlTexts.changeByGet });
}

function answer(refusal: DomainError, error: unknown): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const { code, retryAfterSeconds } = refusal;
  const argumentPath = refusal.argumentPath ?? (code === ErrorCode.BAD_USER_INPUT ? pathIn(error) : undefined);
  const requestId = code === ErrorCode.INTERNAL ? currentRequestId() : undefined;
  return {
    message: refusal.messageIn(answerLocale()),
    extensions: { code, argumentPath, requestId, retryAfterSeconds },
  };
}

/** During execution graphql-js refuses an argument that became wrong through its variable, without giving a code. */
function isArgumentFault(cause: unknown): boolean {
  return cause instanceof GraphQLError && cause.message.startsWith('Argument "');
}

function pathIn(error: unknown): string | undefined {
  return error instanceof GraphQLError ? argumentPathOf(error) : undefined;
}

function shortened(message: string): string {
  return message.length <= messageAtMost ? message : `${message.slice(0, messageAtMost).toWellFormed()}…`;
}
