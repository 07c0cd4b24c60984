/** What the store needs of a database. Both kinds take the same SQL, with parameters written ?1, ?2 and so on. */
export interface Database {
  /** The rows of one statement, committed on its own when this resolves. */
  run<Row extends object>(sql: string, ...values: readonly Value[]): Promise<readonly Row[]>;
  /** Several statements in one transaction: all of them, or none. Gives the rows of each. */
  together(statements: readonly Statement[]): Promise<readonly (readonly object[])[]>;
  /** SQL for the elements of a JSON array, one row each, in a column called `value`. */
  readonly each: (parameter: string) => string;
  /** SQL that lets several processes take different rows from one queue. */
  readonly skipLocked: string;
  /** Takes a lock that ends with this process, however it ends. Undefined if another process holds it. */
  lock(name: string): Promise<(() => Promise<void>) | undefined>;
  /** Writes a whole copy to a new file. `onProgress` is told how much is done, from 0 to 1. */
  copyTo(file: string, onProgress: (done: number) => void): Promise<void>;
  close(): Promise<void>;
}

export type Value = string | number | null;
export type Statement = readonly [sql: string, ...values: Value[]];
