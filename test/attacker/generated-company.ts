import {
  divide,
  peopleOf,
  type Cell,
  type Lines,
  type StatisticalGroup,
} from '../../libs/dashboards/src/disclosure/division.js';
import { randomNumbers } from '../bench/random-numbers.js';

export interface GeneratedCompany {
  readonly cells: readonly Cell[];
  readonly lines: Lines;
  readonly groups: readonly StatisticalGroup[];
}

export const minimum = 5;

type Draw = () => number;

/**
 * A company of the real shape: everywhere below the top a unit has a single head, who sits directly in it; teams of 3 to 60
 * at the bottom; nine in ten of a region's people in its main country; a few units across the world.
 */
export function largeCompany(seed: number, widths: readonly number[] = [14, 17, 11, 8, 6]): GeneratedCompany {
  const draw = randomNumbers(seed);
  const lines = new Map<string, readonly string[]>();
  const cells: Cell[] = [];
  const grow = (line: readonly string[], home: number): void => {
    const unit = line.join('.');
    const path = line.map((_, depth) => line.slice(0, depth + 1).join('.'));
    lines.set(unit, path);
    const width = widths[line.length - 1];
    // A branch may end early, or lead on to a single unit.
    const isLeaf = width === undefined || (line.length > 2 && draw() < 0.12);
    if (isLeaf) {
      cells.push(...peopleIn(unit, home, 3 + Math.floor(draw() ** 2 * 57 + draw() * 8), draw));
      return;
    }
    cells.push({ unit, country: countryOf(home), people: 1 + Number(draw() < 0.2) });
    const below = draw() < 0.08 ? 1 : Math.max(1, Math.round(width * (0.6 + draw() * 0.8)));
    for (let n = 0; n < below; n += 1) {
      const isMoved = line.length === 2 || (line.length === 1 && draw() < 0.7);
      grow([...line, String(n)], isMoved ? Math.floor(draw() * draw() * 35) : home);
    }
  };
  grow(['g'], 0);
  return divided(cells, lines);
}

/** Teams of few people of many countries, under heads who are alone: the awkward ones. */
export function smallCompany(seed: number): GeneratedCompany {
  const draw = randomNumbers(seed);
  const lines = new Map<string, readonly string[]>();
  const cells: Cell[] = [];
  const units = 3 + Math.floor(draw() * 12);
  const countries = 1 + Math.floor(draw() * 4);
  for (let n = 0; n < units; n += 1) {
    const above = n === 0 ? [] : (lines.get(`u${String(Math.floor(draw() * Math.min(n, 5)))}`) ?? []);
    const unit = `u${String(n)}`;
    lines.set(unit, [...above, unit]);
    const kind = draw();
    if (kind < 0.3) cells.push({ unit, country: 'C0', people: 1 });
    else if (kind < 0.9) {
      for (let c = 0; c < countries; c += 1) {
        if (draw() < 0.7) cells.push({ unit, country: `C${String(c)}`, people: 1 + Math.floor(draw() * 14) });
      }
    } else cells.push(...Array.from({ length: 12 }, (_, c) => ({ unit, country: `C${String(c)}`, people: 3 })));
  }
  return divided(cells, lines);
}

/** A team of sixty people in twenty countries, three each, under each of a few regions with their own countries. */
export function matrixCompany(seed: number): GeneratedCompany {
  const draw = randomNumbers(seed);
  const lines = new Map<string, readonly string[]>([['g', ['g']]]);
  const cells: Cell[] = [{ unit: 'g', country: 'C0', people: 1 }];
  for (let team = 0; team < 4; team += 1) {
    const unit = `global${String(team)}`;
    lines.set(unit, ['g', unit]);
    for (let c = 0; c < 20; c += 1) cells.push({ unit, country: countryOf(c), people: 3 });
  }
  for (let c = 0; c < 20; c += 1) {
    const region = `region${String(c)}`;
    lines.set(region, ['g', region]);
    cells.push({ unit: region, country: countryOf(c), people: 1 });
    for (let n = 0; n < 3; n += 1) {
      const unit = `${region}.${String(n)}`;
      lines.set(unit, ['g', region, unit]);
      cells.push(...peopleIn(unit, c, 4 + Math.floor(draw() * 20), draw));
    }
  }
  return divided(cells, lines);
}

function divided(cells: readonly Cell[], lines: Lines): GeneratedCompany {
  const merged = new Map<string, Cell>();
  for (const cell of cells) {
    const name = `${cell.unit} ${cell.country}`;
    merged.set(name, { ...cell, people: cell.people + (merged.get(name)?.people ?? 0) });
  }
  const all = [...merged.values()];
  return { cells: all, lines, groups: divide(all, lines, minimum) };
}

function countryOf(number: number): string {
  return `C${String(number)}`;
}

/** Most of a team are at home, and now and then somebody is posted from elsewhere. */
function peopleIn(unit: string, home: number, people: number, draw: Draw): Cell[] {
  const abroad = draw() < 0.25 ? Math.ceil(people * draw() * 0.4) : 0;
  const found: Cell[] = [{ unit, country: countryOf(home), people: people - abroad }];
  for (let n = 0; n < abroad; n += 1) found.push({ unit, country: countryOf(Math.floor(draw() * 35)), people: 1 });
  return found.filter((cell) => cell.people > 0);
}

export function headcountOf(company: GeneratedCompany): number {
  return peopleOf(company.cells);
}
