import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';

/** The key by which counts are rounded. It is kept with the data and never changes, so it is read once. */
@Injectable()
export class DisclosureKey {
  private known: Promise<Buffer> | null = null;

  constructor(private readonly database: Database) {}

  async current(): Promise<Buffer> {
    this.known ??= this.read().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private async read(): Promise<Buffer> {
    const [row] = await this.database.query<{ key: Buffer }>('SELECT key FROM disclosure_key');
    if (row === undefined) throw new Error('The key by which counts are rounded is gone.');
    return row.key;
  }
}
