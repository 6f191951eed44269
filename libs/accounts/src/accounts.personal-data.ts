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
};
