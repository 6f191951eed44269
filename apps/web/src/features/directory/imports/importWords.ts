import type { MessageId } from '../../../i18n/catalogue.js';
import type { ImportCounts, ImportSummary } from './importApi.js';

/** What a file does to the directory, in the order in which one wants to know it. */
export const effects = [
  'created',
  'updated',
  'deactivated',
  'rejected',
  'unchanged',
] as const satisfies (keyof ImportCounts)[];
type Effect = (typeof effects)[number];

/** Everybody once: whoever leaves is not told among those who change, so that the numbers add up. */
export function toldCounts({ updated, updatedLeavers, ...others }: ImportCounts): Record<Effect, number> {
  return { ...others, updated: updated - updatedLeavers };
}

/** Those that there are any of; when nothing happens at all, that is said too. */
export function effectsOf(counts: ImportCounts): Effect[] {
  const told = toldCounts(counts);
  const some = effects.filter((effect) => told[effect] > 0);
  return some.length > 0 ? some : ['unchanged'];
}

/** What stands between the columns of a file, as a word of the catalogue chooses by it. */
export function separatorWord(separator: string | null): 'comma' | 'semicolon' | 'tab' | 'other' {
  switch (separator) {
    case ',':
      return 'comma';
    case ';':
      return 'semicolon';
    case '\t':
      return 'tab';
    case null:
    default:
      return 'other';
  }
}

/** What became of an import, as a list says it. */
export function fateOf({ status, dryRun }: Pick<ImportSummary, 'status' | 'dryRun'>): MessageId {
  if (status === 'RUNNING') return 'imports.fate.running';
  if (status === 'FAILED') return dryRun ? 'imports.fate.lookRefused' : 'imports.fate.refused';
  return dryRun ? 'imports.fate.looked' : 'imports.fate.imported';
}

/** What an import that is under way is at. */
export function stageOf({ stage, dryRun }: Pick<ImportSummary, 'stage' | 'dryRun'>): MessageId {
  if (stage === 'RECEIVING') return 'imports.stage.reading';
  return dryRun ? 'imports.stage.comparing' : 'imports.stage.writing';
}

/** How long it took, in whole seconds and at least one; null while it runs. */
export function secondsOf({ startedAt, endedAt }: Pick<ImportSummary, 'startedAt' | 'endedAt'>): number | null {
  if (endedAt === null) return null;
  return Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
}

/** A size that people know from their own folders. */
export function megabytesOf(bytes: number): { value: number; unit: 'kilobyte' | 'megabyte' } {
  return bytes < 1_000_000
    ? { value: Math.max(1, Math.round(bytes / 1000)), unit: 'kilobyte' }
    : { value: Math.round(bytes / 100_000) / 10, unit: 'megabyte' };
}
