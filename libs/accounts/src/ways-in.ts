/** By which ways somebody can sign in, as SQL over the id of their row. */
export const waysIn = {
  hasPassword: (person: string): string =>
    `EXISTS (SELECT FROM account w WHERE w.person_id = ${person} AND w.password_hash IS NOT NULL)`,

  /** The names of their identity providers, as a JSON list. */
  providers: (person: string): string =>
    `(SELECT coalesce(json_agg(DISTINCT i.provider), '[]') FROM provider_identity i WHERE i.person_id = ${person})`,

  any: (person: string): string =>
    `(${waysIn.hasPassword(person)} OR EXISTS (SELECT FROM provider_identity i WHERE i.person_id = ${person}))`,
};
