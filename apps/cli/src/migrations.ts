import { fileURLToPath } from 'node:url';

/** Every feature's migrations, as compiled beside this file; their timestamps give the order. */
export const migrations = [fileURLToPath(new URL('../../../libs/*/src/migrations/*.js', import.meta.url))];
