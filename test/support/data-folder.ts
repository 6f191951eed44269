import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where tests keep what the product keeps outside its database, away from a developer's own. */
export const testDataFolder = join(tmpdir(), 'sillage-test-data');
