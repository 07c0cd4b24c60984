import { parseArgs } from 'node:util';
import { announceCommand } from './operator/announce-command.ts';
import { backup, exportEntries, importEntries, list, remove, stats } from './operator/commands.ts';
import { settingsFrom } from './settings.ts';
import { openStore } from './store/store.ts';

const HELP = `npm run waitlist -- <command>

  stats                            how many there are, and from where
  list [--confirmed|--unconfirmed] one line an entry
  export [--json] [--out FILE]     CSV, or JSON; to the screen if there is no file
  import FILE                      brings an export back; known addresses stay as they are
  remove EMAIL                     erases one entry
  announce --dry-run               shows what would be sent, and to how many
  announce [--per-minute N] [--resend-doubtful]
                                   tells every confirmed entry once that sign-up is open
  backup FILE                      writes a whole copy of the database

Settings come from the same environment variables as the service. See src/server/README.md.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      confirmed: { type: 'boolean', default: false },
      unconfirmed: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'per-minute': { type: 'string' },
      'resend-doubtful': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [command = 'help', argument = ''] = positionals;
  const settings = settingsFrom(process.env);
  const perMinute = Number(values['per-minute'] ?? settings.ANNOUNCE_PER_MINUTE);
  if (!Number.isInteger(perMinute) || perMinute < 0)
    throw new Error('Write a whole number after --per-minute; 0 for no limit.');
  const store = openStore({ databaseUrl: settings.DATABASE_URL, file: settings.WAITLIST_FILE });
  const needs = (what: string) => {
    if (argument === '') throw new Error(`Write ${what} after "${command}".`);
    return argument;
  };
  const commands: Record<string, () => Promise<void>> = {
    stats: () => stats(store),
    list: () => list(store, values.confirmed ? 'confirmed' : values.unconfirmed ? 'unconfirmed' : 'all'),
    export: () => exportEntries(store, values.json ? 'json' : 'csv', values.out),
    import: () => importEntries(store, needs('a file')),
    remove: () => remove(store, needs('an email address')),
    announce: () =>
      announceCommand(store, settings, {
        dryRun: values['dry-run'],
        perMinute,
        resendDoubtful: values['resend-doubtful'],
      }),
    backup: () => backup(store, needs('a file')),
  };
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (run && !values.help) await run().finally(() => store.close());
  else console.log(HELP);
  if (!run && command !== 'help' && !values.help) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
