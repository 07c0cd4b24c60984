import { setImmediate as turn } from 'node:timers/promises';
import { AFTER_ANNOUNCEMENT, LONGEST, UNCONFIRMED } from '../keeping-times.ts';
import type { Database } from './database.ts';
import type { settingsIn } from './settings-table.ts';

/** How a clearing went. */
export interface Clearing {
  readonly cleared: number;
  /** Set if nothing was erased because it would have been too many at once after a jump of the clock. */
  readonly heldBack?: { readonly due: number; readonly of: number };
}

export interface ClearingRules {
  /** The largest share of all entries that may be erased at once when time has jumped, from 0 to 1. */
  readonly share: number;
  /** True if the operator says that the clock is right. */
  readonly trusted?: boolean;
}

/** So much time may pass between two clearings before we ask whether it really has. */
const JUMP = 2 * 24 * 60 * 60 * 1000;
/** So many are erased in one go: in between, pages are served. */
const CHUNK = 500;

/** An address that still waits for its mail to confirm it is not yet overdue. */
const DUE = `(confirmed_at is null and mail is null and joined_at < ?1 and coalesce(mailed_at, 0) < ?1)
  or announced_at < ?2 or joined_at < ?3`;

/** Erases what has been kept long enough. */
export function clearingIn(db: Database, { setting, setSetting }: ReturnType<typeof settingsIn>) {
  /** The last time at which we know the clock was right: the last clearing, or else the newest entry. */
  const lastKnown = async (now: number): Promise<number> => {
    const noted = await setting('clock');
    if (noted !== undefined) return Number(noted);
    const [row] = await db.run<{ newest: number | null }>('select max(joined_at) as newest from entries');
    const newest = Math.min(row?.newest ?? now, now);
    await setSetting('clock', String(newest));
    return newest;
  };
  return {
    async clear(now: number, { share, trusted = false }: ClearingRules): Promise<Clearing> {
      const limits = [now - UNCONFIRMED, now - AFTER_ANNOUNCEMENT, now - LONGEST] as const;
      const known = await lastKnown(now);
      const [counted] = await db.run<{ due: number; all: number }>(
        `select count(case when ${DUE} then 1 end) as due, count(*) as "all" from entries`,
        ...limits,
      );
      const { due = 0, all = 0 } = counted ?? {};
      if (!trusted && now - known > JUMP && due > share * all) {
        await setSetting('held back', String(due));
        return { cleared: 0, heldBack: { due, of: all } };
      }
      let cleared = 0;
      for (let last = CHUNK; last === CHUNK; cleared += last) {
        last = (
          await db.run(
            `delete from entries where id in (select id from entries where ${DUE} limit ${CHUNK}) returning id`,
            ...limits,
          )
        ).length;
        await turn();
      }
      await db.run('delete from tokens where expires_at < ?1', now);
      if (trusted || now > known) await setSetting('clock', String(now));
      await setSetting('held back', null);
      await setSetting('cleared', JSON.stringify({ at: now, cleared }));
      await db.forget();
      return { cleared };
    },
  };
}
