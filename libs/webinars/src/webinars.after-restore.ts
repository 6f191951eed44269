import type { AfterRestore } from '@sillage/platform';

/** A restore may bring back an address that its owner has renewed since. */
export const webinarsAfterRestore: AfterRestore = {
  calendar_address: 'DELETE FROM calendar_address',
};
