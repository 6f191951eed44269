import { Injectable } from '@nestjs/common';
import { CompanyLanguages, Config, Database } from '@sillage/platform';
import { accentOf } from './accent.js';
import { logoPathOf, offered, smallestGroup, type CompanyFacts } from './company-facts.js';

/** What the other processes know is at most so old. */
const keptMilliseconds = 3000;

export type CompanyRow = {
  readonly id: string;
  readonly name: string | null;
  readonly languages: string[];
  readonly accent: string | null;
  readonly logoSha256: string | null;
  readonly defaultLocale: string | null;
  readonly defaultTimeZone: string | null;
  readonly defaultCountry: string | null;
  readonly minimumGroupSize: number;
  readonly changedAt: Date;
};

export const companyColumns = `id, name, languages, accent, logo_sha256 AS "logoSha256",
  default_locale AS "defaultLocale", default_time_zone AS "defaultTimeZone", default_country AS "defaultCountry",
  minimum_group_size AS "minimumGroupSize", changed_at AS "changedAt"`;

/**
 * What the company has said of itself; the environment's defaults until it did. Read once for all that happens in a few
 * seconds, so that nothing that people wait for asks the database for it.
 */
@Injectable()
export class CompanySettings extends CompanyLanguages {
  private known: { readonly facts: Promise<CompanyFacts>; readonly until: number } | null = null;
  private changedUntil = 0;
  private last: CompanyFacts | null = null;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {
    super();
  }

  /** Of the company as it was when it was read last, however long ago. */
  override get lastKnown(): CompanyFacts {
    return this.last ?? this.factsOf(null);
  }

  override async current(): Promise<CompanyFacts> {
    const now = performance.now();
    if (this.known !== null && now < this.known.until) return this.known.facts;
    const facts = this.read();
    // Whoever changed something looks at it at once; whether that is committed yet, nobody here can know.
    if (now >= this.changedUntil) {
      const known = { facts, until: now + keptMilliseconds };
      this.known = known;
      facts.catch(() => {
        if (this.known === known) this.known = null;
      });
    }
    return facts;
  }

  /** Something is being changed in this process. */
  forget(): void {
    this.known = null;
    this.changedUntil = performance.now() + keptMilliseconds;
  }

  /** As the row says it; null for no row. */
  factsOf(row: CompanyRow | null): CompanyFacts {
    const { config } = this;
    return {
      name: row?.name ?? null,
      languages: offered(row?.languages ?? ['en', 'fr']),
      accent: accentOf(row?.accent ?? undefined),
      logoPath: logoPathOf(row?.logoSha256 ?? null),
      logoSha256: row?.logoSha256 ?? null,
      defaultLocale: row?.defaultLocale ?? config.defaultLocale,
      defaultTimeZone: row?.defaultTimeZone ?? config.defaultTimeZone,
      defaultCountry: row?.defaultCountry ?? config.defaultCountry,
      minimumGroupSize: row?.minimumGroupSize ?? smallestGroup,
      changedAt: row?.changedAt ?? null,
    };
  }

  private async read(): Promise<CompanyFacts> {
    const [row] = await this.database.query<CompanyRow>(`SELECT ${companyColumns} FROM company`);
    this.last = this.factsOf(row ?? null);
    return this.last;
  }
}
