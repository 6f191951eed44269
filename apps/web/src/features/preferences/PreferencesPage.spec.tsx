import { describe, expect, it } from '@jest/globals';
import { inParis, type Reader } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import type { Preferences } from './preferences.query.js';
import { PreferencesPage } from './PreferencesPage.js';

interface Facts {
  preferences?: Partial<Preferences>;
  email?: string | null;
  timeZone?: string;
  reader?: Reader;
}

function page({
  preferences,
  email = 'amina@example.com',
  timeZone = 'America/New_York',
  reader = inParis,
}: Facts = {}) {
  const viewer = {
    person: { id: 'me', email, timeZone },
    preferences: {
      email: true,
      inApp: false,
      quietHoursStart: '20:00',
      quietHoursEnd: '08:00',
      visibleAsChampion: false,
      openToMentor: true,
      ...preferences,
    },
  };
  return told(<PreferencesPage />, { reader, answers: { Preferences: { viewer } } });
}

const switchedOn = (facts: Facts = {}) =>
  [...page(facts).html.matchAll(/<input [^>]*role="switch"[^>]*>/g)].map(([tag]) => tag.includes('checked=""'));

describe('the page of preferences', () => {
  it('waits, and says what went wrong', () => {
    expect(told(<PreferencesPage />).text).toContain('Loading');
    expect(told(<PreferencesPage />, { answers: { Preferences: refusal('INTERNAL') } }).buttons).toContain('Try again');
  });

  it('shows each choice as it was made', () => {
    expect(page().all('label').slice(0, 4)).toEqual([
      expect.stringMatching(/^Colleagues may see that I hold the label/),
      expect.stringMatching(/^Colleagues who look for a mentor may ask me/),
      expect.stringMatching(/^Messages by email/),
      expect.stringMatching(/^Messages in Sillage/),
    ]);
    expect(switchedOn()).toEqual([false, true, true, false]);
    expect(switchedOn({ preferences: { visibleAsChampion: true, openToMentor: false, email: false } })).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('says where mail goes, and by whose clock hours are quiet', () => {
    const { text, html } = page();
    expect(text).toContain('amina@example.com. Few, and only when something of yours waits.');
    expect(text).toContain('by the clock of America/New York.');
    expect(html).toContain('value="20:00"');
    expect(html).toContain('value="08:00"');
    expect(page({ email: null }).text).toContain('Messages by email Few, and only when');
  });

  it('is whole in French', () => {
    const { text } = page({ reader: { language: 'fr', locale: 'fr-FR', timeZone: 'Europe/Paris' } });
    expect(text).toContain('Français');
    expect(text).not.toMatch(/Messages by|Quiet|choice/);
  });
});
