import type { AfterRestore } from '@sillage/platform';

/** What a restore does to the links and tokens by which people come in. */
export const accountsAfterRestore: AfterRestore = {
  api_token: 'UPDATE api_token SET revoked_at = clock_timestamp() WHERE revoked_at IS NULL',
  sign_in_link: 'DELETE FROM sign_in_link',
  set_up: 'UPDATE set_up SET token_hash = NULL, expires_at = NULL',
};
