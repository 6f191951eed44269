import { constraintErrors } from '@sillage/platform';

constraintErrors({
  session_ends_after_it_starts: 'BAD_USER_INPUT',
  session_lasts_a_week_at_most: 'BAD_USER_INPUT',
  session_minimum_share_is_a_share: 'BAD_USER_INPUT',
  session_capacity_from_one: 'BAD_USER_INPUT',
  session_join_url_is_of_the_web: 'BAD_USER_INPUT',
  session_replay_url_is_of_the_web: 'BAD_USER_INPUT',
  session_capacity_not_exceeded: 'CONFLICT',
  registration_withdrawn_is_cancelled: 'CONFLICT',
  registration_once_a_session: 'CONFLICT',
  registration_in_order_of_arrival: 'CONFLICT',
});
