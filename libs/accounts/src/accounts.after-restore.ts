import type { AfterRestore } from '@sillage/platform';

/** What a restore does to the links and tokens by which people come in. */
export const accountsAfterRestore: AfterRestore = {};
