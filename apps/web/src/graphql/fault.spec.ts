import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { CombinedError } from 'urql';
import { faultOf } from './fault.js';

const refusal = (code: string | undefined, extensions: object = {}) =>
  new GraphQLError('Words for people', { extensions: { ...(code && { code }), ...extensions } });

const faultWith = (...graphQLErrors: GraphQLError[]) => faultOf(new CombinedError({ graphQLErrors }));

describe('what went wrong', () => {
  it.each([
    ['UNAUTHENTICATED', 'session-over'],
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'refused'],
    ['MENTOR_AT_CAPACITY', 'refused'],
    ['BAD_USER_INPUT', 'refused'],
  ])('%s is %s, in the server’s words', (code, kind) => {
    expect(faultWith(refusal(code))).toMatchObject({ kind, message: 'Words for people' });
  });

  it.each(['INTERNAL', 'INTERNAL_SERVER_ERROR', undefined])('%s is unexpected, without words of its own', (code) => {
    expect(faultWith(refusal(code, { requestId: 'r-17' }))).toEqual({
      kind: 'unexpected',
      message: null,
      argumentPath: null,
      requestId: 'r-17',
    });
  });

  it('is that nothing came, where the server did not answer', () => {
    const networkError = new Error('Failed to fetch');
    expect(faultOf(new CombinedError({ networkError }))).toMatchObject({ kind: 'unreachable', message: null });
  });

  it('names the field that was wrong', () => {
    expect(faultWith(refusal('BAD_USER_INPUT', { argumentPath: 'input.code' })).argumentPath).toBe('input.code');
    expect(faultWith(refusal('BAD_USER_INPUT', { argumentPath: 7 })).argumentPath).toBeNull();
  });

  it('is told by the first of several refusals', () => {
    expect(faultWith(refusal('NOT_FOUND'), refusal('INTERNAL')).kind).toBe('not-found');
  });

  it('is that the session is over, even where another refusal comes first', () => {
    expect(faultWith(refusal('FORBIDDEN'), refusal('UNAUTHENTICATED')).kind).toBe('session-over');
  });
});
