import { createTwoFilesPatch } from 'diff';
import { Remembered } from './remembered.js';

/** A text of a version in a language, under its hash. */
export type DiffSide = KnownSide & { readonly markdown: string };
type KnownSide = { readonly versionNumber: number; readonly locale: string; readonly sha256: string };

// The search for the shortest difference is quadratic: two long texts with nothing in common would stop the process.
const patience = { timeout: 300 };
const compared = new Remembered<string>(200);

/** What changed between two texts, as a unified diff; null when nothing did. */
export function changesBetween(before: DiffSide, after: DiffSide): string | null {
  if (before.sha256 === after.sha256) return null;
  return compared.keep(keyOf(before, after), () => patchBetween(before, after));
}

/** The same of two texts that were compared lately; undefined for all others. */
export function knownChanges(before: KnownSide, after: KnownSide): string | null | undefined {
  return before.sha256 === after.sha256 ? null : compared.get(keyOf(before, after));
}

function patchBetween(before: DiffSide, after: DiffSide): string {
  const [from, to] = [fileOf(before), fileOf(after)];
  const patch = createTwoFilesPatch(from, to, before.markdown, after.markdown, undefined, undefined, {
    context: 3,
    ...patience,
  });
  return patch ?? wholeReplacement(from, to, before.markdown, after.markdown);
}

function keyOf(...sides: readonly KnownSide[]): string {
  return sides.map((side) => `${fileOf(side)}/${side.sha256}`).join(' ');
}

function fileOf({ versionNumber, locale }: KnownSide): string {
  return `version-${versionNumber}/${locale}.md`;
}

function wholeReplacement(from: string, to: string, before: string, after: string): string {
  const [removed, added] = [linesOf(before), linesOf(after)];
  return [
    `--- ${from}`,
    `+++ ${to}`,
    `@@ -1,${removed.length} +1,${added.length} @@`,
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    '',
  ].join('\n');
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
