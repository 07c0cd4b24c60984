import { existsSync } from 'node:fs';
import { placeOf, type Settings } from '../settings.ts';
import { openStore, type Store } from '../store/store.ts';

/** Opens the list for a command. A name that was mistyped must not begin an empty list that looks like the real one. */
export async function openFor(settings: Settings, create: boolean): Promise<Store> {
  const { DATABASE_URL, WAITLIST_FILE: file } = settings;
  if (DATABASE_URL === undefined && !create && !existsSync(file))
    throw new Error(
      `There is no list at ${file}. Check WAITLIST_FILE and the folder you are in; the service makes the list when it starts. To begin one from an export, add --create to "import".`,
    );
  return openStore({
    ...placeOf(settings),
    onFileChange: (change) => {
      if (change === 'another') return;
      console.error('Another file was copied over the list. This command ends at once; run it again.');
      process.kill(process.pid, 'SIGKILL');
    },
  });
}
