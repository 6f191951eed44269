/** The parameters of a statement that is put together from parts: `add` keeps a value and answers its placeholder. */
export class SqlParameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /**
   * The same, out of the planner's sight: it makes one plan that serves every value. For values that hardly change what the
   * best plan is (ids, the time), where planning each time would cost more than the reading.
   */
  addUnseen(value: unknown, type: string): string {
    return `(SELECT ${this.add(value)}::${type})`;
  }
}
