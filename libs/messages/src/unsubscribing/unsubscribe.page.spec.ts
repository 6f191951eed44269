import { describe, expect, it } from '@jest/globals';
import { asText, withMarkupInEach, type Whole } from '../../../../test/support/would-be-markup.js';
import { askingPage, donePage, unknownPage, type UnsubscribePage } from './unsubscribe.page.js';

const about = 'REMINDERS';
const said: Whole<Omit<UnsubscribePage, 'face' | 'about'>> = {
  locale: 'en',
  preferencesUrl: 'https://sillage.example.com/preferences',
};
const tones = { plain: '#c2185b', on: '#ffffff' };
const face = { name: 'Atelier <Nord>', logoPath: null, accent: { light: tones, dark: tones } };
const given = { ...said, about, face } as const;

describe.each([askingPage, donePage, unknownPage])('%p', (page) => {
  it('looks like the company', () => {
    expect(page(given)).toContain('--accent: #c2185b');
    expect(page(given)).toContain('Atelier &lt;Nord&gt;');
  });

  it('leads to the preferences', () => {
    expect(page(given)).toContain('<a href="https://sillage.example.com/preferences">Your preferences</a>');
  });

  it.each(withMarkupInEach(said))('makes no markup of what it is given as $field', ({ field, planted }) => {
    const written = page({ ...planted, about, face });
    expect(written).not.toContain('<b>');
    if (field === 'preferencesUrl') expect(written).toContain(`<a href="${asText}">`);
  });
});

it('nobody is unsubscribed by looking: only the page that asks has a form, and it posts', () => {
  expect(askingPage(given)).toContain('<form method="post">');
  expect(askingPage(given)).toContain('<input type="hidden" name="List-Unsubscribe" value="One-Click" />');
  expect(donePage(given) + unknownPage(given)).not.toContain('<form');
});
