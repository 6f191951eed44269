import { currentTransaction } from './transaction.js';

/**
 * Reads once for all who ask the same at the same moment. Whoever comes while it is being read waits for the next reading,
 * which begins after they have asked: no answer is older than its question. What is answered is shared, and not to be changed.
 */
export class ReadTogether<V> {
  private readonly current = new Map<string, Promise<V>>();
  private readonly next = new Map<string, Promise<V>>();

  async read(question: string, read: () => Promise<V>): Promise<V> {
    // What a transaction under way has changed is for itself alone.
    if (currentTransaction.getStore() !== undefined) return read();
    const underWay = this.current.get(question);
    if (underWay === undefined) return this.begin(question, read);
    const waiting = this.next.get(question);
    if (waiting !== undefined) return waiting;
    const after = async (): Promise<V> => {
      this.next.delete(question);
      return this.begin(question, read);
    };
    const next = underWay.then(after, after);
    this.next.set(question, next);
    return next;
  }

  private async begin(question: string, read: () => Promise<V>): Promise<V> {
    const reading = read();
    this.current.set(question, reading);
    try {
      return await reading;
    } finally {
      if (this.current.get(question) === reading) this.current.delete(question);
    }
  }
}
