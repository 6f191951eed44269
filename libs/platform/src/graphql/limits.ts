/**
 * How much one GraphQL request may ask for. Generous for the pages of an application, too little to hurt the server.
 * A request beyond them is answered with QUERY_TOO_COMPLEX. Page sizes are limited with `ConnectionArgs`.
 */
export const limits = {
  /** Of the document, which is looked at before it is read: comments and long texts are few tokens. */
  characters: 50_000,
  /** Of the document: each place that an error names is found by counting the lines before it. */
  lines: 2000,
  /** Words and signs in the document: bounds parsing. */
  tokens: 4000,
  /** Fields, arguments, values, fragments and variables, as `document-size.ts` counts them: bounds validation. */
  size: 1000,
  /** Errors of one document that are told: each looks for names that are nearly right. */
  errors: 5,
  /** Fields within fields. */
  depth: 15,
  /** Renamed fields, by which one field could be asked for many times. */
  aliases: 50,
  /** Operations' own fields, after fragments: each is a query, or a mutation with a transaction of its own. */
  rootFields: 20,
  /** The sum over all fields, each counted once for every item of the lists that it is in; see `query-cost.ts`. */
  cost: 25_000,
} as const;

/**
 * What a plain value counts, where an object counts one: it was read with the object that it stands in. Five thousand
 * places of a chain with the names and units of their people, 50,000 fields, take less than 0.3 s.
 */
export const valueCost = 0.2;

/** Items assumed in a list whose size the request does not say. */
export const assumedListSize = 10;
