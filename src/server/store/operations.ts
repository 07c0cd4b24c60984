import type { Database } from './database.ts';

/** One thing that an operator, or the service in an operator's name, has done. Never holds an address. */
export interface Operation {
  readonly at: number;
  readonly who: string;
  readonly what: string;
}

export function operationsIn(db: Database) {
  return {
    async noteOperation({ at, who, what }: Operation): Promise<void> {
      await db.run('insert into operations (at, who, what) values (?1, ?2, ?3)', at, who, what);
    },

    /** The last `most` of them, the newest first. */
    async operations(most: number): Promise<readonly Operation[]> {
      return db.run<Operation>('select at, who, what from operations order by id desc limit ?1', most);
    },
  };
}
