import licences from 'spdx-license-list';
import { format, type Text } from '@sillage/platform';
import { licenceTexts } from './licences.texts.js';

export interface NamedLicence {
  /** In the words of a language where we have them, else as its authors call it. */
  readonly name: string;
  readonly url: string;
  /** What it lets people do, in a sentence; null where we have no words for it. */
  readonly summary: string | null;
}

/** Those that are meant for texts, and that we can put into words. */
const inWords: Readonly<Record<string, { readonly name: Text; readonly summary: Text }>> = {
  'CC-BY-4.0': { name: licenceTexts.by, summary: licenceTexts.bySummary },
  'CC-BY-SA-4.0': { name: licenceTexts.bySa, summary: licenceTexts.bySaSummary },
  'CC-BY-NC-4.0': { name: licenceTexts.byNc, summary: licenceTexts.byNcSummary },
  'CC-BY-NC-SA-4.0': { name: licenceTexts.byNcSa, summary: licenceTexts.byNcSaSummary },
  'CC-BY-ND-4.0': { name: licenceTexts.byNd, summary: licenceTexts.byNdSummary },
  'CC-BY-NC-ND-4.0': { name: licenceTexts.byNcNd, summary: licenceTexts.byNcNdSummary },
  'CC0-1.0': { name: licenceTexts.zero, summary: licenceTexts.zeroSummary },
};

/** An identifier of SPDX's list as it is spelt there, whatever its capitals; null for every other text. */
export function knownLicence(identifier: string): string | null {
  const wanted = identifier.trim().toLowerCase();
  return Object.keys(licences).find((known) => known.toLowerCase() === wanted) ?? null;
}

export function namedLicence(identifier: string, locale: string): NamedLicence {
  const listed = licences[identifier];
  const words = inWords[identifier];
  // The page for people, in many languages; the list has that of the legal code.
  const url = listed?.url.replace(/^(https:\/\/creativecommons\.org\/.+)\/legalcode$/, '$1/');
  return {
    name: words === undefined ? (listed?.name ?? identifier) : format(words.name, locale),
    url: url ?? `https://spdx.org/licenses/${identifier}.html`,
    summary: words === undefined ? null : format(words.summary, locale),
  };
}
