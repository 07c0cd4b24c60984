import { join } from 'node:path';
import { z } from 'zod';
import type { MailSettings } from './mail/letter-to.ts';
import { exposesPassword, isLoopback } from './mail/smtp-protection.ts';

/** An empty variable counts as one that is not set, as compose files write it. */
const unset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());
const count = (fallback: number, least = 1) =>
  z.preprocess(unset, z.coerce.number().int().min(least).default(fallback));
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);
const ownAddress = z
  .url({
    protocol: /^https?$/,
    error: 'Write a whole address, such as https://list.example.org.',
    abort: true,
  })
  .refine((value) => new URL(value).pathname === '/', {
    error:
      'Leave out the path. The service must have an address of its own, such as https://list.example.org.',
    abort: true,
  })
  .transform((value) => new URL(value).origin);
const mailbox = z
  .string()
  .regex(
    /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
    'Write an address, or a name and an address: News <news@example.org>.',
  );
const bareAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/, 'Write an address alone: bounces@example.org.');
const list = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    : [];

const SettingsSchema = z
  .object({
    SITE_DIR: z.preprocess(unset, z.string().default(join(import.meta.dirname, '../../dist'))),
    HOST: z.preprocess(unset, z.string().default('localhost')),
    PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65_535).default(4321)),
    PUBLIC_URL: optional(ownAddress),
    HSTS: optional(
      z
        .string()
        .regex(
          /^(off|max-age=\d+(; includeSubDomains)?(; preload)?)$/,
          'Write "off", or a value such as max-age=31536000; includeSubDomains.',
        ),
    ),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    WAITLIST_FILE: z.preprocess(unset, z.string().default('data/waitlist.sqlite')),
    ERASURES_FILE: optional(z.string()),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: optional(mailbox),
    MAIL_REPLY_TO: optional(mailbox),
    MAIL_BOUNCES_TO: optional(bareAddress),
    MAILS_PER_MINUTE: count(300, 0),
    ALLOWED_ORIGINS: z.preprocess(list, z.array(origin)),
    TRUST_PROXY: optional(
      z.string().refine((value) => value !== 'true', {
        error:
          'Not "true": it would believe whatever address a visitor makes up. Write how many proxies of yours are in front, such as 1, or their addresses.',
      }),
    ),
    JOINS_PER_BLOCK: count(60),
    JOINS_PER_MINUTE: count(100_000),
    ANNOUNCE_PER_MINUTE: count(300),
    CLEAR_AT_MOST: z.preprocess(unset, z.coerce.number().min(0).max(100).default(25)),
    METRICS: z.preprocess(unset, z.enum(['off', 'loopback', 'token']).default('off')),
    METRICS_TOKEN: optional(z.string().min(20, 'Write at least 20 characters that nobody can guess.')),
    LOG_LEVEL: z.preprocess(unset, z.enum(['info', 'warn', 'error', 'silent']).default('info')),
  })
  .superRefine((settings, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (settings.METRICS === 'token' && !settings.METRICS_TOKEN)
      fault('METRICS_TOKEN', 'Set the token that METRICS=token asks for.');
    if (!settings.SMTP_URL) return;
    for (const [path, message] of mailFaults(settings.SMTP_URL, settings.PUBLIC_URL, settings.MAIL_FROM))
      fault(path, message);
  });

/** What else must be right before mails go out. */
function mailFaults(
  smtpUrl: string,
  publicUrl: string | undefined,
  from: string | undefined,
): [string, string][] {
  const faults: [string, string][] = [];
  if (publicUrl === undefined)
    faults.push([
      'PUBLIC_URL',
      'Set the address of this service, where the links in mails lead. SMTP_URL needs it.',
    ]);
  else if (!publicUrl.startsWith('https:') && !isLoopback(new URL(publicUrl).hostname))
    faults.push([
      'PUBLIC_URL',
      'Use https: the links in mails hold secrets, and mail programs unsubscribe only over https.',
    ]);
  if (from === undefined)
    faults.push([
      'MAIL_FROM',
      'Set the sender of the mails, such as News <news@example.org>. SMTP_URL needs it.',
    ]);
  if (exposesPassword(smtpUrl))
    faults.push([
      'SMTP_URL',
      'With a password, leave out requireTLS=false: anyone on the way could read it.',
    ]);
  return faults;
}

export type Settings = z.infer<typeof SettingsSchema> & { readonly publicUrl: string };

/** Reads the environment. Throws with the name of each variable that is wrong, and never with its value: it may be a password. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const { data, error } = SettingsSchema.safeParse(env);
  if (error)
    throw new Error(
      `Some settings aren't right.\n${error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`,
    );
  return { ...data, publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}` };
}

/** Which proxies to believe when they say who they speak for: so many of them, or those with these addresses. */
export function trustProxy({
  TRUST_PROXY: value,
}: Settings): boolean | string | ((address: string, hop: number) => boolean) {
  if (value === undefined || value === 'false') return false;
  return /^\d+$/.test(value) ? (_, hop) => hop < Number(value) : value;
}

/** Where the list of these settings is kept. */
export function placeOf({ DATABASE_URL, WAITLIST_FILE, ERASURES_FILE }: Settings) {
  return { databaseUrl: DATABASE_URL, file: WAITLIST_FILE, erasures: ERASURES_FILE };
}

/** What all mails share. */
export function mailSettingsFrom(settings: Settings, mails: MailSettings['mails']): MailSettings {
  return {
    mails,
    from: settings.MAIL_FROM ?? '',
    replyTo: settings.MAIL_REPLY_TO,
    bouncesTo: settings.MAIL_BOUNCES_TO,
    publicUrl: settings.publicUrl,
  };
}
