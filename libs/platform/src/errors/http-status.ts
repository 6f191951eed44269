import { ErrorCode } from './error-code.js';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

/** For the routes besides GraphQL: what the domain refuses is a conflict with the present state. */
export function httpStatusOf(code: ErrorCode): number {
  return statuses[code] ?? 409;
}
