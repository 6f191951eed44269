import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { BackupRefusedError, contentsSchema, entryNames, manifestSchema } from './backup-format.js';
import { backupFormat, type Contents, type Manifest } from './backup-format.js';

// Parts are some megabytes: what is larger is no backup, and is not read into memory.
const largestEntry = 256 * 1024 * 1024;

export interface BackupEntry {
  readonly name: string;
  readonly body: Buffer;
}

/**
 * The entries of a backup, and at its end the certainty that all of them came as they were written.
 * @throws BackupRefusedError for a file that is none, or not whole
 */
export async function* entriesOf(file: string): AsyncGenerator<BackupEntry> {
  const archive = extract();
  const source = pipeline(createReadStream(file), archive);
  source.catch(() => undefined);
  let sums = '';
  let isWhole = false;
  let isFirst = true;
  try {
    for await (const entry of archive) {
      const { name, size = 0 } = entry.header;
      if (isFirst && name !== entryNames.note) throw foreign(file);
      isFirst = false;
      if (isWhole || size > largestEntry) throw damaged(file);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      if (name === entryNames.sums) {
        if (body.toString('utf8') !== sums) throw damaged(file);
        isWhole = true;
      } else sums += `${createHash('sha256').update(body).digest('hex')}  ${name}\n`;
      yield { name, body };
    }
  } catch (error) {
    if (error instanceof BackupRefusedError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
      throw new BackupRefusedError(`${file} cannot be read (${code}).`);
    throw isFirst ? foreign(file) : damaged(file);
  } finally {
    archive.destroy();
  }
  if (isFirst) throw foreign(file);
  if (!isWhole) throw damaged(file);
}

export interface CheckedBackup {
  readonly file: string;
  readonly manifest: Manifest;
  readonly contents: Contents;
}

/**
 * Reads a backup once from end to end before anything is done with it.
 * @throws BackupRefusedError
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const said = new Map<string, string>();
  for await (const { name, body } of entriesOf(file)) {
    if (name === entryNames.manifest) refuseNewer(file, body.toString('utf8'));
    if (name === entryNames.manifest || name === entryNames.contents) said.set(name, body.toString('utf8'));
  }
  const manifest = manifestSchema.safeParse(parsed(said.get(entryNames.manifest)));
  const contents = contentsSchema.safeParse(parsed(said.get(entryNames.contents)));
  if (!manifest.success || !contents.success) throw damaged(file);
  return { file, manifest: manifest.data, contents: contents.data };
}

function refuseNewer(file: string, text: string): void {
  const { format, version } = (parsed(text) ?? {}) as { format?: unknown; version?: unknown };
  if (typeof format === 'number' && format > backupFormat) throw newer(file, String(version));
}

export function newer(file: string, version: string): BackupRefusedError {
  return new BackupRefusedError(
    `${file} was made by a newer Sillage (${version}). Restore it with that version or a later one. Nothing was changed.`,
  );
}

function foreign(file: string): BackupRefusedError {
  return new BackupRefusedError(`${file} is no backup of Sillage. Nothing was changed.`);
}

function damaged(file: string): BackupRefusedError {
  return new BackupRefusedError(`${file} is damaged or not whole: take another copy of it. Nothing was changed.`);
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
