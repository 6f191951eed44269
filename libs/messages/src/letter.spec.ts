import { describe, expect, it } from '@jest/globals';
import { format } from '@sillage/platform';
import { guideToAcknowledgeTexts } from './guide-to-acknowledge.texts.js';
import { invitationPendingTexts } from './invitation-pending.texts.js';
import { writtenOut } from './letter.js';
import { notificationCatalogue, worded, type NotificationKind } from './notification-catalogue.js';
import { unsubscribeTexts } from './unsubscribe.texts.js';

const content = {
  locale: 'fr',
  name: '<script>alert(1)</script>',
  subject: 'Un « sujet » & plus',
  paragraphs: ['Premier.', 'Second.'],
  action: { label: 'Lire', url: 'https://sillage.example.com/guide?a=1&b=2' },
  unsubscribeUrl: 'https://sillage.example.com/unsubscribe/token',
  preferencesUrl: 'https://sillage.example.com/preferences',
};

describe('a letter', () => {
  const { text, html } = writtenOut(content);

  it('says the same in both of its forms', () => {
    for (const said of ['Premier.', 'Second.', 'Lire', content.unsubscribeUrl, content.preferencesUrl]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
  });

  it('lets nobody’s name become markup', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('href="https://sillage.example.com/guide?a=1&amp;b=2"');
  });

  it('tells readers its language, its heading and its main part', () => {
    expect(html).toMatch(/<html lang="fr">[\s\S]*<main[\s\S]*<h1[\s\S]*<\/main>/);
  });
});

describe.each(['en', 'fr'])('the words in %s', (locale) => {
  const values = { guide: 'G', since: 'D', name: 'N', programme: 'P', level: 'L', until: 'D', direction: 'OFFER' };

  it.each(Object.keys(notificationCatalogue) as NotificationKind[])('of %s are whole and calm', (kind) => {
    const { title, body } = worded({ kind, values, aboutName: 'N', programmeName: 'P' }, locale);
    expect(`${title} ${body}`).not.toMatch(/[!{}]/);
    expect(title).not.toBe('');
    expect(body).not.toBe('');
  });

  it.each(Object.values(invitationPendingTexts))('of a nudge differ between an offer and a request', (text) => {
    const [offer, request] = ['OFFER', 'REQUEST'].map((direction) => format(text, locale, { ...values, direction }));
    const isAlike = text === invitationPendingTexts.action || text === invitationPendingTexts.notificationBody;
    expect(offer === request).toBe(isAlike);
    expect(`${offer} ${request}`).not.toMatch(/[!{}]/);
  });

  it('of each occurrence of a reminder differ', () => {
    const leads = ['1', '2', '3'].map((occurrence) =>
      format(guideToAcknowledgeTexts.lead, locale, { ...values, occurrence }),
    );
    expect(new Set(leads).size).toBe(3);
    expect(leads.join()).not.toMatch(/[!{}]/);
  });

  it('of the pages are whole and calm', () => {
    for (const text of Object.values(unsubscribeTexts)) expect(format(text, locale)).not.toMatch(/[!{}]/);
  });
});

it('a kind of a newer version is shown by its name, rather than not at all', () => {
  const facts = { kind: 'SOMETHING_NEW', values: {}, aboutName: null, programmeName: null };
  expect(worded(facts, 'en')).toEqual({ title: 'SOMETHING_NEW', body: '', path: null });
});
