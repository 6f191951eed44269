import { constraintErrors } from '@sillage/platform';

constraintErrors({
  label_follows_its_life_cycle: 'INVALID_TRANSITION',
  label_is_public_once_awarded: 'INVALID_TRANSITION',
  label_renewed_once: 'INVALID_TRANSITION',
  label_one_open: 'CONFLICT',
  label_one_in_force: 'CONFLICT',
});
