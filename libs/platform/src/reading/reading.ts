import type { Actor } from '../auth/index.js';
import { SqlParameters } from '../database/index.js';

/** Who reads, when and in which language; and the parameters and names of the one statement that is put together for it. */
export class Reading {
  readonly parameters = new SqlParameters();
  private names = 0;
  private known: { me?: string; moment?: string; language?: string } = {};

  /** @param publicUrl where the product is reached, for addresses that leave it */
  constructor(
    readonly actor: Actor,
    readonly locale: string,
    readonly now: Date,
    readonly publicUrl: string,
  ) {}

  /** The reader's id, as an SQL expression. */
  get me(): string {
    return (this.known.me ??= this.parameters.addUnseen(this.actor.personId, 'uuid'));
  }

  /** When it is, as an SQL expression. */
  get moment(): string {
    return (this.known.moment ??= this.parameters.addUnseen(this.now, 'timestamptz'));
  }

  /** The reader's language, as an SQL expression. */
  get language(): string {
    return (this.known.language ??= this.parameters.addUnseen(this.locale, 'text'));
  }

  /** A name for a table of the statement that no other part of it uses. */
  alias(table: string): string {
    this.names += 1;
    return `${table}_${this.names}`;
  }
}
