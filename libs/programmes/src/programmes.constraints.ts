import { constraintErrors } from '@sillage/platform';

constraintErrors({
  programme_one_key: 'CONFLICT',
  programme_uses_a_guide_given_to_it: 'FORBIDDEN',
  guide_given_while_it_is_used: 'CONFLICT',
  programme_takes_nothing_new: 'INVALID_TRANSITION',
  enrolment_once: 'ALREADY_ENROLLED',
});
