import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBounces } from '../mail/bounces.ts';
import { isOurs } from '../mail/message-id.ts';
import type { Given } from './given.ts';
import { counted } from './counted.ts';

/**
 * Reads bounces: one message, a mailbox in mbox form, or a folder of messages such as a Maildir. Only what quotes a
 * mail of ours to that very entry counts, since anybody can write to the bounce address.
 */
export async function importBounces({ store, args: [path = ''] }: Given): Promise<void> {
  const key = await store.key();
  const count = { read: 0, marked: 0, temporary: 0, unknown: 0 };
  for (const file of filesIn(path))
    for (const bounce of await readBounces(readFileSync(file))) {
      count.read += 1;
      const entry = await store.entryByEmail(bounce.email);
      if (!entry || !isOurs(key, bounce.messageIds, entry.id)) count.unknown += 1;
      else if (!bounce.permanent) count.temporary += 1;
      else if (await store.bounce(entry.id, bounce.code, Date.now())) count.marked += 1;
    }
  console.log(
    `${counted(count.read, 'bounce')} read: ${counted(count.marked, 'address', 'addresses')} newly marked as dead, ${count.temporary} temporary, ${count.unknown} not about an email of ours.`,
  );
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
