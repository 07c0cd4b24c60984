import type { Database } from './database.ts';

/** What can be switched off for a while without stopping the service. */
export type Pausable = 'joins' | 'mail';

/** More than a group of joins writes: on a disk that is nearly full a short value would still fit. */
const AS_A_JOIN = 32_000;

/** Single values that all processes on one database share. */
export function settingsIn(db: Database) {
  const setting = async (name: string): Promise<string | undefined> => {
    const [row] = await db.run<{ value: string }>('select value from settings where name = ?1', name);
    return row?.value;
  };
  const setSetting = async (name: string, value: string | null): Promise<void> => {
    if (value === null) await db.run('delete from settings where name = ?1', name);
    else
      await db.run(
        'insert into settings (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value',
        name,
        value,
      );
  };
  return {
    setting,
    setSetting,

    /** A value that all processes on this database share, set by the first that asks for it. */
    async shared(name: string, value: string): Promise<string> {
      await db.run(
        'insert into settings (name, value) values (?1, ?2) on conflict (name) do nothing',
        name,
        value,
      );
      return (await setting(name)) ?? value;
    },

    /** Since when something is paused, or undefined if it isn't. */
    async pausedSince(what: Pausable): Promise<number | undefined> {
      const since = await setting(`paused ${what}`);
      return since === undefined ? undefined : Number(since);
    },

    /** Pauses something from `since` on, or lets it go on if that is null. */
    async pause(what: Pausable, since: number | null): Promise<void> {
      await setSetting(`paused ${what}`, since === null ? null : String(since));
    },

    /** Fails if the database can't take a join: it must answer, and it must be able to write. */
    async checkWriting(now: number): Promise<void> {
      await setSetting('written', String(now).padEnd(AS_A_JOIN));
    },
  };
}
