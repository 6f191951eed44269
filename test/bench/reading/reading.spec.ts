import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { difference } from './comparing.js';
import type { Figures } from './figures.js';
import { keepAndCompare } from './growth.js';
import { optionsFrom } from './options.js';
import { Refusal } from './refusal.js';
import { assertRoom, freeRoom, type Room } from './room.js';

const gb = 1e9;

describe('a run', () => {
  const plenty: Room = { disk: 100 * gb, memory: 100 * gb };
  const company = { people: 1_000_000, folder: '/data', isBuilt: false };

  it('begins where there is room', () => {
    expect(() => assertRoom(company, plenty)).not.toThrow();
    const here = freeRoom(tmpdir());
    expect([here.disk, here.memory].every((bytes) => bytes > 0)).toBe(true);
  });

  it.each([
    ['disk', { ...plenty, disk: 5 * gb }, '15.0 GB of disk at /data, and 5.0 GB are free. Make room'],
    ['memory', { ...plenty, memory: gb }, '3.3 GB of memory, and 1.0 GB are free. Stop other programs'],
  ])('without enough %s says so, and what to do', (_, free, words) => {
    const begin = () => assertRoom(company, free);
    expect(begin).toThrow(Refusal);
    expect(begin).toThrow(`The bench at 1,000,000 people needs ${words}`);
  });

  it('needs less where the company stands already, or is smaller', () => {
    const free = { ...plenty, disk: 10 * gb };
    expect(() => assertRoom(company, free)).toThrow(Refusal);
    expect(() => assertRoom({ ...company, isBuilt: true }, free)).not.toThrow();
    expect(() => assertRoom({ ...company, people: 170_000 }, free)).not.toThrow();
  });
});

describe('the options', () => {
  it('are the usual ones unless said otherwise', () => {
    expect(optionsFrom([])).toMatchObject({ people: 170_000, rounds: 16, profile: false });
    expect(optionsFrom(['--people', '1000000', '--rows', 'guide, least'])).toMatchObject({
      people: 1_000_000,
      rows: ['guide', 'least'],
    });
  });

  it.each([
    [['--people', '12'], '--people is a whole number from 2000 to 2000000 (it is "12").'],
    [['--rounds', 'many'], '--rounds is a whole number from 1 to 200 (it is "many").'],
    [
      ['--rows', 'guide,gides'],
      '--rows takes least, champions, acknowledging, journey, guide, search, company, unit, with commas',
    ],
  ])('%j are refused with what is right', (given, words) => {
    expect(() => optionsFrom(given)).toThrow(Refusal);
    expect(() => optionsFrom(given)).toThrow(words);
  });
});

describe('two answers', () => {
  it.each([
    ['a value', { page: [{ name: 'a' }] }, { page: [{ name: 'b' }] }, 'data.page.0.name: "a" against "b"'],
    ['an entry', { page: [1, 2] }, { page: [1] }, 'data.page: 2 against 1 entries'],
    ['what only one has', { a: 1, b: 2 }, { a: 1 }, 'data.b: 2 against undefined'],
    ['null and nothing there', { a: null }, {}, 'data.a: null against undefined'],
  ])('differ in %s, and where is said', (_, ours, theirs, where) => {
    expect(difference(ours, theirs)).toBe(where);
  });

  it('are alike however their fields are ordered, and for a lenient reader where ours says more', () => {
    expect(difference({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBeNull();
    expect(difference({ a: 1, b: 2 }, { a: 1 }, true)).toBeNull();
    expect(difference({ a: 1 }, { a: 1, b: 2 }, true)).toBe('data.b: undefined against 2');
  });
});

describe('from 170,000 people to a million', () => {
  let folder: string;
  const said: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-growth-'));
    said.length = 0;
    jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const spread = { median: 1, low: 1, high: 1 };
  const guide = (perSecond: number): Figures => ({
    name: 'guide',
    title: 'the guide',
    goal: 0.6,
    perSecond: { product: perSecond },
    toBare: spread,
    toPostGraphile: null,
    cpu: {},
    byCpu: 1,
    statements: [],
    reached: true,
  });
  const measured = (people: number, perSecond: number) =>
    keepAndCompare({ at: '2026-03-02T09:00:00Z', people, rounds: 16, noise: spread, rows: [guide(perSecond)] }, folder);

  it('a row may take half as long again', () => {
    measured(170_000, 600);
    expect(said).toEqual([]);
    measured(1_000_000, 401);
    expect(said.at(-1)).toMatch(/^the guide .* 1\.50/);
  });

  it('a row that takes longer fails the run, whichever size is measured last', () => {
    measured(1_000_000, 300);
    expect(() => measured(170_000, 600)).toThrow(new Refusal('Takes more than 1.5 times as long: guide.'));
    expect(said.at(-1)).toContain('2.00');
    expect(said.at(-1)).toContain('TOO MUCH');
    expect(() => measured(170_000, 400)).not.toThrow();
  });

  it('another size is kept, and compared with nothing', () => {
    measured(170_000, 600);
    measured(20_000, 1);
    expect(said).toEqual([]);
  });
});
