import { LRUCache } from 'lru-cache';

/** Answers that are read once for everybody who asks, also for those who ask while they are being read. */
export class Kept<V extends object> {
  private readonly answers: LRUCache<string, Promise<V>>;

  /** @param milliseconds until an answer is read again; never, where what it is about cannot change */
  constructor({ atMost, milliseconds }: { atMost: number; milliseconds?: number }) {
    this.answers = new LRUCache({ max: atMost, ...(milliseconds !== undefined && { ttl: milliseconds }) });
  }

  async get(question: readonly unknown[], read: () => Promise<V>): Promise<V> {
    const name = JSON.stringify(question);
    const known = this.answers.get(name);
    if (known !== undefined) return known;
    const answer = read();
    this.answers.set(name, answer);
    answer.catch(() => {
      if (this.answers.peek(name) === answer) this.answers.delete(name);
    });
    return answer;
  }
}
