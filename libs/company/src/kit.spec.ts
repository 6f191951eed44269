import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { languages, loadConfig } from '@sillage/platform';
import { KitError, readKit, type Kit } from './kit.js';
import { Kits } from './kits.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const kitsWith = (added: Record<string, Record<string, string>> = {}): Kits => {
  const data = mkdtempSync(join(tmpdir(), 'sillage-kits-'));
  folders.push(data);
  for (const [name, files] of Object.entries(added)) {
    mkdirSync(join(data, 'kits', name), { recursive: true });
    for (const [file, content] of Object.entries(files)) writeFileSync(join(data, 'kits', name, file), content);
  }
  return new Kits(loadConfig({ DATABASE_URL: 'postgresql://db/sillage', SILLAGE_DATA: data, LOG_LEVEL: 'silent' }));
};

const garden = {
  name: { en: 'Garden' },
  summary: { en: 'For gardeners.' },
  description: { en: 'For gardeners.' },
  guideKey: 'gardening',
  levels: [{ key: 'first', name: { en: 'First' }, validityMonths: null, criteria: [{ kind: 'HAS_MENTOR' }] }],
  sessions: [],
};
const guide = '# Gardening\n\nWater it.\n';

/** Every text of a kit in a language. */
function textsIn(value: unknown, language: string): string[] {
  if (typeof value === 'string' || typeof value !== 'object' || value === null) return [];
  if (language in value) {
    const said: unknown = (value as Record<string, unknown>)[language];
    return typeof said === 'string' ? [said] : Array.isArray(said) ? (said as string[]) : textsIn(said, language);
  }
  return Object.values(value).flatMap((below) => textsIn(below, language));
}

describe('the kits that come with Sillage', () => {
  const kits = kitsWith().all();
  const each = kits.map((kit): [string, Kit] => [kit.key, kit]);

  it('are offered in their order, the empty one last', () => {
    expect(kits.map(({ key }) => key)).toEqual(['social-media', 'ai-at-work', 'security', 'accessibility', 'own']);
  });

  it.each(each)('%s is whole in every language of the product', (_key, kit) => {
    expect(kit.languages).toEqual([...languages]);
    for (const language of languages) expect(textsIn(kit, language).every((said) => said.trim() !== '')).toBe(true);
  });

  it.each(each)('%s sets the spaces of French as our texts do', (_key, kit) => {
    const french = [...textsIn(kit, 'fr'), ...Object.values(kit.guide['fr'] ?? {})];
    expect(french.filter((said) => / [;?!:»%]|« /.test(said))).toEqual([]);
  });

  it.each(each.filter(([, { guideKey }]) => guideKey !== null))(
    '%s has a guide of a page or two, with the same parts in both languages, and a plan of sessions',
    (_key, kit) => {
      const parts = Object.values(kit.guide).map(({ markdown }) => markdown.match(/^## /gm)?.length);
      expect(new Set(parts).size).toBe(1);
      for (const { markdown } of Object.values(kit.guide)) expect(markdown.split(/\s+/).length).toBeGreaterThan(400);
      expect(kit.sessions.length).toBeGreaterThanOrEqual(5);
    },
  );
});

describe('a kit that somebody adds', () => {
  it('is a folder with kit.json and a guide for each of its languages', () => {
    const kits = kitsWith({ garden: { 'kit.json': JSON.stringify(garden), 'guide.en.md': guide } });
    expect(kits.find('garden')).toMatchObject({
      languages: ['en'],
      guide: { en: { title: 'Gardening', markdown: 'Water it.\n' } },
    });
  });

  it('takes the place of ours with the same key', () => {
    const kits = kitsWith({ security: { 'kit.json': JSON.stringify(garden), 'guide.en.md': guide } });
    expect(kits.find('security')?.name).toEqual({ en: 'Garden' });
    expect(kits.all()).toHaveLength(5);
  });

  it('is left out where it cannot be read, and the others are there', () => {
    const kits = kitsWith({ broken: { 'kit.json': '{' }, garden: { 'kit.json': JSON.stringify(garden) } });
    const told: unknown[] = [];
    const logger = jest.spyOn(Logger.prototype, 'error').mockImplementation((line: unknown) => void told.push(line));
    expect(kits.all()).toHaveLength(5);
    logger.mockRestore();
    expect(told).toEqual([
      expect.stringMatching(
        /kits\/broken\/kit\.json is left out\. The kit broken cannot be used: kit\.json is no JSON/,
      ),
      expect.stringMatching(/kits\/garden\/kit\.json is left out\./),
    ]);
  });

  it.each([
    ['no JSON', '{"name"', /kit\.json is no JSON/],
    ['a word that means nothing', JSON.stringify({ ...garden, colour: 'red' }), /colour/],
    [
      'an unknown criterion',
      JSON.stringify({ ...garden, levels: [{ ...garden.levels[0], criteria: [{ kind: 'EXAM' }] }] }),
      /levels\.0\.criteria\.0\.kind/,
    ],
    [
      'a text in one of its languages only',
      JSON.stringify({ ...garden, name: { en: 'Garden', fr: 'Jardin' } }),
      /summary\.fr: is missing/,
    ],
    [
      'a language that there is none of',
      JSON.stringify({ ...garden, name: { qq: 'Garden' } }),
      /name\.qq: is no language/,
    ],
    [
      'no guide, where it says that there is one',
      JSON.stringify({ ...garden, guideKey: 'gardening' }),
      /guide\.en\.md: is missing/,
    ],
  ])('is told what is wrong: %s', (_what, json, fault) => {
    expect(() => readKit('garden', json, {})).toThrow(KitError);
    expect(() => readKit('garden', json, {})).toThrow(fault);
  });
});
