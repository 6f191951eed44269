import { describe, expect, it } from '@jest/globals';
import { told } from '../../../test/told.js';
import type { Answer } from '../../graphql/useAnswer.js';
import type { Fault } from '../../graphql/fault.js';
import { Answered } from './Answered.js';
import { FaultNotice } from './FaultNotice.js';

const fault = (kind: Fault['kind'], facts: Partial<Fault> = {}): Fault => ({
  kind,
  message: null,
  argumentPath: null,
  requestId: null,
  ...facts,
});

const answer = (facts: Partial<Answer<string | null, object>>): Answer<string | null, object> => ({
  data: undefined,
  fault: null,
  loading: false,
  refreshing: false,
  askedWith: undefined,
  ask: () => undefined,
  ...facts,
});

describe('whatever is asked of the server', () => {
  const shown = (facts: Partial<Answer<string | null, object>>) =>
    told(
      <Answered answer={answer(facts)} skeleton="The shape of it">
        {(data) => <p>{data ?? 'Nothing'}</p>}
      </Answered>,
    ).text;

  it('is awaited, answered, or failed', () => {
    expect(shown({ loading: true })).toBe('Loading The shape of it');
    expect(shown({ data: 'Here' })).toBe('Here');
    expect(shown({ fault: fault('unreachable') })).toBe(
      'Sillage could not be reached. Check your connection, then try again. Nothing of yours was lost. Try again',
    );
  });

  it('stays when a newer answer fails, or is on its way', () => {
    expect(shown({ data: 'Here', fault: fault('unexpected') })).toBe('Here');
    expect(shown({ data: 'Here', refreshing: true })).toBe('Here');
  });

  it('tells a refusal from an answer that is empty', () => {
    expect(shown({ data: null })).toBe('Nothing');
    expect(shown({ data: null, fault: fault('refused', { message: 'Ask HR.' }) })).toMatch(/^Ask HR\./);
  });
});

describe('what went wrong', () => {
  const said = (facts: Fault, kept?: string) => told(<FaultNotice fault={facts} kept={kept} />).text;

  it('is said in the server’s words, or in ours', () => {
    expect(said(fault('refused', { message: 'No place is left.' }), 'Your words are kept.')).toBe(
      'No place is left. Your words are kept.',
    );
    expect(said(fault('session-over'))).toBe('Your session has ended. Please sign in again.');
    expect(said(fault('not-found'))).toBe('This is not here, or not for you to see.');
    expect(said(fault('unexpected'))).toBe('Something went wrong on our side.');
  });

  it('has a reference for support where nobody knows why', () => {
    expect(said(fault('unexpected', { requestId: 'r-17' }))).toContain('give this reference to your support: r-17');
    expect(said(fault('refused', { message: 'No.', requestId: 'r-17' }))).toBe('No.');
  });

  it('offers another try only where one would help', () => {
    expect(told(<FaultNotice fault={fault('unreachable')} />).buttons).toEqual([]);
    expect(told(<FaultNotice fault={fault('unreachable')} onRetry={() => undefined} />).buttons).toEqual(['Try again']);
  });
});
