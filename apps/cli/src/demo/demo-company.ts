import type { HrColumn } from '@sillage/people-import';
import { demoCountries, type DemoCountry } from './demo-company.countries.js';
import { namePools } from './demo-company.names.js';
import { RandomSource } from './random-source.js';

export interface DemoCompanyOptions {
  people: number;
  countries: number;
  /** the same seed writes the same company, byte for byte */
  seed?: number;
}

/** A row of HR's file. Names come in two parts, and units by their path alone. */
export type DemoPerson = Record<Exclude<HrColumn, 'display_name' | 'org_unit_code' | 'previous_external_id'>, string>;

interface Unit {
  path: string;
  level: number;
  people: number;
  country: DemoCountry;
  timeZone: string;
  head: string;
}

const businessLines = ['Retail', 'Banking & Insurance', 'Énergie', 'Logistics', 'Santé', 'Digital Services'];
const functions = [
  'Sales',
  'Operations',
  'Finance',
  'Human Resources',
  'IT',
  'Relation client',
  'Marketing',
  'Legal',
  'Procurement',
  'R&D',
];
const departments = [
  'Key Accounts',
  'Planning',
  'Quality',
  'Field',
  'Support',
  'Projects',
  'Innovation',
  'Controlling',
];
const headTitles = [
  'Chief Executive Officer',
  'Executive Vice President',
  'Country Manager',
  'Managing Director, "One Team"',
  'Site Director',
  'Head of Function',
  'Department Manager',
  'Team Leader',
];
const titles = [
  'Sales Assistant',
  'Buyer, Fresh Products',
  'Chargée de clientèle',
  'Engineer, "Smart Grids"',
  'Técnico de mantenimiento',
  'Data Analyst',
  'Kundenberater:in',
  'Accountant, Accounts Payable',
  'Ingénieur·e d’études',
  'Nurse',
  'Warehouse Operator',
  'HR Business Partner',
  'Software Developer, Web & Mobile',
];
/** Below the country (level 3): how many people make a unit of the next level, and at most how many such units. */
const splits: Record<number, { size: number; names: (unit: Unit) => string[] }> = {
  3: { size: 3000, names: () => businessLines },
  4: { size: 1200, names: (unit) => unit.country.sites.map((site) => site.city) },
  5: { size: 400, names: () => functions },
  6: { size: 120, names: () => departments },
  7: { size: 30, names: () => Array.from({ length: 8 }, (_, index) => `Team ${index + 1}`) },
};
const withoutEmail = 0.04;
const away = 0.005;

/** A company as HR would export it: every unit's head comes before the people below. Streams; nothing is kept. */
export function* demoCompany({ people, countries, seed = 1 }: DemoCompanyOptions): Generator<DemoPerson> {
  if (!Number.isInteger(countries) || countries < 1 || countries > demoCountries.length) {
    throw new RangeError(`A demo company has 1 to ${demoCountries.length} countries, not ${countries}.`);
  }
  if (!Number.isInteger(people) || people < countries * 3) {
    throw new RangeError(
      `A demo company of ${countries} countries needs at least ${countries * 3} people, not ${people}.`,
    );
  }
  yield* new CompanyWriter(new RandomSource(seed)).company(people, demoCountries.slice(0, countries));
}

class CompanyWriter {
  private written = 0;

  constructor(private readonly random: RandomSource) {}

  *company(people: number, countries: DemoCountry[]): Generator<DemoPerson> {
    const [home] = countries;
    if (!home) return;
    const group: Unit = { path: 'Group', level: 1, people, country: home, timeZone: zoneOf(home, 0), head: '' };
    const chief = this.head(group);
    yield chief;

    const regions = Map.groupBy(countries, (country) => country.region);
    const shares = this.random.split(
      people - 1,
      countries.map((country) => country.weight),
      2,
    );
    for (const [region, members] of regions) {
      const sizes = members.map((country) => shares[countries.indexOf(country)] ?? 0);
      yield* this.region(group, chief.external_id, region, members, sizes);
    }
  }

  private *region(
    group: Unit,
    chief: string,
    name: string,
    members: DemoCountry[],
    sizes: number[],
  ): Generator<DemoPerson> {
    const [seat] = members;
    if (!seat) return;
    const path = `${group.path} / ${name}`;
    const director = this.head({ path, level: 2, people: 1, country: seat, timeZone: zoneOf(seat, 0), head: chief });
    yield director;
    for (const [index, country] of members.entries()) {
      // The regional director comes out of the share of the country where the region has its seat.
      const people = (sizes[index] ?? 0) - (index === 0 ? 1 : 0);
      const unit = {
        path: `${path} / ${country.name}`,
        level: 3,
        people,
        country,
        timeZone: zoneOf(country, 0),
        head: director.external_id,
      };
      yield* this.unit(unit);
    }
  }

  private *unit(unit: Unit): Generator<DemoPerson> {
    const head = this.head(unit);
    yield head;
    const below = unit.people - 1;
    const split = splits[unit.level];
    if (!split) {
      for (let index = 0; index < below; index++) yield this.person(unit, this.random.pick(titles), head.external_id);
      return;
    }
    if (below === 0) return;
    const names = split.names(unit);
    const count = Math.min(Math.max(Math.round(below / split.size), 1), names.length);
    const sizes = this.random.split(below, new Array<number>(count).fill(1), 1);
    for (const [index, people] of sizes.entries()) {
      const timeZone = unit.level === 4 ? zoneOf(unit.country, index) : unit.timeZone;
      yield* this.unit({
        ...unit,
        path: `${unit.path} / ${names[index] ?? ''}`,
        level: unit.level + 1,
        people,
        timeZone,
        head: head.external_id,
      });
    }
  }

  private head(unit: Unit): DemoPerson {
    return this.person(unit, headTitles[unit.level - 1] ?? '', unit.head, true);
  }

  private person(unit: Unit, title: string, manager: string, leads = false): DemoPerson {
    const number = ++this.written;
    const speaker = this.random.pick(unit.country.speakers);
    const given = this.random.pick(namePools[speaker.culture].given);
    const family = this.random.pick(namePools[speaker.culture].family);
    const reachable = leads || !this.random.chance(withoutEmail);
    return {
      external_id: `E${String(number).padStart(7, '0')}`,
      email: reachable ? `${given.romanised}.${family.romanised}.${number}@demo.sillage.example` : '',
      given_name: given.written,
      family_name: family.written,
      country: unit.country.code,
      locale: speaker.locale,
      time_zone: unit.timeZone,
      org_unit_path: unit.path,
      job_title: title,
      manager_external_id: manager,
      active: !leads && this.random.chance(away) ? 'false' : 'true',
    };
  }
}

function zoneOf(country: DemoCountry, site: number): string {
  return country.sites[site]?.timeZone ?? '';
}
