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
  calendarUrl?: string | null;
}

function page({
  preferences,
  email = 'amina@example.com',
  timeZone = 'America/New_York',
  reader = inParis,
  calendarUrl = null,
}: Facts = {}) {
  const viewer = {
    calendarUrl,
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

  it('offers an address for one’s calendar, and then shows it with what can be done about it', () => {
    expect(page().buttons).toContain('Make my address');
    const { html, text, buttons } = page({ calendarUrl: 'https://sillage.example.com/calendar/abc.ics' });
    expect(html).toContain('value="https://sillage.example.com/calendar/abc.ics"');
    expect(buttons).toEqual(expect.arrayContaining(['Copy', 'Make a new address', 'Stop']));
    expect(buttons).not.toContain('Make my address');
    expect(text).toContain('Whoever knows this address can read your sessions');
  });

  it('is whole in French', () => {
    const { text } = page({ reader: { language: 'fr', locale: 'fr-FR', timeZone: 'Europe/Paris' } });
    expect(text).toContain('Français');
    expect(text).not.toMatch(/Messages by|Quiet|choice/);
  });
});
