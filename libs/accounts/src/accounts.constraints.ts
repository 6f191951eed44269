import { constraintErrors } from '@sillage/platform';

constraintErrors({ api_token_a_year_at_most: 'BAD_USER_INPUT' });
