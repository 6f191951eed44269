import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { BackupRefusedError, entryNames } from './backup-format.js';

/** Only the owner of the file may read it, from its first byte on. */
const ownerOnly = 0o600;

/** Writes a backup beside its final place, where it appears when it is whole and on the disk. */
export class BackupWriter {
  private readonly archive = pack();
  private readonly sums: string[] = [];
  private readonly written: Promise<void>;

  private constructor(
    private readonly file: string,
    private readonly draft: string,
    private readonly at: Date,
  ) {
    this.written = pipeline(this.archive, createWriteStream(draft, { flags: 'wx', mode: ownerOnly }));
    // Told by whoever waits for it in the end.
    this.written.catch(() => undefined);
  }

  /** @throws BackupRefusedError when there is a file already, or none can be made */
  static async begin(file: string, at: Date): Promise<BackupWriter> {
    if ((await stat(file).catch(() => null)) !== null)
      throw new BackupRefusedError(`${file} is there already. Give the backup another name.`);
    const draft = `${file}.${process.pid}.partial`;
    await open(draft, 'wx', ownerOnly).then(
      async (handle) => handle.close(),
      (error: NodeJS.ErrnoException) => {
        throw new BackupRefusedError(`${file} cannot be written (${error.code ?? error.message}).`);
      },
    );
    await rm(draft);
    return new BackupWriter(file, draft, at);
  }

  async add(name: string, body: Buffer | string): Promise<void> {
    const bytes = Buffer.from(body);
    if (name !== entryNames.sums) this.sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
    const added = new Promise<void>((resolve, reject) => {
      const entry = this.archive.entry({ name, size: bytes.length, mode: ownerOnly, mtime: this.at }, (error) =>
        error ? reject(error) : resolve(),
      );
      entry.end(bytes);
    });
    // A disk that is full breaks the file, and the archive then never says that it took the entry.
    await Promise.race([added, this.written.then(async () => added)]);
  }

  /** @returns the size of the file in bytes */
  async finish(): Promise<number> {
    await this.add(entryNames.sums, this.sums.join(''));
    this.archive.finalize();
    await this.written;
    const handle = await open(this.draft, 'r+');
    await handle.sync();
    const { size } = await handle.stat();
    await handle.close();
    // Unlike a rename, it never takes the place of a file that came there meanwhile.
    await link(this.draft, this.file);
    await rm(this.draft);
    return size;
  }

  async abandon(): Promise<void> {
    this.archive.destroy();
    await this.written.catch(() => undefined);
    await rm(this.draft, { force: true });
  }
}
