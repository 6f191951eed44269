import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

/**
 * Why nobody came back from a provider: it is away or answers nonsense; it does not know us as its client; the person or
 * the provider said no; what it answered is not what was asked for, is forged, or is too old.
 */
export type TroubleKind = 'away' | 'not-its-client' | 'declined' | 'not-believed';

export class ProviderTrouble extends Error {
  override readonly name = 'ProviderTrouble';

  constructor(
    readonly kind: TroubleKind,
    /** For the log: says what is wrong and nothing of the person. */
    readonly reason: string,
    cause?: unknown,
    /** The name that it gives itself, where that is not the configured one. */
    readonly otherIssuer?: string,
  ) {
    super(`${kind}: ${reason}`, { cause });
  }
}

export function otherIssuer(name: string): ProviderTrouble {
  return new ProviderTrouble('away', `it calls itself ${name}`, undefined, name);
}

const nonsense = ['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR', 'OAUTH_TIMEOUT'];
const passing = ['server_error', 'temporarily_unavailable'];

/** @param error whatever openid-client or the network said */
export function troubleOf(error: unknown): ProviderTrouble {
  if (error instanceof ProviderTrouble) return error;
  if (refusesTheClient(error)) return new ProviderTrouble('not-its-client', 'invalid_client', error);
  if (error instanceof AuthorizationResponseError) {
    return new ProviderTrouble(passing.includes(error.error) ? 'away' : 'declined', error.error, error);
  }
  if (error instanceof ResponseBodyError) {
    const isAway = error.status >= 500 || passing.includes(error.error);
    return new ProviderTrouble(isAway ? 'away' : 'not-believed', error.error, error);
  }
  if (error instanceof ClientError) {
    const told = (error.cause as { attribute?: unknown; body?: { issuer?: unknown } } | undefined) ?? {};
    if (told.attribute === 'issuer' && typeof told.body?.issuer === 'string') return otherIssuer(told.body.issuer);
    // Without a code it was no fault of the answer, but of the way there.
    if (error.code === undefined) return new ProviderTrouble('away', rootOf(error).message, error);
    const isAway = nonsense.includes(error.code);
    return new ProviderTrouble(isAway ? 'away' : 'not-believed', `${error.code} ${error.message}`, error);
  }
  return new ProviderTrouble('away', error instanceof Error ? rootOf(error).message : String(error), error);
}

/** The provider does not accept our id and secret, or not by the way that they were sent. */
export function refusesTheClient(error: unknown): boolean {
  if (error instanceof WWWAuthenticateChallengeError) return error.status === 401;
  return error instanceof ResponseBodyError && ['invalid_client', 'unauthorized_client'].includes(error.error);
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
