import { constraintErrors } from '@sillage/platform';

constraintErrors({
  provider_identity_one_person: 'CONFLICT',
  provider_identity_one_of_an_issuer: 'CONFLICT',
});
