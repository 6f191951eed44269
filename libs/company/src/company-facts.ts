import { languages, type Language } from '@sillage/platform';
import type { Accent } from './accent.js';

/** What the company has said of itself, with what holds where it said nothing. */
export interface CompanyFacts {
  /** Null until somebody gave it. */
  readonly name: string | null;
  /** Those that the app offers, each with words for everything. */
  readonly languages: readonly Language[];
  readonly accent: Accent;
  /** The address of the logo by its content: another picture has another address. */
  readonly logoPath: string | null;
  readonly logoSha256: string | null;
  readonly defaultLocale: string;
  readonly defaultTimeZone: string;
  readonly defaultCountry: string;
  /** Figures speak of at least so many people. */
  readonly minimumGroupSize: number;
  /** When somebody last said something; null where all of it is as it was installed. */
  readonly changedAt: Date | null;
}

/** Fewer than five can be told apart by their colleagues. */
export const smallestGroup = 5;

/** The company’s, as SQL. */
export const minimumGroupSize = `coalesce((SELECT minimum_group_size FROM company), ${String(smallestGroup)})`;

export function logoPathOf(sha256: string | null): string | null {
  return sha256 === null ? null : `/company/logo/${sha256}.png`;
}

/** The given ones of the product's, in the product's order. */
export function offered(given: readonly string[]): Language[] {
  return languages.filter((language) => given.includes(language));
}
