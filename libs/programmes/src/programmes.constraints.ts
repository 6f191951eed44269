import { constraintErrors } from '@sillage/platform';

constraintErrors({
  programme_one_key: 'CONFLICT',
  enrolment_once: 'ALREADY_ENROLLED',
});
