import { createHmac } from 'node:crypto';
import { LONGEST } from '../keeping-times.ts';
import type { Database } from './database.ts';
import type { Erasure, ErasureFile } from './erasure-file.ts';

/** Erases the entry of an address. False if there is none. */
export type Erase = (email: string, now: number) => Promise<boolean>;

/** Erasing, and the record of it that outlives an older copy of the list. `key` names addresses in that record. */
export function erasingIn(db: Database, key: () => Promise<string>, file: ErasureFile) {
  const named = async (email: string) =>
    createHmac('sha256', await key())
      .update(`erased ${email}`)
      .digest('base64url');
  const known = () => db.run<Erasure>('select hash, erased_at as at from erasures');
  const note = (erasures: readonly Erasure[]) =>
    db.run(
      `insert into erasures (hash, erased_at)
       select value ->> 'hash', cast(value ->> 'at' as bigint) from ${db.each('?1')} where true
       on conflict (hash) do update set erased_at = excluded.erased_at where excluded.erased_at > erasures.erased_at`,
      JSON.stringify(erasures),
    );

  const erase: Erase = async (email, now) => {
    const hash = await named(email);
    const [rows] = await db.together([
      ['delete from entries where email = ?1 returning id', email],
      [
        `insert into erasures (hash, erased_at) values (?1, ?2)
         on conflict (hash) do update set erased_at = excluded.erased_at`,
        hash,
        now,
      ],
    ]);
    // If this fails, the next replay writes what is missing: the database knows.
    try {
      file.add([{ hash, at: now }]);
    } catch {}
    await db.forget();
    return (rows ?? []).length > 0;
  };

  /** Erases everybody who joined before they left: they are back only because an older copy is. */
  const eraseAgain = async (left: ReadonlyMap<string, number>): Promise<number> => {
    let count = 0;
    for await (const { id, email, joinedAt } of everybody(db)) {
      if ((left.get(await named(email)) ?? -1) < joinedAt) continue;
      await db.run('delete from entries where id = ?1', id);
      count += 1;
    }
    if (count > 0) await db.forget();
    return count;
  };

  return {
    erase,

    /**
     * Compares the record in the database with the one outside, and with `more` if given. Whoever is known to have
     * left only outside is erased again; then both records hold the same. Gives how many were erased.
     */
    async replayErasures(now: number, more: readonly Erasure[] = []): Promise<number> {
      const outside = file.read();
      const inside = new Map((await known()).map(({ hash, at }) => [hash, at]));
      const news = [...outside, ...more].filter(
        ({ hash, at }) => at > (inside.get(hash) ?? -1) && at > now - LONGEST,
      );
      const count = news.length > 0 ? await eraseAgain(latest(news)) : 0;
      if (news.length > 0) await note(news);
      await db.run('delete from erasures where erased_at <= ?1', now - LONGEST);
      const all = await known();
      if (outside.some(({ at }) => at <= now - LONGEST)) file.replace(all);
      else {
        const written = latest(outside);
        file.add(all.filter(({ hash, at }) => written.get(hash) !== at));
      }
      return count;
    },

    /** The record of erasures: no addresses, only what can tell whether an address is one of them. */
    erasures: known,

    /** Those of these addresses that left after the time beside them. */
    async leftSince(people: readonly { readonly email: string; readonly joinedAt: number }[]) {
      const left = latest(await known());
      const gone = new Set<string>();
      if (left.size === 0) return gone;
      for (const { email, joinedAt } of people)
        if ((left.get(await named(email)) ?? -1) >= joinedAt) gone.add(email);
      return gone;
    },
  };
}

/** Every entry, read a thousand at a time. */
async function* everybody(db: Database) {
  for (let after = 0; ;) {
    const rows = await db.run<{ id: number; email: string; joinedAt: number }>(
      'select id, email, joined_at as "joinedAt" from entries where id > ?1 order by id limit 1000',
      after,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function latest(erasures: readonly Erasure[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const { hash, at } of erasures) map.set(hash, Math.max(at, map.get(hash) ?? 0));
  return map;
}
