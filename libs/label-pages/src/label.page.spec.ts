import { describe, expect, it } from '@jest/globals';
import { asText, withMarkupInEach, wouldBeMarkup, type Whole } from '../../../test/support/would-be-markup.js';
import { badgePicture } from './badge.picture.js';
import { labelPage, noLabelPage } from './label.page.js';
import type { ShownLabel } from './shown-labels.js';

const day = (text: string): Date => new Date(`${text}T09:00:00Z`);
const label: Whole<ShownLabel> = {
  id: '0190f3a8-7c1e-7d2a-9b3c-1f2e3d4c5b6a',
  isPublic: true,
  holderId: '0190f3a8-7c1e-7d2a-9b3c-000000000000',
  holder: 'Sofia Lindqvist',
  timeZone: 'Europe/Paris',
  levelId: '0190f3a8-7c1e-7d2a-9b3c-000000000001',
  level: 'Champion',
  levelKey: 'champion',
  programme: 'Social media',
  programmeKey: 'social-media',
  graceDays: 30,
  issuer: 'Group',
  heldSince: day('2026-03-02'),
  awardedAt: day('2026-03-05'),
  at: day('2026-11-28'),
  address: 'sillage.example.com/labels/0190f3a8',
  standing: { is: 'in-force', until: day('2028-03-02') },
};
const reader = { locale: 'en', publicUrl: 'https://sillage.example.com' };
const page = (planted: Partial<ShownLabel> = {}, criteria = ['Attend a session']) =>
  labelPage({ ...label, ...planted }, criteria, reader);

type Field = Exclude<keyof ShownLabel, 'isPublic' | 'graceDays' | 'heldSince' | 'awardedAt' | 'at' | 'standing'>;

/** Where each text of a label is shown. `timeZone` is one that Intl knows, or nothing is shown at all. */
const shownOn: Record<Field, readonly ('page' | 'picture')[]> = {
  id: ['page'],
  holderId: [],
  holder: ['page'],
  timeZone: [],
  levelId: [],
  level: ['page', 'picture'],
  levelKey: [],
  programme: ['page', 'picture'],
  programmeKey: [],
  issuer: ['page'],
  address: ['picture'],
};
const texts = (Object.keys(shownOn) as Field[]).filter((field) => field !== 'timeZone');

describe('what anybody may see of a label', () => {
  it.each(texts)('shows its %s as text or not at all, on the page and in the picture', (field) => {
    const planted = { ...label, [field]: wouldBeMarkup };
    const written = { page: page(planted), picture: badgePicture(planted, 'en') };
    for (const [where, markup] of Object.entries(written)) {
      expect(markup).not.toContain('<b>');
      expect(markup.includes(asText)).toBe(shownOn[field].includes(where as 'page' | 'picture'));
    }
  });

  it('shows as text what the level asks for', () => {
    expect(page({}, ['First', wouldBeMarkup])).toContain(`<li>First</li><li>${asText}</li>`);
  });

  it.each(withMarkupInEach(reader).filter(({ field }) => field !== 'publicUrl'))(
    'shows as text what is said of its reader as $field',
    ({ planted }) => {
      expect(labelPage(label, [], planted)).not.toContain('<b>');
      expect(badgePicture(label, planted.locale)).not.toContain('<b>');
      expect(noLabelPage(planted.locale)).not.toContain('<b>');
    },
  );

  it('shows as text the address of Sillage', () => {
    const written = labelPage(label, [], { ...reader, publicUrl: `https://sillage.example.com/${wouldBeMarkup}` });
    expect(written).toContain(`content="https://sillage.example.com/${asText}/labels/${label.id}/badge.png?lang=en"`);
    expect(written).not.toContain('<b>');
  });
});
