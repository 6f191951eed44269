export interface CountedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What the figures are counted over. */
export interface AdoptionScope {
  readonly units: readonly CountedUnit[];
  readonly isWholeCompany: boolean;
}
