/** Their names, with spaces between them. */
type Columns = string;

/**
 * What becomes of a table when a person is erased (`PersonErasure` of people, and those who hear of it). Every column of
 * every table stands in exactly one list: test/architecture/personal-data.spec.ts reads the schema and names the others,
 * and test/e2e/people-erasure.e2e-spec.ts erases somebody of whom all of it is known.
 */
export interface TableOfPeople {
  /** In SQL, which rows are about the person whose id is `$1`. */
  readonly whose?: string;
  /** These go with their row, which is deleted. */
  readonly erasedWithRow?: Columns;
  /** These are emptied, or say the same of everybody who was erased. */
  readonly erased?: Columns;
  /** Why columns stay as they are, and which. */
  readonly kept?: Readonly<Record<string, Columns>>;
  /** These say nothing of any person. */
  readonly nobodys?: Columns;
}

/** By the table's name; each feature declares its own, in `<feature>.personal-data.ts`. */
export type PersonalData = Readonly<Record<string, TableOfPeople>>;

/** Why an id of somebody who was erased may stay. */
export const pointsAtNobody = 'points at the row of somebody who was erased, which tells nothing of them';
/** Why it may stay what they did, once nothing tells who they were. */
export const factOfNobody = 'a fact that counts, of somebody of whom nothing else is known';
