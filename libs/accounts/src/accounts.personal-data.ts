import type { PersonalData } from '@sillage/platform';

export const accountsPersonalData: PersonalData = {
  account: {
    whose: 'person_id = $1',
    erasedWithRow: 'person_id password_hash password_set_at invited_at last_sign_in_on',
  },
  api_token: {
    whose: 'person_id = $1',
    erasedWithRow: `
      id person_id token_hash name scope read_only created_at last_used_at expires_at revoked_at`,
  },
  provider_identity: {
    whose: 'person_id = $1',
    erasedWithRow: 'id issuer subject person_id provider bound_at',
  },
  provider_identity_request: {
    whose: 'person_id = $1',
    erasedWithRow: 'id person_id issuer subject provider email asked_at',
  },
  // Who comes back is not known before.
  provider_visit: { nobodys: 'state_hash browser_hash provider nonce code_verifier next locale expires_at' },
  sign_in_link: {
    whose: 'person_id = $1',
    erasedWithRow: 'person_id id reason token_hash issued_at expires_at',
  },
  set_up: { nobodys: 'one token_hash expires_at done_at' },
};
