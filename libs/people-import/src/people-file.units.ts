import { createHash } from 'node:crypto';
import { FileRefusedError } from './file-refused.error.js';
import { ownCopy } from './memo.js';
import { tidy } from './people-file.cells.js';
import type { CellProblem } from './people-import.problem.js';

/** A unit that the file names, with all that are above it. Numbers are the file's own. */
export interface FileUnit {
  number: number;
  parent: number | null;
  /** The names from the top, folded and joined: the unit's identity where HR gives no code. */
  path: string;
  name: string;
  depth: number;
  givenCode: string | null;
  /** On which line the code was given. */
  line: number;
}

const unitsAtMost = 100_000;
const spellingsAtMost = 10_000;
const depthAtMost = 40;
const nameAtMost = 200;
export const codeAtMost = 120;
const separator = / +\/ +/;

/** The units of one file, numbered as they appear. Rows then name them by number, which keeps the rows short. */
export class FileUnits {
  private readonly byPath = new Map<string, FileUnit>();
  private readonly byCode = new Map<string, FileUnit>();
  // Most rows repeat a path letter by letter: those need no splitting.
  private readonly bySpelling = new Map<string, FileUnit>();
  private lastSpelling: string | null = null;
  private lastUnit: FileUnit | null = null;

  get all(): Iterable<FileUnit> {
    return this.byPath.values();
  }

  /**
   * The number of the unit with that path.
   * @param path as it is written in the file
   * @param code HR's own, or empty
   */
  numberOf(path: string, code: string, line: number): number | CellProblem {
    const spelt = path === this.lastSpelling ? this.lastUnit : this.bySpelling.get(path);
    if (spelt && (code === '' || spelt.givenCode === code)) {
      this.lastSpelling = path;
      this.lastUnit = spelt;
      return spelt.number;
    }
    const names = tidy(path).split(separator);
    const key = pathOf(names);
    const unit = this.byPath.get(key);
    const problem = problemOf(names) ?? this.clash(unit, key, code);
    if (problem !== null) return problem;

    const found = unit ?? this.add(names);
    if (code !== '' && found.givenCode === null) {
      found.givenCode = ownCopy(code);
      found.line = line;
      this.byCode.set(found.givenCode, found);
    }
    if (this.bySpelling.size >= spellingsAtMost) this.bySpelling.clear();
    this.bySpelling.set(ownCopy(path), found);
    return found.number;
  }

  private clash(unit: FileUnit | undefined, path: string, code: string): CellProblem | null {
    if (code === '') return null;
    const holder = this.byCode.get(code);
    if (holder !== undefined && holder.path !== path) {
      return {
        column: 'org_unit_code',
        reason: 'CODE_OF_ANOTHER_PATH',
        details: { value: code, path: holder.path, line: holder.line },
      };
    }
    if (unit?.givenCode && unit.givenCode !== code) {
      const details = { value: unit.givenCode, line: unit.line };
      return { column: 'org_unit_code', reason: 'PATH_WITH_ANOTHER_CODE', details };
    }
    return null;
  }

  private add(names: readonly string[]): FileUnit {
    const path = pathOf(names);
    const known = this.byPath.get(path);
    if (known) return known;
    if (this.byPath.size >= unitsAtMost) throw new FileRefusedError('TOO_MANY_UNITS', { limit: unitsAtMost });
    const parent = names.length > 1 ? this.add(names.slice(0, -1)) : null;
    const unit: FileUnit = {
      number: this.byPath.size + 1,
      parent: parent?.number ?? null,
      path: ownCopy(path),
      name: ownCopy(names.at(-1) ?? ''),
      depth: names.length,
      givenCode: null,
      line: 0,
    };
    this.byPath.set(unit.path, unit);
    return unit;
  }
}

function pathOf(names: readonly string[]): string {
  return names.join(' / ').toLowerCase();
}

function problemOf(names: readonly string[]): CellProblem | null {
  const column = 'org_unit_path';
  if (names.some((name) => name === '' || name === '/' || name.startsWith('/ ') || name.endsWith(' /'))) {
    return { column, reason: 'EMPTY_UNIT_NAME' };
  }
  if (names.some((name) => name.includes('\0'))) return { column, reason: 'NUL' };
  if (names.length > depthAtMost) return { column, reason: 'PATH_TOO_DEEP', details: { limit: depthAtMost } };
  if (names.some((name) => name.length > nameAtMost)) {
    return { column, reason: 'TOO_LONG', details: { limit: nameAtMost } };
  }
  return null;
}

/** `group.europe.france`, with a hash of the path where letters or length were lost: two units never share a code. */
export function madeCode(path: string): string {
  const names = path.split(' / ');
  const whole = names.join('.').replaceAll(' ', '-');
  if (whole.length <= codeAtMost && names.every((name) => /^[a-z0-9]+( [a-z0-9]+)*$/.test(name))) return whole;
  const plain = names.map((name) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 10);
  const shortened = plain
    .filter((slug) => slug !== '')
    .join('.')
    .slice(0, codeAtMost - 11)
    .replace(/[-.]+$/, '');
  return `${shortened === '' ? 'unit' : shortened}-${hash}`;
}
