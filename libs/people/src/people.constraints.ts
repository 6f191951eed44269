import { constraintErrors } from '@sillage/platform';

constraintErrors({
  person_one_external_id: 'CONFLICT',
  person_one_email: 'CONFLICT',
  org_unit_one_code: 'CONFLICT',
  org_unit_one_path: 'CONFLICT',
  role_assignment_once: 'CONFLICT',
  role_assignment_admin_is_of_the_whole_company: 'BAD_USER_INPUT',
  departure_once_at_a_time: 'CONFLICT',
  departure_end_once: 'CONFLICT',
  departure_end_kind: 'BAD_USER_INPUT',
  person_preference_hours: 'BAD_USER_INPUT',
});
