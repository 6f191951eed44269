import { personShape } from '@sillage/people';
import { column, listOf, Shape } from '@sillage/platform';

export const providerIdentityShape = new Shape('ProviderIdentity', {
  table: 'provider_identity',
  always: { id: 'id', provider: 'provider' },
}).add({
  provider: column('provider'),
  subject: column('subject'),
  boundAt: column('bound_at'),
  // It is read for administrators alone.
  viewerMayRelease: () => 'TRUE',
});

export const identityRequestShape = new Shape('ProviderIdentityRequest', {
  table: 'provider_identity_request',
  always: { id: 'id', provider: 'provider' },
}).add({
  person: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.person_id`) },
  provider: column('provider'),
  subject: column('subject'),
  email: column('email'),
  askedAt: column('asked_at'),
  isBoundOtherwise: ({ row }) => `EXISTS (SELECT FROM provider_identity i WHERE i.issuer = ${row}.issuer
    AND (i.subject = ${row}.subject) <> (i.person_id = ${row}.person_id))`,
});

personShape.add({
  // Null for whoever is no administrator, as an empty list would say something.
  identities: {
    of: providerIdentityShape,
    sql: ({ row, asked, reading }) => {
      if (!reading.actor.isAdmin) return 'NULL::json';
      const i = reading.alias('provider_identity');
      const json = providerIdentityShape.json(asked, i, reading);
      return listOf(json, `provider_identity ${i} WHERE ${i}.person_id = ${row}.id`, `${i}.provider`);
    },
  },
  identityRequests: {
    of: identityRequestShape,
    sql: ({ row, asked, reading }) => {
      if (!reading.actor.isAdmin) return 'NULL::json';
      const r = reading.alias('provider_identity_request');
      const json = identityRequestShape.json(asked, r, reading);
      const ofThem = `${r}.person_id = ${row}.id AND ${row}.active`;
      return listOf(json, `provider_identity_request ${r} WHERE ${ofThem}`, `${r}.asked_at, ${r}.id`);
    },
  },
});
