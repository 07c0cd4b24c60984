import { COMMANDS, help } from './operator/command-list.ts';
import { readArguments } from './operator/arguments.ts';
import { loggable, operatorName } from './operator/operation.ts';
import { openFor } from './operator/open-list.ts';
import { settingsFrom } from './settings.ts';

try {
  const { command: name, args, flags } = readArguments(process.argv.slice(2), process.env);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || flags.help) {
    console.log(help());
    if (!command && name !== 'help') process.exitCode = 1;
  } else {
    const most = command.args.length;
    if (args.length > most)
      throw new Error(
        `“${args.slice(most).join(' ')}” is one word too many after "${name}". If you wrote an option before it, npm kept that option for itself: put -- after "waitlist".`,
      );
    const missing = command.args[args.length];
    if (missing?.required) throw new Error(`Write ${missing.what} after "${name}".`);
    const settings = settingsFrom(process.env);
    const store = await openFor(settings, flags.create && name === 'import');
    try {
      const outcome = await command.run({ store, settings, args, flags });
      if (command.changes && outcome !== 'nothing')
        await store.noteOperation({ at: Date.now(), who: operatorName(), what: loggable(name, flags) });
    } finally {
      await store.close();
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
