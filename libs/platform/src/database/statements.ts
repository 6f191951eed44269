/** As much of a transaction as whoever is written with it (events, the audit trail) must know: those who write stand below. */
export interface Statements {
  /** One moment for the whole transaction. */
  readonly now: Date;
  query<R>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
}
