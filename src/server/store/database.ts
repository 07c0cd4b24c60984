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
  /** Clears what was erased from the files around the database too, as far as that is ours to do. */
  forget(): Promise<void>;
  /** Writes a whole copy to a new file that only its owner can read. Fails if the file exists. */
  copyTo(file: string): Promise<void>;
  /** Replaces everything by a copy that `copyTo` wrote. Undefined if the database has its own tool for that. */
  readonly replaceBy: ((file: string) => Promise<void>) | undefined;
  close(): Promise<void>;
}

export type Value = string | number | null;
export type Statement = readonly [sql: string, ...values: Value[]];
