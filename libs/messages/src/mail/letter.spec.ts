import { describe, expect, it } from '@jest/globals';
import { format, loadConfig } from '@sillage/platform';
import { asText, withMarkupInEach, wouldBeMarkup, type Whole } from '../../../../test/support/would-be-markup.js';
import type { DueDelivery } from './delivery.policy.js';
import { guideToAcknowledgeTexts } from '../guide-to-acknowledge.texts.js';
import { invitationPendingTexts } from '../invitation-pending.texts.js';
import { letterHtml, writtenOut, type LetterContent, type LetterFace, type LetterWords } from './letter.js';
import { LetterWriter } from './letter-writer.js';
import { reminderKinds, reminderTexts } from '../reminder-kinds.js';
import { unsubscribeTexts } from '../unsubscribing/unsubscribe.texts.js';
import type { SubjectDescription } from '../what-waits.js';

const face: Whole<LetterFace> = {
  name: 'Atelier Nord',
  accent: '#0b6a6d',
  onAccent: '#ffffff',
  logoId: 'logo-1@sillage',
};

// A field that is added to a letter must be added here, and is then tried like the others.
const content: Whole<LetterContent> = {
  locale: 'fr',
  name: 'Zoë',
  subject: 'Un sujet',
  paragraphs: ['Premier.', 'Second.'],
  table: { head: ['Pays', 'Label'], rows: [['France', '12']] },
  notes: ['Arrondi.'],
  action: { label: 'Lire', url: 'https://sillage.example.com/guide?a=1&b=2' },
  face,
  why: 'Quelque chose vous attend.',
  unsubscribeUrl: 'https://sillage.example.com/unsubscribe/token',
  unsubscribe: 'Ne plus recevoir',
  preferencesUrl: 'https://sillage.example.com/preferences',
};
const words: Whole<LetterWords> = {
  locale: 'fr',
  subject: 'Un sujet',
  greeting: 'Bonjour Zoë,',
  paragraphs: ['Premier.', 'Second.'],
  table: { head: ['Pays', 'Label'], rows: [['France', '12']] },
  notes: ['Arrondi.'],
  action: { label: 'Lire', url: 'https://sillage.example.com/guide' },
  face,
  why: 'Quelque chose vous attend.',
  choices: [
    { label: 'Arrêter', url: 'https://sillage.example.com/unsubscribe/token' },
    { label: 'Préférences', url: 'https://sillage.example.com/preferences' },
  ],
};

describe('a letter', () => {
  const { text, html } = writtenOut(content);

  it('says the same in both of its forms', () => {
    for (const said of [
      'Zoë',
      'Premier.',
      'Second.',
      'Pays',
      'France',
      '12',
      'Arrondi.',
      'Lire',
      content.unsubscribeUrl,
      content.preferencesUrl,
    ]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(html).toContain('href="https://sillage.example.com/guide?a=1&amp;b=2"');
  });

  it('sets the spaces of its language before a colon', () => {
    const unbreakable = '\u00a0';
    expect(text).toContain(`Lire${unbreakable}:\nhttps://`);
    expect(writtenOut({ ...content, locale: 'en' }).text).toContain('Lire:\nhttps://');
  });

  it('about an account offers no way to be without such letters', () => {
    const alone = writtenOut({ ...content, why: 'Votre compte.', unsubscribeUrl: null, preferencesUrl: null });
    expect(alone.text).toMatch(/\n-- \nVotre compte\.$/);
    expect(alone.html.match(/<a\s/g)).toHaveLength(1);
  });

  it.each(withMarkupInEach(words))('shows its $field as text', ({ planted }) => {
    const written = letterHtml(planted);
    expect(written).toContain(asText);
    expect(written).not.toContain('<b>');
  });

  it.each(withMarkupInEach(content))('shows as text what it is given as $field', ({ planted }) => {
    const written = writtenOut(planted).html;
    expect(written).toContain(asText);
    expect(written).not.toContain('<b>');
  });

  it('tells readers its language, its heading and its main part', () => {
    expect(html).toMatch(/<html lang="fr">[\s\S]*<main[\s\S]*<h1[\s\S]*<\/main>/);
  });
});

describe.each(reminderKinds)('the letter of %s', (kind) => {
  const writer = new LetterWriter(
    loadConfig({ DATABASE_URL: 'postgres://localhost/sillage' }),
    undefined as never,
    undefined as never,
    undefined as never,
    undefined as never,
  );
  const to: Whole<DueDelivery & { email: string }> = {
    id: 'id',
    reminderId: 'reminder',
    channel: 'EMAIL',
    fallback: false,
    attempts: 0,
    kind,
    occurrence: 1,
    subjectId: 'subject',
    since: new Date('2026-03-02T09:00:00Z'),
    personId: 'person',
    active: true,
    email: 'zoe@example.com',
    givenName: 'Zoë',
    displayName: 'Zoë Martin',
    locale: 'fr',
    wantsEmail: true,
    wantsInApp: true,
    mutedKinds: [],
    timeZone: 'Europe/Paris',
    country: 'FR',
    quietHoursStart: '20:00',
    quietHoursEnd: '08:00',
  };
  const about: Whole<SubjectDescription> = {
    path: '/path',
    about: { personId: 'person', name: 'Ali' },
    programme: { id: 'programme', name: 'Programme' },
    valuesFor: () => ({ guide: wouldBeMarkup, until: wouldBeMarkup, direction: 'OFFER', programme: wouldBeMarkup }),
  };

  it.each(withMarkupInEach({ to, about, token: 'token' }).filter(({ field }) => field !== 'to.timeZone'))(
    'lets nothing that it tells of become markup: $field',
    ({ planted }) => {
      const letterhead = { face, logo: null };
      const { html } = writer.letter(planted.to, planted.about, reminderTexts[kind], {
        token: planted.token,
        letterhead,
      });
      expect(html).toContain(asText);
      expect(html).not.toContain('<b>');
    },
  );
});

describe.each(['en', 'fr'])('the words in %s', (locale) => {
  const values = { guide: 'G', since: 'D', name: 'N', programme: 'P', level: 'L', until: 'D', direction: 'OFFER' };

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
