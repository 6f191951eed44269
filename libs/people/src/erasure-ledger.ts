import { existsSync } from 'node:fs';
import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, Database } from '@sillage/platform';

const line = /^([0-9a-f-]{36}) /gm;

/** Where a data folder keeps the ids of those who were erased. */
export function ledgerIn(dataFolder: string): string {
  return join(dataFolder, 'erasures.txt');
}

/** Whether there is such a list: a folder that nobody was erased from has none either. */
export function hasLedger(dataFolder: string): boolean {
  return existsSync(ledgerIn(dataFolder));
}

/** @returns the ids in it; none when there is no such file */
export async function readLedger(file: string): Promise<string[]> {
  try {
    return [...(await readFile(file, 'utf8')).matchAll(line)].flatMap(([, id]) => id ?? []);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Who was erased, kept outside the database: a backup of before brings them back, and must not. It holds ids and times
 * alone, and a line too many does no harm.
 */
@Injectable()
export class ErasureLedger {
  private readonly file: string;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {
    this.file = ledgerIn(config.dataFolder);
  }

  /** The ids are on the disk when this is done. */
  async note(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await mkdir(this.config.dataFolder, { recursive: true });
    const handle = await open(this.file, 'a', 0o600);
    try {
      const at = new Date().toISOString();
      await appendFile(handle, ids.map((id) => `${id} ${at}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Notes whom a process that died, or one with another data folder, erased without noting it here. */
  async catchUp(): Promise<void> {
    const erased = await this.database.query<{ id: string }>('SELECT id FROM person WHERE erased_at IS NOT NULL');
    const known = new Set(await readLedger(this.file));
    await this.note(erased.map(({ id }) => id).filter((id) => !known.has(id)));
  }
}
