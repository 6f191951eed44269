import { createTwoFilesPatch } from 'diff';

export type DiffSide = { versionNumber: number; locale: string; markdown: string };

// The search for the shortest difference is quadratic: two long texts with nothing in common would stop the process.
const patience = { timeout: 300 };

/** What changed between two texts, as a unified diff; null when nothing did. */
export function changesBetween(before: DiffSide, after: DiffSide): string | null {
  if (before.markdown === after.markdown) return null;
  const [from, to] = [fileOf(before), fileOf(after)];
  const patch = createTwoFilesPatch(from, to, before.markdown, after.markdown, undefined, undefined, {
    context: 3,
    ...patience,
  });
  return patch ?? wholeReplacement(from, to, before.markdown, after.markdown);
}

function fileOf({ versionNumber, locale }: DiffSide): string {
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
