import { constraintErrors } from '@sillage/platform';

constraintErrors({ people_import_one_at_a_time: 'CONFLICT' });
