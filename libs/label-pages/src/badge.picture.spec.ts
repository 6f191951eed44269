import { describe, expect, it } from '@jest/globals';
import { badgePicture } from './badge.picture.js';
import type { ShownLabel } from './shown-labels.js';

const day = (text: string): Date => new Date(`${text}T09:00:00Z`);
const label: ShownLabel = {
  id: '0190f3a8-7c1e-7d2a-9b3c-1f2e3d4c5b6a',
  isPublic: true,
  holderId: '0190f3a8-7c1e-7d2a-9b3c-000000000000',
  holder: 'Sofia Lindqvist',
  timeZone: 'Europe/Paris',
  levelId: '0190f3a8-7c1e-7d2a-9b3c-000000000001',
  level: 'Champion',
  levelKey: 'champion',
  programme: 'Social media champions',
  programmeKey: 'social-media',
  graceDays: 30,
  issuer: 'Group',
  heldSince: day('2026-03-02'),
  awardedAt: day('2026-03-02'),
  at: day('2026-11-28'),
  address: 'sillage.example.com/labels/0190f3a8',
  standing: { is: 'in-force', until: day('2028-03-02') },
};
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('the picture of a label', () => {
  it('says the level, the programme, the dates and where to verify them', () => {
    expect(textsOf(badgePicture(label, 'en-GB'))).toEqual([
      'Champion',
      'Social media champions',
      'Awarded on 2 March 2026',
      'Valid until 2 March 2028',
      'sillage.example.com/labels/0190f3a8',
    ]);
  });

  it('names no address while there is no page', () => {
    expect(textsOf(badgePicture({ ...label, address: null }, 'en')).at(-1)).toBe('Valid until 2 March 2028');
  });

  it.each<[string, ShownLabel['standing'], string]>([
    ['has no end', { is: 'in-force', until: null }, 'Sans fin de validité'],
    [
      'is in its grace',
      { is: 'in-grace', expiredAt: day('2026-11-01'), until: day('2026-12-01') },
      'En vigueur jusqu’au 1 décembre 2026',
    ],
    ['ended', { is: 'ended', since: day('2026-05-04') }, 'N’est plus en vigueur depuis le 4 mai 2026'],
  ])('says so when it %s', (_, standing, words) => {
    expect(textsOf(badgePicture({ ...label, standing }, 'fr'))).toContain(words);
  });

  it('is another one, and muted, when the label is no longer in force', () => {
    const svg = badgePicture({ ...label, standing: { is: 'ended', since: day('2026-05-04') } }, 'en');
    expect(svg).not.toContain('#14213d');
    expect(badgePicture(label, 'en')).toContain('#14213d');
  });

  it('is sound XML whatever the names are, and keeps in its title what it cannot draw', () => {
    const svg = badgePicture({ ...label, level: '<b> & "\u0007"', programme: '🌊 Wake ©' }, 'en');
    expect(textsOf(svg).slice(0, 2)).toEqual(['&lt;b&gt; &amp; &quot;&quot;', 'Wake ©']);
    expect(svg).toContain('<title id="title">The &lt;b&gt; &amp; &quot;&quot; label of 🌊 Wake ©</title>');
  });

  it('gives the day on which the holder had it, where they live', () => {
    const late = new Date('2026-03-02T20:00:00Z');
    expect(textsOf(badgePicture({ ...label, heldSince: late, timeZone: 'Asia/Tokyo' }, 'en'))).toContain(
      'Awarded on 3 March 2026',
    );
  });
});
