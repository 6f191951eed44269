/** A text in a mutation's payload that is answered once: it is not kept for whoever sends the mutation again. */
export class ToldOnce {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** What GraphQL writes as the field's String. */
  valueOf(): string {
    return this.#text;
  }
}
