/**
 * Numbers what a person does: a second try of the same act carries the id of the first, so that a lost answer never does it
 * twice, and whatever else is done in between makes it a new one.
 */
export class Tries {
  private last: { input: string; id: string } | null = null;

  idFor(input: object): string {
    const key = JSON.stringify(input);
    if (this.last?.input !== key) this.last = { input: key, id: newMutationId() };
    return this.last.id;
  }

  /** The server's answer is there; of an act that another one has overtaken, it says nothing of that other one. */
  done(id: string): void {
    if (this.last?.id === id) this.last = null;
  }
}

function newMutationId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
