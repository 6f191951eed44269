import { z } from 'zod';

/**
 * A backup is a tar archive that any tool can open, in this order: a note for people, what it is, the rows of each table as
 * PostgreSQL's COPY writes them (gzipped, some megabytes at a time), how many rows those are, and a sum for each file.
 */
export const backupFormat = 1;

export const entryNames = {
  // The archive's first bytes are this name: whoever looks into the file sees at once what it is.
  note: 'SILLAGE-BACKUP-WITH-PERSONAL-DATA.txt',
  manifest: 'backup.json',
  contents: 'contents.json',
  sums: 'SHA256SUMS',
} as const;

export function partName(table: string, number: number): string {
  return `data/${table}/${String(number).padStart(5, '0')}.copy.gz`;
}

/** @returns the table, or null for an entry that is no part of one */
export function tableOfPart(name: string): string | null {
  return /^data\/([a-z_0-9]+)\/\d+\.copy\.gz$/.exec(name)?.[1] ?? null;
}

/** Says what a backup is of, before its rows. */
export const manifestSchema = z.object({
  product: z.literal('Sillage'),
  format: z.number().int(),
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** Those that the database had seen: its tables are made by these before the rows come in. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Says after the rows how many there were, and where the database was with its numbers. */
export const contentsSchema = z.object({
  rows: z.record(z.string(), z.number().int()),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), used: z.boolean() })),
});
export type Contents = z.infer<typeof contentsSchema>;

/** The file cannot be restored as it is; nothing was changed, and the message says what to do. */
export class BackupRefusedError extends Error {
  override readonly name = 'BackupRefusedError';
}

export const noteForPeople = `This is a backup of Sillage. It holds PERSONAL DATA of everybody in the company: names,
addresses, what they did in the programme, and digests of their passwords. Keep it where only those can read it who may
read the database, and delete it when it is no longer needed.

"restore FILE" brings it back. The rows of each table stand in data/, as PostgreSQL's COPY writes them and gzipped;
"sha256sum -c SHA256SUMS" checks them.
`;
