import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const { catalogues, frenchSpacing, frenchTexts, spaced } = (await import(
  new URL('../../scripts/french-spacing.mjs', import.meta.url).href
)) as {
  catalogues(): string[];
  frenchSpacing(text: string): string;
  frenchTexts(file: string, source: string): { start: number; end: number }[];
  spaced(file: string, source: string): string;
};

describe('the spaces of French', () => {
  it.each([
    ['Lire « {title} » : maintenant ?', 'Lire «\u00a0{title}\u00a0»\u00a0: maintenant\u202f?'],
    ['Non ; oui !', 'Non\u202f; oui\u202f!'],
    ['soit 20 % du total', 'soit 20\u00a0% du total'],
    [
      '{count, plural, one {un label : {level}} other {# labels}}',
      '{count, plural, one {un label\u00a0: {level}} other {# labels}}',
    ],
    ['{share, number, ::percent} du total', '{share, number, ::percent} du total'],
    ['À 10:30, sur https://example.com', 'À 10:30, sur https://example.com'],
    ['Déjà«\u00a0fait\u00a0»', 'Déjà«\u00a0fait\u00a0»'],
  ])('of %j are these', (typed, wanted) => {
    expect(frenchSpacing(typed)).toBe(wanted);
    expect(frenchSpacing(wanted)).toBe(wanted);
  });

  it('are for French texts alone', () => {
    const source = "texts({ ask: { en: 'Ready ?', fr: 'Prêt ?' } }); const other = { fr: 'Un code ?' }; f('Et ?');";
    expect(spaced('libs/some/src/some.texts.ts', source)).toBe(source.replace('Prêt ?', 'Prêt\u202f?'));
    expect(spaced('apps/web/src/i18n/en/app.ts', source)).toBe(source.replace('Prêt ?', 'Prêt\u202f?'));
    expect(spaced('apps/web/src/i18n/fr/app.ts', "export default { ask: 'Prêt ?' }")).toContain('Prêt\u202f?');
  });

  it('are in a text of several lines and of several cases too', () => {
    const source = 'const t = { en: `a`, fr: `{of, select,\n  one {Un : ${b} ?}\n  other {« Deux »}}` };';
    expect(spaced('libs/some/src/some.texts.ts', source)).toContain(
      'Un\u00a0: ${b}\u202f?}\n  other {«\u00a0Deux\u00a0»',
    );
  });
});

describe('the catalogues', () => {
  const files = catalogues();

  it('are those of the server and of the web app', () => {
    expect(files).toEqual(
      expect.arrayContaining(['apps/web/src/i18n/fr/journey.ts', 'libs/platform/src/errors/error.texts.ts']),
    );
    const texts = files.flatMap((file) => frenchTexts(file, readFileSync(file, 'utf8')));
    expect(texts.length).toBeGreaterThan(800);
  });

  it.each(files)('%s has the spaces of French', (file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const wanted = spaced(file, lines.join('\n')).split('\n');
    const wrong = lines.flatMap((line, index) => (line === wanted[index] ? [] : [`line ${index + 1}: ${line.trim()}`]));
    expect({ wrong, whatToDo: 'npm run format' }).toEqual({ wrong: [], whatToDo: 'npm run format' });
  });
});
