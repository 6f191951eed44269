import { describe, expect, it } from '@jest/globals';
import { inParis } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import { AcknowledgePanel } from './AcknowledgePanel.js';
import type { GuideAnswer, GuideTranslation, GuideVersion } from './guide.query.js';
import { GuideHead } from './GuideHead.js';
import { GuidePage } from './GuidePage.js';
import { GuideStanding } from './GuideStanding.js';
import { WhatChanged } from './WhatChanged.js';

const translation: GuideTranslation = {
  locale: 'en',
  title: 'Good practices',
  html: '<p>Listen.</p>',
  sha256: '0123456789abcdef0123456789abcdef',
  changeNote: null,
  behindSource: false,
  viewerMayAcknowledge: true,
  diffSinceAcknowledged: null,
};
const version: GuideVersion = {
  id: 'version',
  number: 3,
  publishedAt: '2026-02-28T23:30:00Z',
  changeNote: null,
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  translation,
};
const guide: GuideAnswer = {
  key: 'good-practices',
  title: 'Good practices',
  viewerMayWrite: false,
  publicUrl: null,
  acknowledgementsUrl: null,
  readership: null,
  viewerMustAcknowledge: true,
  viewerAcknowledgement: null,
  current: version,
};
const acknowledged = { id: 'a', versionNumber: 2, locale: 'fr', sha256: '01', acknowledgedAt: '2026-01-10T23:30:00Z' };
const nothing = () => undefined;
const again = { ...guide, viewerAcknowledgement: acknowledged };
const done = {
  ...guide,
  viewerMustAcknowledge: false,
  viewerAcknowledgement: { ...acknowledged, versionNumber: 3, locale: 'en' },
};
const french = { language: 'fr', locale: 'fr-FR', timeZone: 'America/Los_Angeles' } as const;

const head = (facts: GuideAnswer, text = translation) => (
  <GuideHead guide={facts} version={version} translation={text} minutes={4} onLocale={nothing} />
);
const panel = (facts: GuideAnswer, text = translation) => (
  <AcknowledgePanel guide={facts} version={version} translation={text} onReload={nothing} />
);
const said = { ...translation, viewerMayAcknowledge: false };

describe('the head of the guide', () => {
  it('says which version it is, since when, and how long it takes', () => {
    expect(told(head(guide)).text).toContain('Good practices Version 3 · 1 March 2026 · 4 minutes to read');
    expect(told(head(guide), { reader: french }).text).toContain('Version 3 · 28 février 2026 · 4 minutes de lecture');
  });

  it('says where the reader stands with it', () => {
    expect(told(head(guide)).text).toContain('Read it at your own pace, then say so at the end.');
    expect(told(head(again)).text).toContain('You acknowledged version 2 on 11 January 2026. Version 3 changes');
    expect(told(head(done)).text).toContain('You acknowledged version 3 in English on 11 January 2026.');
  });

  it('offers each language in its own name, and says when one is behind', () => {
    expect(told(head(guide)).buttons).toEqual(['English', 'Français', 'Print']);
    expect(told(head(guide, { ...translation, behindSource: true })).text).toContain(
      'a little behind the original in English',
    );
    expect(told(head(guide)).text).not.toContain('behind');
  });
});

describe('the end of the guide', () => {
  it('asks whoever has not acknowledged it, or must again', () => {
    for (const facts of [guide, again]) {
      expect(told(panel(facts)).buttons).toContain('I have read the guide');
      expect(told(panel(facts)).text).toContain('You say that you have read version 3, in English.');
    }
  });

  it('names the language that was read, which need not be that of the original', () => {
    const inFrench = { ...translation, locale: 'fr' };
    const { text } = told(
      <AcknowledgePanel guide={guide} version={version} translation={inFrench} onReload={nothing} />,
    );
    expect(text).toContain('You say that you have read version 3, in French.');
  });

  it('leads back whoever has', () => {
    const { text, buttons, links } = told(panel(done, said), { reader: { ...inParis } });
    expect(text).toContain('You have acknowledged this guide.');
    expect(buttons).toEqual(['Copy the receipt']);
    expect(links).toEqual({ 'Back to my journey': '/' });
  });

  it('lets whoever acknowledged another text say so of this one, too', () => {
    const { text, buttons } = told(panel(done));
    expect(text).toContain(
      'You have acknowledged this guide. You may say so of this text as well: version 3, in English.',
    );
    expect(buttons).toEqual(['I have read the guide', 'Copy the receipt']);
  });

  it('asks nothing that the server does not let one say', () => {
    expect(told(panel(guide, said)).buttons).toEqual([]);
  });

  it('says exactly which text it was', () => {
    expect(told(panel(guide)).text).toContain('Fingerprint of this text (SHA-256): 0123456789abcdef…');
  });
});

describe('where the guide stands', () => {
  const readership = { asked: 2031, acknowledged: 1204, rounded: false, at: '2026-03-02T00:10:00Z' };
  const standing = (facts: Partial<GuideAnswer>, reader = {}) =>
    told(<GuideStanding guide={{ ...guide, ...facts }} />, { reader: { ...inParis, ...reader } });

  it('leads to the page that everybody may read, where there is one', () => {
    expect(standing({}).text).toBe('');
    const publicUrl = 'https://sillage.example.com/guides/good-practices';
    expect(standing({ publicUrl }).links).toEqual({ 'the public page': '/guides/good-practices' });
  });

  it('says how many read it, about how many where that is rounded, and nothing where nothing is known', () => {
    expect(standing({ readership }).text).toContain(
      '1,204 of 2,031 people had acknowledged the current text when the figures closed on 2 March',
    );
    expect(standing({ readership: { ...readership, rounded: true } }).text).toContain('About 1,204 of 2,031 people');
    expect(standing({ readership: { ...readership, acknowledged: null } }).text).toContain('at the next close of day');
    expect(standing({ readership: { ...readership, asked: null, acknowledged: null } }).text).toContain(
      'too few people',
    );
    expect(standing({ readership }, french).text).toContain('1 204 personnes sur 2 031');
  });

  it('leads its owners to the file for auditors', () => {
    const acknowledgementsUrl = '/exports/acknowledgements.csv?guide=good-practices';
    expect(standing({ acknowledgementsUrl }).links).toEqual({ 'the acknowledgements as a file': acknowledgementsUrl });
  });
});

describe('what changed', () => {
  const changed = (note: string | null, diff: string | null) =>
    told(<WhatChanged note={note} diff={diff} sinceVersion={2} />).text;

  it('is a note, and the lines for whoever asks', () => {
    expect(changed('A new chapter.', '+One\n-Two\n+Three')).toBe(
      'What changed since version 2 A new chapter. See the 3 changes Added One Removed Two Added Three',
    );
    expect(changed(null, '+One')).toContain('See the change Added One');
    expect(changed('A new chapter.', null)).toBe('What changed since version 2 A new chapter.');
  });

  it('is nothing where there is nothing to say', () => {
    expect(changed(null, null)).toBe('');
    expect(changed(null, '+++ two\n--- one\n ')).toBe('');
  });
});

describe('the page of the guide', () => {
  it('waits, and says when there is none', () => {
    expect(told(<GuidePage />).text).toBe('Loading');
    expect(told(<GuidePage />, { answers: { Guide: { guide: null } } }).text).toContain('has no guide yet');
    expect(told(<GuidePage />, { answers: { Guide: { guide: { ...guide, current: null } } } }).text).toContain(
      'has no guide yet',
    );
  });
});
