import { Span, sumOver, type Sum } from './span.js';
import { hiddenGroups, total, type Sizes } from './suppression.js';

/** The people of one unit's subtree: by the part of the tree just below it, then by country. */
export type UnitSizes = ReadonlyMap<string, Sizes>;

/** What the table above shows of the totals that this one shares with it, and what it gives away: sums over countries. */
interface Above {
  readonly totalShown: boolean;
  readonly hiddenCountries: ReadonlySet<string>;
  readonly known: readonly Sum[];
}

/** A row, a column or the whole, by its hidden cells. */
type Line = { readonly cells: readonly string[]; readonly people: number; readonly isShown: boolean };

/**
 * One unit's people by part and by country, with every total that can be asked for: the whole, each part, each country
 * and each crossing of the two. What is hidden in one line of it must not come to light through the others, so lines are
 * suppressed again and again until none changes; then it is tried, as a reader could, to work out by sums and differences
 * every small group that has a name, and more is hidden while that succeeds. (Groups without a name, such as a country's
 * people outside of one unit, are only looked at within a line: there are more of them than can be tried.)
 */
export class TwoWayTable {
  readonly totalShown: boolean;
  private parts = new Set<string>();
  private countries: Set<string>;
  private readonly cells = new Map<string, Set<string>>();
  private readonly partSizes: Sizes;
  private readonly countrySizes: Sizes;

  /** @param above null at the top of what a viewer may see: nothing can be compared with it */
  constructor(
    private readonly sizes: UnitSizes,
    private readonly minimum: number,
    private readonly above: Above | null = null,
  ) {
    this.partSizes = partSizes(sizes);
    this.countrySizes = countrySizes(sizes);
    this.totalShown = (above?.totalShown ?? true) && total(this.partSizes) >= minimum;
    this.countries = new Set(above?.hiddenCountries);
    this.suppressLines();
    while (this.givesAwayAGroup() && this.hideMore()) this.suppressLines();
  }

  get hiddenParts(): ReadonlySet<string> {
    return this.parts;
  }

  get hiddenCountries(): ReadonlySet<string> {
    return this.countries;
  }

  /** The parts to hide in a table of one country. */
  hiddenPartsIn(country: string): Set<string> {
    return new Set([...this.sizes.keys()].filter((part) => this.cellsOf(part).has(country)));
  }

  /** The table of one of the parts: its totals are a line of this one. */
  below(part: string, sizes: UnitSizes): TwoWayTable {
    const hiddenCountries = this.cellsOf(part);
    const own = new Map([...hiddenCountries].map((country) => [cell(part, country), country]));
    const known = this.span().within((name) => own.has(name));
    const shown = [...this.countrySizes.keys()].filter((country) => !hiddenCountries.has(country));
    return new TwoWayTable(sizes, this.minimum, {
      totalShown: !this.parts.has(part),
      hiddenCountries,
      known: [
        ...known.map((sum) => new Map([...sum].map(([name, weight]) => [own.get(name) ?? name, weight]))),
        ...shown.map((country) => sumOver([country])),
      ],
    });
  }

  private suppressLines(): void {
    for (let before = -1; before !== this.countHidden();) {
      before = this.countHidden();
      this.parts = hiddenGroups(this.partSizes, this.minimum, {
        totalShown: this.totalShown,
        hiddenBefore: this.parts,
        canBeHidden: (part) => this.isAnyOfItFree(part),
      });
      for (const part of this.sizes.keys()) this.suppressCountriesOf(part);
      for (const country of this.countrySizes.keys()) this.suppressPartsIn(country);
      if (this.above === null) this.suppressCountries();
    }
  }

  private suppressCountriesOf(part: string): void {
    const hidden = hiddenGroups(this.sizes.get(part) ?? new Map<string, number>(), this.minimum, {
      totalShown: !this.parts.has(part),
      hiddenBefore: this.cellsOf(part),
      canBeHidden: (country) => !this.isReadAbove(part, country),
    });
    this.cells.set(part, hidden);
  }

  private suppressPartsIn(country: string): void {
    const column = new Map([...this.sizes].map(([part, countries]) => [part, countries.get(country) ?? 0]));
    const hidden = hiddenGroups(column, this.minimum, {
      totalShown: !this.countries.has(country),
      hiddenBefore: this.hiddenPartsIn(country),
    });
    for (const part of hidden) this.cells.set(part, this.cellsOf(part).add(country));
  }

  /** A country all of whose people are in one part is hidden with its people there: they are the same. */
  private suppressCountries(): void {
    const same = [...this.countrySizes].filter(([country, size]) =>
      [...this.cells].some(([part, hidden]) => hidden.has(country) && this.sizeOf(part, country) === size),
    );
    this.countries = hiddenGroups(this.countrySizes, this.minimum, {
      totalShown: this.totalShown,
      hiddenBefore: [...this.countries, ...same.map(([country]) => country)],
    });
  }

