import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  badInput,
  Database,
  displayLocale,
  inputTexts,
  isLocale,
  isTimeZone,
  languages,
  newId,
  tidyUnit,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@sillage/platform';
import { isColour } from './accent.js';
import { offered, smallestGroup, type CompanyFacts } from './company-facts.js';
import { companyColumns, CompanySettings, type CompanyRow } from './company-settings.js';
import { companyTexts } from './company.texts.js';
import { cleanPng, logoAtMost } from './png.js';

/** Of more people together no figure says anything of anybody. */
const largestGroup = 1000;

export type CompanyChanges = {
  readonly name?: string | null;
  readonly languages?: readonly string[] | null;
  readonly accent?: string | null;
  readonly defaultLocale?: string | null;
  readonly defaultTimeZone?: string | null;
  readonly defaultCountry?: string | null;
  readonly minimumGroupSize?: number | null;
};

/** What administrators say of their company. */
@Injectable()
export class CompanyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly settings: CompanySettings,
  ) {}

  /** What is left out stays as it is; null takes back what was said. */
  async update(actor: Actor, changes: CompanyChanges): Promise<CompanyFacts> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.lock(tx);
      const after = checked(before, changes);
      const [row] = await tx.query<CompanyRow>(
        `UPDATE company SET name = $1, languages = $2, accent = $3, default_locale = $4, default_time_zone = $5,
           default_country = $6, minimum_group_size = $7, changed_at = $8 RETURNING ${companyColumns}`,
        [
          after.name,
          after.languages,
          after.accent,
          after.defaultLocale,
          after.defaultTimeZone,
          after.defaultCountry,
          after.minimumGroupSize,
          tx.now,
        ],
      );
      const subject = { type: 'Company', id: before.id } as const;
      tx.audit({ actor, action: 'company.updated', subject, details: changes });
      return this.changedTo(row);
    });
  }

  /** @param content a PNG picture, base64; null for none any more */
  async setLogo(actor: Actor, content: string | null): Promise<CompanyFacts> {
    const png = content === null ? null : readLogo(content);
    const sha256 = png === null ? null : createHash('sha256').update(png).digest('hex');
    return this.unitOfWork.run(async (tx) => {
      const { id } = await this.lock(tx);
      const [row] = await tx.query<CompanyRow>(
        `UPDATE company SET logo = $1, logo_sha256 = $2, changed_at = $3 RETURNING ${companyColumns}`,
        [png, sha256, tx.now],
      );
      tx.audit({ actor, action: 'company.logo-set', subject: { type: 'Company', id }, details: { sha256 } });
      return this.changedTo(row);
    });
  }

  /** The picture of that hash, as long as it is the company's. */
  async logo(sha256: string): Promise<Buffer | null> {
    const [row] = await this.database.query<{ logo: Buffer }>('SELECT logo FROM company WHERE logo_sha256 = $1', [
      sha256,
    ]);
    return row?.logo ?? null;
  }

  private async lock(tx: Transaction): Promise<CompanyRow> {
    await tx.query(`INSERT INTO company (id, changed_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [newId(), tx.now]);
    const [row] = await tx.query<CompanyRow>(`SELECT ${companyColumns} FROM company FOR UPDATE`);
    if (row === undefined) throw new Error('The row of the company is gone.');
    return row;
  }

  private changedTo(row: CompanyRow | undefined): CompanyFacts {
    this.settings.forget();
    return this.settings.factsOf(row ?? null);
  }
}

function checked(before: CompanyRow, changes: CompanyChanges) {
  const said = <K extends keyof CompanyChanges>(field: K) =>
    changes[field] === undefined ? before[field] : changes[field];
  // It stands in the heads of letters, too: on one line, and without what nobody sees.
  const name = said('name') == null ? null : tidyUnit(said('name') ?? '');
  if (name !== null && (name === '' || name.length > 80)) throw badInput('input.name', companyTexts.name);
  const accent = said('accent')?.toLowerCase() ?? null;
  if (accent !== null && !isColour(accent)) throw badInput('input.accent', companyTexts.colour);
  const spoken = offered(said('languages') ?? languages);
  if (spoken.length === 0) throw badInput('input.languages', companyTexts.languages, { known: languages.join(', ') });
  const defaultLocale = said('defaultLocale') ?? null;
  if (defaultLocale !== null && !isLocale(defaultLocale)) throw badInput('input.defaultLocale', inputTexts.locale);
  if (defaultLocale !== null && !spoken.includes(displayLocale(defaultLocale).language)) {
    throw badInput('input.defaultLocale', companyTexts.defaultLanguage, { offered: spoken.join(', ') });
  }
  const defaultTimeZone = said('defaultTimeZone') ?? null;
  if (defaultTimeZone !== null && !isTimeZone(defaultTimeZone)) {
    throw badInput('input.defaultTimeZone', inputTexts.timeZone);
  }
  const defaultCountry = said('defaultCountry') ?? null;
  const minimumGroupSize = said('minimumGroupSize') ?? smallestGroup;
  if (minimumGroupSize < smallestGroup || minimumGroupSize > largestGroup) {
    throw badInput('input.minimumGroupSize', companyTexts.groupSize, { from: smallestGroup, to: largestGroup });
  }
  return { name, languages: spoken, accent, defaultLocale, defaultTimeZone, defaultCountry, minimumGroupSize };
}

function readLogo(content: string): Buffer {
  const { png, problem } = cleanPng(Buffer.from(content, 'base64'));
  if (png !== null) return png;
  if (problem === 'NO_PNG') throw badInput('input.content', companyTexts.noPng);
  const { pixels, bytes } = logoAtMost;
  throw badInput('input.content', companyTexts.logoTooLarge, { pixels, kilobytes: bytes / 1024 });
}
