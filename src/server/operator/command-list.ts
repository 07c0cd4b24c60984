import { announceCommand } from './announce-command.ts';
import { importBounces } from './bounces-command.ts';
import { backup, erasures, exportEntries, importEntries, replay, restore } from './copies.ts';
import type { Given } from './given.ts';
import { list, remove, resend, show } from './entries-command.ts';
import { clear, operationsLog, pause, resume, retryMails } from './running.ts';
import { stats } from './stats.ts';

interface Command {
  readonly args: readonly { readonly what: string; readonly required: boolean }[];
  /** How it is written, and what it does, line by line. */
  readonly help: readonly (readonly [string, string])[];
  /** Whether it goes into the operators' log. A command that did nothing after all says 'nothing'. */
  readonly changes: boolean;
  readonly run: (given: Given) => Promise<unknown>;
}

const needs = (what: string) => [{ what, required: true }];

export const COMMANDS: Readonly<Record<string, Command>> = {
  stats: {
    args: [],
    help: [['stats', 'how many there are, what waits, and what went wrong']],
    changes: false,
    run: stats,
  },
  list: {
    args: [],
    help: [['list [filters]', 'one line an entry']],
    changes: false,
    run: list,
  },
  show: {
    args: needs('an email address'),
    help: [['show EMAIL', 'everything there is about one person']],
    changes: false,
    run: show,
  },
  export: {
    args: [],
    help: [
      ['export [--json] [--out FILE] [filters]', 'CSV, or JSON'],
      ['', 'filters: --confirmed --unconfirmed --told --not-told --refused --bounced'],
      ['', '--country DE --joined-from DAY --joined-before DAY'],
    ],
    changes: true,
    run: exportEntries,
  },
  import: {
    args: needs('a file'),
    help: [['import FILE [--create]', 'brings an export back; --create begins a new list']],
    changes: true,
    run: importEntries,
  },
  remove: {
    args: needs('an email address'),
    help: [['remove EMAIL', 'erases one entry']],
    changes: true,
    run: remove,
  },
  resend: {
    args: needs('an email address'),
    help: [['resend EMAIL', 'sends one person their email again']],
    changes: true,
    run: resend,
  },
  announce: {
    args: [],
    help: [
      ['announce', 'shows the email, to how many and to whom; sends nothing'],
      ['announce --send', 'tells every confirmed entry once that sign-up is open'],
      ['', '--first N, --country DE: only these'],
      ['', '--per-minute N: how fast; 0 for no limit'],
      ['', '--resend-doubtful, --resend-refused: these once more'],
      ['', '--accept-refusals: goes on however many are refused in a row'],
      ['', '--at 2026-12-24T09:00Z: the service sends it then; --cancel takes that back'],
      ['announce --test EMAIL', 'sends the email to you alone'],
      ['announce --preview [--out FILE]', 'writes the email as a page (.html) or a message (.eml)'],
    ],
    changes: true,
    run: announceCommand,
  },
  mail: {
    args: needs('"retry"'),
    help: [['mail retry', 'sends again what the mail server refused, except the announcement']],
    changes: true,
    run: retryMails,
  },
  bounces: {
    args: needs('a file or folder'),
    help: [['bounces FILE|FOLDER', 'reads bounces: messages, a mailbox (mbox), or a folder of messages']],
    changes: true,
    run: importBounces,
  },
  pause: {
    args: [{ what: '"joins" or "mail"', required: false }],
    help: [['pause [joins|mail]', 'takes no joins, or sends no email, until "resume"']],
    changes: true,
    run: pause,
  },
  resume: {
    args: [{ what: '"joins" or "mail"', required: false }],
    help: [['resume [joins|mail]', 'goes on']],
    changes: true,
    run: resume,
  },
  clear: {
    args: [],
    help: [['clear [--yes]', 'erases what is overdue; --yes says that the clock is right']],
    changes: true,
    run: clear,
  },
  backup: {
    args: needs('a file'),
    help: [['backup FILE', 'writes a whole copy of the database']],
    changes: true,
    run: backup,
  },
  restore: {
    args: needs('a file'),
    help: [['restore FILE [--yes]', 'puts a copy back (SQLite); whoever left since stays away']],
    changes: true,
    run: restore,
  },
  erasures: {
    args: [],
    help: [['erasures --out FILE', 'writes the record of erasures, without addresses']],
    changes: true,
    run: erasures,
  },
  replay: {
    args: [{ what: 'a file', required: false }],
    help: [['replay [FILE]', 'erases again whoever left, after an older copy was put back']],
    changes: true,
    run: replay,
  },
  log: {
    args: [],
    help: [['log', 'what operators did']],
    changes: false,
    run: operationsLog,
  },
};

export function help(): string {
  const lines = Object.values(COMMANDS)
    .flatMap((command) => command.help)
    .map(([usage, what]) => `  ${usage.padEnd(41)}${what}`);
  return [
    'npm run -s waitlist -- <command>',
    '',
    ...lines,
    '',
    'Settings come from the same environment variables as the service. See src/server/README.md.',
  ].join('\n');
}
