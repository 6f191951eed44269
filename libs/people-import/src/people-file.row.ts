import { activeReading, countryReading, isEmail, localeReading, tidy, timeZoneReading } from './people-file.cells.js';
import type { HrColumn, PeopleFileHeader } from './people-file.header.js';
import { codeAtMost, type FileUnits } from './people-file.units.js';
import type { CellProblem, ReasonDetails } from './people-import.problem.js';
import type { ImportReason } from './people-import.texts.js';
import type { Memo } from './memo.js';
import { namesOf } from './person-names.js';

export type Defaults = { locale: string; timeZone: string; country: string };

/** A row that may land. Empty text is nothing said. */
export interface SoundRow {
  externalId: string;
  email: string;
  givenName: string;
  familyName: string;
  displayName: string;
  country: string;
  locale: string;
  timeZone: string;
  unit: number;
  jobTitle: string;
  managerExternalId: string;
  active: boolean;
}

/** Checks the rows of one file, cell by cell, and brings them into the form in which they are kept. */
export class PeopleFileRows {
  private readonly at: PeopleFileHeader['places'];
  private readonly countries = countryReading();
  private readonly locales = localeReading();
  private readonly timeZones = timeZoneReading();
  private readonly actives = activeReading();
  private fields: readonly string[] = [];
  private problems: CellProblem[] = [];

  constructor(
    header: PeopleFileHeader,
    private readonly units: FileUnits,
    private readonly defaults: Defaults,
  ) {
    this.at = header.places;
  }

  /** The row, or everything that is wrong with it. */
  read(fields: readonly string[], line: number): SoundRow | CellProblem[] {
    this.fields = fields;
    this.problems = [];
    const { at } = this;
    const row: SoundRow = {
      externalId: this.text('external_id', at.external_id, 100),
      email: this.text('email', at.email, 254),
      ...namesOf(
        this.text('given_name', at.given_name, 200),
        this.text('family_name', at.family_name, 200),
        this.text('display_name', at.display_name, 400),
      ),
      country: this.value('country', at.country, this.countries, 'UNKNOWN_COUNTRY') ?? this.defaults.country,
      locale: this.value('locale', at.locale, this.locales, 'UNKNOWN_LOCALE') ?? this.defaults.locale,
      timeZone: this.value('time_zone', at.time_zone, this.timeZones, 'UNKNOWN_TIME_ZONE') ?? this.defaults.timeZone,
      unit: 0,
      jobTitle: this.text('job_title', at.job_title, 300),
      managerExternalId: this.text('manager_external_id', at.manager_external_id, 100),
      active: this.value('active', at.active, this.actives, 'NOT_A_BOOLEAN') ?? true,
    };
    if (row.externalId === '') this.refuse('external_id', 'MISSING');
    if (row.email !== '' && !isEmail(row.email)) this.refuse('email', 'NOT_AN_EMAIL', { value: row.email });
    const code = this.text('org_unit_code', at.org_unit_code, codeAtMost);
    const path = fields[at.org_unit_path] ?? '';
    if (path.trim() === '') this.refuse('org_unit_path', 'MISSING');
    if (this.problems.length > 0) return this.problems;
    // Last, so that a rejected row brings no unit into being.
    const unit = this.units.numberOf(path, code, line);
    if (typeof unit !== 'number') return [unit];
    row.unit = unit;
    return row;
  }

  /** What a row that is not sound can still tell of whom it speaks: the full company is not without them. */
  identityIn(fields: readonly string[]): { externalId: string; email: string } {
    const cell = (place: number) =>
      tidy(fields[place] ?? '')
        .slice(0, 254)
        .replaceAll('\0', '');
    return { externalId: cell(this.at.external_id), email: cell(this.at.email) };
  }

  private text(column: HrColumn, place: number, limit: number): string {
    const given = this.fields[place];
    if (given === undefined || given === '') return '';
    const text = tidy(given);
    if (text.length > limit) this.refuse(column, 'TOO_LONG', { limit });
    if (text.includes('\0')) this.refuse(column, 'NUL');
    return text;
  }

  /** Null where nothing is said, or what is said makes no sense. */
  private value<V>(column: HrColumn, place: number, readings: Memo<V | null>, reason: ImportReason): V | null {
    const text = this.fields[place]?.trim() ?? '';
    if (text === '') return null;
    const value = readings.of(text);
    if (value === null) this.refuse(column, reason, { value: text });
    return value;
  }

  private refuse(column: HrColumn, reason: ImportReason, details: ReasonDetails = {}): void {
    const { value } = details;
    if (typeof value === 'string') details['value'] = value.slice(0, 100).replaceAll('\0', '');
    this.problems.push({ column, reason, details });
  }
}
