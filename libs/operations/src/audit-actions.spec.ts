import { expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { actionsInWords } from './audit-actions.js';
import { voluntaryTexts, workActions } from './audit-actions.texts.js';

it('every act that is audited is somebody’s work with words of its own, or of a kind of voluntary acts', () => {
  const sources = globSync('libs/*/src/**/*.ts', { exclude: (path) => path.endsWith('spec.ts') });
  const audited = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\baudit\(\{[^}]*?action: '([^']+)'/g)].map(([, action = '']) => action),
  );
  expect(audited.length).toBeGreaterThan(40);
  const isKnown = (action: string) =>
    workActions.includes(action as (typeof workActions)[number]) ||
    Object.hasOwn(voluntaryTexts, action.split('.')[0] ?? '');
  expect(audited.filter((action) => !isKnown(action))).toEqual([]);
});

it('no two acts are called by the same words, or one could not be chosen', () => {
  for (const locale of ['en', 'fr']) {
    const names = actionsInWords(locale).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
