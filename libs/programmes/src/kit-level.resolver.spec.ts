import { describe, expect, it } from '@jest/globals';
import { Kits } from '@sillage/company';
import type { RequestContext } from '@sillage/platform';
import { KitLevelResolver } from './kit-level.resolver.js';

describe('what a level of a kit asks for', () => {
  const kit = new Kits({ dataFolder: '/nowhere' } as never).find('own');
  const words = (key: string, locale: string) => {
    const level = kit?.levels.find((one) => one.key === key);
    if (!kit || !level) throw new Error(`There is no level ${key}.`);
    const { validityMonths } = level;
    return new KitLevelResolver().criteria({ kit, level, name: key, validityMonths }, { locale } as RequestContext);
  };

  it('is said as the programme says it afterwards', () => {
    expect(words('champion', 'en')[0]).toBe('Attend a session');
    expect(words('champion', 'fr-CA')[0]).toBe('Assister à une session');
  });

  it('names a level that must be held by its name', () => {
    expect(words('ambassador', 'en')[0]).toMatch(/Mentor/);
  });
});
