/**
 * What the endpoint asks of a database, PGlite or PostgreSQL: the same SQL with `$1` parameters. Everything above this
 * line is written once; a driver for another database implements these three functions.
 */
export interface Sql {
  /**
   * @param text one statement; values only ever travel in `params`
   * @param params texts, numbers, lists of texts; instants as RFC 3339, JSON as text
   */
  query<Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

export interface Store extends Sql {
  /**
   * Runs `work` in one READ COMMITTED transaction on one connection: committed, and durable, once the promise resolves;
   * rolled back when `work` throws. Not nested: `work` uses the `sql` it is given.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}
