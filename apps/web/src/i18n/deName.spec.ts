import { describe, expect, it } from '@jest/globals';
import { deName } from './deName.js';

describe('“of” before a name, in French', () => {
  it.each([
    ['Éric', 'd’Éric'],
    ['Anaïs Petit', 'd’Anaïs Petit'],
    ['Hélène', 'd’Hélène'],
    ['Yves', 'd’Yves'],
    ['Œdipe', 'd’Œdipe'],
    ['Zoé', 'de Zoé'],
    ['Yasmina', 'de Yasmina'],
    ['Hassan', 'de Hassan'],
    ['Łukasz', 'de Łukasz'],
    ['Ольга', 'de Ольга'],
  ])('%s: %s', (name, said) => {
    expect(deName(name)).toBe(said);
  });
});
