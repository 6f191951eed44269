import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.js';

/** Documents are typed by the server's own schema; a field that goes away does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; Date: string; Locale: string; CountryCode: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
