import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const sources = globSync('apps/web/src/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.spec.') && !file.endsWith('graphql-env.d.ts'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const using = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('what a page shows depends on its reader, never on the machine', () => {
  it('the browser’s zone is asked for in one place', () => {
    expect(using(/resolvedOptions\(\)/)).toEqual(['apps/web/src/i18n/LanguageProvider.tsx']);
  });

  it('no part of a date is taken in the zone of the machine', () => {
    expect(using(/\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes)\(/)).toEqual([]);
    expect(using(/\.toLocale(Date|Time)?String\(/)).toEqual([]);
  });

  it('no letter becomes a capital by the rules of the machine’s language', () => {
    expect(using(/\.toLocale(Upper|Lower)Case\(\)/)).toEqual([]);
  });

  it('a library that counts in the zone of the machine is told another one', () => {
    expect(using(/DateTime\.(now|local|fromJSDate)\(/)).toEqual([]);
    for (const { file, text } of sources.filter((one) => one.text.includes('DateTime.from'))) {
      const calls = [...text.matchAll(/DateTime\.from\w+\([^;]*;/g)].map(([call]) => call);
      expect({ file, calls: calls.filter((call) => !call.includes('zone')) }).toEqual({ file, calls: [] });
    }
  });
});
