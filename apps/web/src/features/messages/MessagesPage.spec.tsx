import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inDays, now } from '../../../test/given-people.js';
import { inParis } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import type { Message } from './messages.query.js';
import { MessagesPage } from './MessagesPage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

const message = (title: string, facts: Partial<Message> = {}): Message => ({
  id: title,
  kind: 'INVITATION_SENT',
  title,
  body: `About ${title}.`,
  path: '/mentoring',
  createdAt: inDays(-2),
  readAt: null,
  ...facts,
});

function page(nodes: Message[], { more = false, french = false } = {}) {
  const notifications = { pageInfo: { hasNextPage: more, endCursor: 'here' }, nodes };
  return told(<MessagesPage />, {
    reader: french ? { ...inParis, language: 'fr', locale: 'fr-FR' } : inParis,
    answers: { Messages: { viewer: { notifications } } },
  });
}

describe('the page of messages', () => {
  it('says that there is none yet', () => {
    expect(page([]).text).toContain('No message yet.');
  });

  it('marks the new ones, each with its day and where it leads', () => {
    const { text, links } = page([
      message('An offer'),
      message('A label', { readAt: inDays(-1), path: '/', createdAt: '2025-12-31T23:30:00Z' }),
      message('Nothing to do', { path: null, readAt: inDays(-1) }),
    ]);
    expect(text).toContain('An offer New 10 March About An offer. Go to mentoring');
    expect(text).toContain('A label 1 January About A label. Go to my journey');
    expect(text).toContain('Nothing to do 10 March About Nothing to do.');
    expect(links).toEqual({ 'Go to mentoring': '/mentoring', 'Go to my journey': '/' });
  });

  it('offers more where there are more', () => {
    expect(page([message('An offer')], { more: true }).buttons).toEqual(['Show more']);
    expect(page([message('An offer')]).buttons).toEqual([]);
  });

  it('is whole in French', () => {
    expect(page([message('Une offre')], { french: true }).text).toContain(
      'Une offre Nouveau 10 mars About Une offre. Aller au parrainage',
    );
  });
});
