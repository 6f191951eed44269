/** Who was signed in as the page was opened. */
export interface KnownPerson {
  id: string;
  displayName: string;
  email: string | null;
}

/**
 * Where whatever is asked waits once a session is over, until the person has signed in again over the page: what was
 * being written stays as it is, and goes on from there.
 */
export class SessionGate {
  private person: KnownPerson | null = null;
  private waiting: { settle(this: void, signedIn: boolean): void; promise: Promise<boolean> } | null = null;
  private readonly listeners = new Set<() => void>();
  private patient: ((signedIn: boolean) => void)[] = [];
  private putOff = false;

  /** Whom to let in again, while somebody must sign in; null otherwise. */
  readonly asked = (): KnownPerson | null => (this.waiting === null ? null : this.person);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  knows(person: KnownPerson): void {
    this.person = person;
  }

  get isSomebodyKnown(): boolean {
    return this.person !== null;
  }

  /** Who that is. */
  get knownId(): string | null {
    return this.person?.id ?? null;
  }

  /** They were asked, and would rather not, now. */
  get isPutOff(): boolean {
    return this.putOff;
  }

  /** Headers by which the server does nothing for anybody else who has signed in in this browser meanwhile. */
  get inTheirName(): Record<string, string> {
    return this.person === null ? {} : { 'x-signed-in-as': this.person.id };
  }

  /** Signed out on purpose: there is nothing to go on with. */
  leave(): void {
    this.person = null;
    this.settle(false);
    this.release(false);
  }

  /** @returns whether the same person is signed in again; null where nobody was */
  signInAgain(): Promise<boolean> | null {
    if (this.person === null) return null;
    if (this.waiting === null) {
      let settle = (_: boolean): void => undefined;
      const promise = new Promise<boolean>((resolve) => (settle = resolve));
      this.waiting = { settle, promise };
      this.tell();
    }
    return this.waiting.promise;
  }

  /** The same without asking: for what may wait until the person wants to go on. */
  async signedInLater(): Promise<boolean> {
    return new Promise((resolve) => this.patient.push(resolve));
  }

  /** @param signedIn false when they would rather not, now: what they wrote stays, and the next act asks again */
  settle(signedIn: boolean): void {
    const { waiting } = this;
    this.waiting = null;
    this.putOff = !signedIn && this.person !== null;
    waiting?.settle(signedIn);
    if (signedIn) this.release(true);
    this.tell();
  }

  private release(signedIn: boolean): void {
    const released = this.patient;
    this.patient = [];
    for (const settle of released) settle(signedIn);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const sessionGate = new SessionGate();