  private givesAwayAGroup(): boolean {
    const lines = this.lines();
    // What a line leaves over is a group as well, though it has no name.
    if (lines.some(({ isShown, cells }) => isShown && this.isSmall(this.peopleIn(cells)))) return true;
    const span = this.span(lines);
    const small = [
      ...lines.filter(({ people, isShown }) => !isShown && this.isSmall(people)).map(({ cells }) => cells),
      ...this.hiddenCells()
        .filter((name) => this.isSmall(this.peopleIn([name])))
        .map((name) => [name]),
    ];
    return small.some((cells) => span.holds(sumOver(cells))) || this.tellsMoreThanAbove(span);
  }

  /** The table above counted on what it hides: this one must not let any of it be added up. */
  private tellsMoreThanAbove(span: Span): boolean {
    if (this.above === null) return false;
    const told = new Span();
    for (const sum of this.above.known) told.add(new Map([...sum].filter(([country]) => this.countries.has(country))));
    const named = span.with(
      [...this.countries].map((country) => {
        const column = [...this.hiddenPartsIn(country)].map((part): [string, number] => [cell(part, country), 1]);
        return new Map([...column, [country, -1]]);
      }),
    );
    return named.within((name) => this.countries.has(name)).some((sum) => !told.holds(sum));
  }

  /** What a reader knows of the hidden cells: from this table's lines, and from the table above. */
  private span(lines = this.lines()): Span {
    const above = (this.above?.known ?? []).map((sum) => {
      const spread = [...sum].flatMap(([country, weight]) =>
        [...this.hiddenPartsIn(country)].map((part): [string, number] => [cell(part, country), weight]),
      );
      return new Map(spread);
    });
    const own = lines.filter(({ isShown }) => isShown).map(({ cells }) => sumOver(cells));
    return new Span().with([...own, ...above]);
  }

  private lines(): Line[] {
    const rows = [...this.partSizes].map(([part, people]) => ({
      cells: [...this.cellsOf(part)].map((country) => cell(part, country)),
      people,
      isShown: !this.parts.has(part),
    }));
    const columns = [...this.countrySizes].map(([country, people]) => ({
      cells: [...this.hiddenPartsIn(country)].map((part) => cell(part, country)),
      people,
      isShown: !this.countries.has(country),
    }));
    const whole = { cells: this.hiddenCells(), people: total(this.partSizes), isShown: this.totalShown };
    return [...rows, ...columns, whole];
  }

  /** The smallest part that is still shown; when there is none left, all. @returns whether there was more to hide */
  private hideMore(): boolean {
    const [next] = [...this.partSizes]
      .filter(([part, size]) => size > 0 && !this.parts.has(part) && this.isAnyOfItFree(part))
      .sort(([aPart, a], [bPart, b]) => a - b || (aPart < bPart ? -1 : 1));
    if (next !== undefined) {
      this.parts.add(next[0]);
      return true;
    }
    const before = this.countHidden();
    for (const [part, countries] of this.sizes) {
      const peopled = [...countries].filter(([, size]) => size > 0).map(([country]) => country);
      this.cells.set(part, new Set(peopled));
      if (peopled.length > 0) this.parts.add(part);
    }
    return this.countHidden() > before;
  }

  /** The people of a country who all are in this part: the table above shows them as the country's total. */
  private isReadAbove(part: string, country: string): boolean {
    const isAll = this.sizeOf(part, country) === this.countrySizes.get(country);
    return this.above !== null && isAll && !this.countries.has(country);
  }

  /** A part made of such countries alone could be added up again. */
  private isAnyOfItFree(part: string): boolean {
    const free = [...(this.sizes.get(part) ?? [])].filter(([country]) => !this.isReadAbove(part, country));
    return free.reduce((sum, [, size]) => sum + size, 0) >= this.minimum;
  }

  private isSmall(people: number): boolean {
    return people > 0 && people < this.minimum;
  }

  private peopleIn(cells: readonly string[]): number {
    return cells.reduce((sum, name) => {
      const [country = '', part = ''] = name.split(' ', 2);
      return sum + this.sizeOf(part, country);
    }, 0);
  }

  private sizeOf(part: string, country: string): number {
    return this.sizes.get(part)?.get(country) ?? 0;
  }

  private hiddenCells(): string[] {
    return [...this.cells].flatMap(([part, countries]) => [...countries].map((country) => cell(part, country)));
  }

  private cellsOf(part: string): Set<string> {
    return this.cells.get(part) ?? new Set();
  }

  private countHidden(): number {
    return [...this.cells.values()].reduce((sum, cells) => sum + cells.size, this.parts.size + this.countries.size);
  }
}

const cell = (part: string, country: string): string => `${country} ${part}`;

export function partSizes(sizes: UnitSizes): Map<string, number> {
  return new Map([...sizes].map(([part, countries]) => [part, total(countries)]));
}

export function countrySizes(sizes: UnitSizes): Map<string, number> {
  const countries = new Map<string, number>();
  for (const part of sizes.values()) {
    for (const [country, size] of part) countries.set(country, (countries.get(country) ?? 0) + size);
  }
  return countries;
}
