import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { linesTogether } from './lines-together.js';

describe('lines of the log', () => {
  let folder: string;
  let file: number;
  const written = (): string => readFileSync(join(folder, 'log'), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-lines-'));
    file = openSync(join(folder, 'log'), 'a');
  });

  afterEach(() => {
    closeSync(file);
    rmSync(folder, { recursive: true });
  });

  it('are written together, in their order, when the turn in which they came is over', async () => {
    const lines = linesTogether(file);
    lines.write('one\n');
    lines.write('two\n');
    expect(written()).toBe('');
    await nextTurn();
    expect(written()).toBe('one\ntwo\n');
    lines.write('three\n');
    await nextTurn();
    expect(written()).toBe('one\ntwo\nthree\n');
  });

  it('are written at once where somebody cannot wait', () => {
    const lines = linesTogether(file);
    lines.write('the last words\n');
    lines.flushSync();
    expect(written()).toBe('the last words\n');
  });
});
