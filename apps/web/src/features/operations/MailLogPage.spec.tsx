import { describe, expect, it } from '@jest/globals';
import { zones, inParis } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import type { LoggedMail } from './mailLog.query.js';
import { MailLogPage } from './MailLogPage.js';

const mail = (subject: string, facts: Partial<LoggedMail> = {}): LoggedMail => ({
  id: subject,
  to: 'sofia@example.com',
  subject,
  text: 'Dear Sofia',
  locale: 'en',
  status: 'SENT',
  reason: null,
  writtenAt: '2026-03-12T20:00:00Z',
  sentAt: null,
  ...facts,
});

function page(nodes: LoggedMail[], { more = false, timeZone = 'Europe/Paris', french = false } = {}) {
  const reader = french ? ({ language: 'fr', locale: 'fr-FR', timeZone } as const) : { ...inParis, timeZone };
  const outboxMails = { pageInfo: { hasNextPage: more, endCursor: 'here' }, nodes };
  return told(<MailLogPage />, { reader, answers: { MailLog: { outboxMails } } });
}

describe('the page of outgoing mail', () => {
  it('waits, says what went wrong, and that there is none', () => {
    expect(told(<MailLogPage />).text).toContain('Loading');
    expect(told(<MailLogPage />, { answers: { MailLog: refusal('FORBIDDEN', 'Not for you.') } }).text).toContain(
      'Not for you.',
    );
    expect(page([]).text).toContain('No mail yet.');
  });

  it.each(
    Object.entries({
      SENT: 'Sent',
      KEPT: 'Kept here, not sent',
      SENDING: 'On its way',
      POSTPONED: 'Tried again later',
      FAILED: 'Failed',
      DROPPED: 'No longer needed',
    }) as [LoggedMail['status'], string][],
  )('says of a mail that is %s: %s', (status, words) => {
    expect(page([mail('An offer', { status })]).text).toContain(`An offer ${words} sofia@example.com`);
  });

  it('says why, where there is a reason, and lets one read it where its words are there', () => {
    const { text } = page([mail('An offer', { status: 'FAILED', reason: 'No such mailbox.' })]);
    expect(text).toContain('No such mailbox. Read it Dear Sofia');
    expect(page([mail('An offer', { text: null })]).text).not.toContain('Read it');
  });

  it.each(zones)('tells when it was written, in %s', (timeZone) => {
    const day = timeZone === 'Pacific/Auckland' ? '13 Mar 2026, 09:00' : '12 Mar 2026, ';
    expect(page([mail('An offer')], { timeZone }).text).toContain(day);
  });

  it('offers more where there are more', () => {
    expect(page([mail('An offer')], { more: true }).buttons).toEqual(['Show more']);
    expect(page([mail('An offer')]).buttons).toEqual([]);
  });

  it('is whole in French', () => {
    expect(page([mail('Une offre', { status: 'KEPT' })], { french: true }).text).toContain(
      'Une offre Gardé ici, non envoyé',
    );
  });
});
