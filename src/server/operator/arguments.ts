import { parseArgs } from 'node:util';

/** Every option of every command. */
const OPTIONS = {
  confirmed: { type: 'boolean', default: false },
  unconfirmed: { type: 'boolean', default: false },
  told: { type: 'boolean', default: false },
  'not-told': { type: 'boolean', default: false },
  refused: { type: 'boolean', default: false },
  bounced: { type: 'boolean', default: false },
  country: { type: 'string' },
  'joined-from': { type: 'string' },
  'joined-before': { type: 'string' },
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  create: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  send: { type: 'boolean', default: false },
  test: { type: 'string' },
  preview: { type: 'boolean', default: false },
  first: { type: 'string' },
  at: { type: 'string' },
  cancel: { type: 'boolean', default: false },
  'per-minute': { type: 'string' },
  'resend-doubtful': { type: 'boolean', default: false },
  'resend-refused': { type: 'boolean', default: false },
  'accept-refusals': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  // However it is spelled, it means that nothing is sent.
  'dry-run': { type: 'boolean', default: false, short: 'n' },
  dryrun: { type: 'boolean', default: false },
  dryRun: { type: 'boolean', default: false },
  dry_run: { type: 'boolean', default: false },
  dry: { type: 'boolean', default: false },
  'no-send': { type: 'boolean', default: false },
  simulate: { type: 'boolean', default: false },
} as const;

export type Flags = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

export interface Arguments {
  readonly command: string;
  readonly args: readonly string[];
  readonly flags: Flags;
}

/**
 * Reads the command line. Options that npm swallowed, because the second `--` was forgotten, come back from its
 * environment where they make the command do less; one that would make it do more must be said to us.
 */
export function readArguments(
  line: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Arguments {
  const { values, positionals } = parseArgs({ args: [...line], allowPositionals: true, options: OPTIONS });
  const dry =
    ['dry-run', 'dryrun', 'dryRun', 'dry_run', 'dry', 'no-send', 'simulate'].some(
      (name) => values[name as keyof Flags] === true,
    ) || saysYes(env['npm_config_dry_run']);
  const [command = 'help', ...args] = positionals;
  return { command, args, flags: { ...values, 'dry-run': dry, send: values.send && !dry } };
}

function saysYes(value: string | undefined): boolean {
  return value !== undefined && !['', 'false', '0', 'null', 'undefined'].includes(value);
}

/** A whole number after an option. */
export function wholeNumber(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === '' || !Number.isInteger(number) || number < least)
    throw new Error(`Write a whole number after --${name}, ${least} or more.`);
  return number;
}

/** A moment after an option, such as 2026-12-24 or 2026-12-24T09:00Z. A day alone begins at midnight UTC. */
export function moment(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const whole = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(value);
  const time = Date.parse(value);
  if (!whole || Number.isNaN(time))
    throw new Error(
      `Write a moment with its time zone after --${name}, such as 2026-12-24T09:00Z or 2026-12-24T09:00-05:00.`,
    );
  return time;
}
