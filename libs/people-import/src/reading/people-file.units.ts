import { FileRefusedError } from '../file-refused.error.js';
import { ownCopy } from '../memo.js';
import { tidyUnit } from '@sillage/platform';
import type { CellProblem } from '../people-import.problem.js';
import { foreignSeparatorIn, namesIn, pathOf, unitLimits } from '../unit-names.js';

/** A unit that the file names, with all that are above it. Numbers are the file's own. */
export interface FileUnit {
  number: number;
  parent: number | null;
  /** As `pathOf` makes it. */
  path: string;
  name: string;
  depth: number;
  givenCode: string | null;
  /** On which line the code was given. */
  line: number;
}

const unitsAtMost = 100_000;
const spellingsAtMost = 10_000;

/** The units of one file, numbered as they appear. Rows then name them by number, which keeps the rows short. */
export class FileUnits {
  private readonly byPath = new Map<string, FileUnit>();
  private readonly byCode = new Map<string, FileUnit>();
  // Most rows repeat a path letter by letter: those need no splitting.
  private readonly bySpelling = new Map<string, FileUnit>();
  private lastSpelling: string | null = null;
  private lastUnit: FileUnit | null = null;
  private doubt: CellProblem | null = null;

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
    const names = namesIn(tidyUnit(path));
    const key = pathOf(names);
    const unit = this.byPath.get(key);
    const problem = problemOf(names) ?? this.clash(unit, key, code);
    if (problem !== null) return problem;

    if (unit === undefined) this.doubt = doubtOf(names);
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

  /** What is odd about the path that was met last: told where it is met first, once however many rows repeat it. */
  takeDoubt(): CellProblem | null {
    const { doubt } = this;
    this.doubt = null;
    return doubt;
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

function doubtOf(names: readonly string[]): CellProblem | null {
  const found = foreignSeparatorIn(names);
  if (found === null) return null;
  const details = { value: names.join(' / ').slice(0, 100), found };
  return { column: 'org_unit_path', reason: 'OTHER_PATH_SEPARATOR', details };
}

function problemOf(names: readonly string[]): CellProblem | null {
  const column = 'org_unit_path';
  if (names.some((name) => name === '' || name === '/' || name.startsWith('/ ') || name.endsWith(' /'))) {
    return { column, reason: 'EMPTY_UNIT_NAME' };
  }
  if (names.some((name) => name.includes('\0'))) return { column, reason: 'NUL' };
  if (names.length > unitLimits.depth) return { column, reason: 'PATH_TOO_DEEP', details: { limit: unitLimits.depth } };
  if (names.some((name) => name.length > unitLimits.name)) {
    return { column, reason: 'TOO_LONG', details: { limit: unitLimits.name } };
  }
  return null;
}
