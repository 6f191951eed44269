import { describe, expect, it } from '@jest/globals';
import { givenLineage, type Followers } from '../../../../test/given-lineage.js';
import { inParis } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import { LineageBand } from './LineageBand.js';
import { LineagePicture } from './LineagePicture.js';

const picture = (followers: Followers, unlisted: number[] = [], french = false) =>
  told(<LineagePicture lineage={givenLineage(followers, { unlisted })} />, {
    reader: french ? { ...inParis, language: 'fr', locale: 'fr-FR' } : inParis,
  });
const points = (html: string) => [...html.matchAll(/<circle [^>]*class="(\w+)"/g)].map(([, name]) => name);

describe('the picture of a wake', () => {
  it('has a point for each of those who follow, full when they hold the label, and one for me', () => {
    const { html, text } = picture({ noor: { '-lea': {} } });
    expect(points(html)).toEqual(['labelled', 'onTheWay', 'root']);
    expect(text).toBe('Your wake: 2 colleagues, 1 with the label noor noor lea lea You');
  });

  it('names nobody who is not to be seen', () => {
    const lineage = givenLineage({ noor: {} });
    const hidden = { ...lineage, descendants: lineage.descendants.map((one) => ({ ...one, person: null })) };
    expect(told(<LineagePicture lineage={hidden} />).text).toMatch(/a colleague You$/);
  });

  it('says how many are not drawn one by one, and how many of those hold the label', () => {
    const { html, text } = picture({ noor: { tomas: {} } }, [0, 99]);
    expect(points(html)).toEqual(['labelled', 'root']);
    // On a phone, as where nobody knows how wide it is.
    expect(text).toContain('2nd: 100');
    expect(text).toContain('One is drawn as a point; 100 are shown as bands');
    expect(html).toContain('class="band" stroke-width="15"');
    expect(html).toContain('class="heart" stroke-width="0.15"');
    expect(picture({ noor: {} }).text).not.toContain('band');
  });

  it.each([
    ['en', 2, 2, '2nd generation: 1,200, 30 with the label', '2nd: 1,200'],
    ['en', 16, 20, 'Generations 16 to 20: 1,200, 30 with the label', '16–20: 1,200'],
    ['fr', 2, 2, '2e génération : 1 200, dont 30 avec le label', '2e : 1 200'],
    ['fr', 16, 20, 'Générations 16 à 20 : 1 200, dont 30 avec le label', '16–20 : 1 200'],
  ] as const)('says of a band in %s, from the generation %i to %i: %s', (language, from, to, long, short) => {
    const band = { from, to, count: 1200, labelled: 30, path: 'M0,0', thickness: 10, x: 0, y: 0 };
    const reader = { language, locale: language === 'fr' ? 'fr-FR' : 'en-GB', timeZone: 'UTC' };
    expect(told(<LineageBand band={band} short={false} />, { reader }).text).toBe(long);
    expect(told(<LineageBand band={band} short />, { reader }).text).toBe(short);
  });

  it('is in French', () => {
    expect(picture({ noor: {} }, [], true).text).toBe(
      'Votre sillage : une personne, dont 1 avec le label noor noor Vous',
    );
  });
});
