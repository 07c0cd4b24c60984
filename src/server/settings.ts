import { join } from 'node:path';
import { z } from 'zod';

/** An empty variable counts as one that is not set, as compose files write it. */
const unset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());
const count = (fallback: number) => z.preprocess(unset, z.coerce.number().int().min(1).default(fallback));
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const SettingsSchema = z
  .object({
    SITE_DIR: z.preprocess(unset, z.string().default(join(import.meta.dirname, '../../dist'))),
    HOST: z.preprocess(unset, z.string().default('localhost')),
    PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65_535).default(4321)),
    PUBLIC_URL: optional(origin),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    WAITLIST_FILE: z.preprocess(unset, z.string().default('data/waitlist.sqlite')),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: optional(
      z
        .string()
        .regex(
          /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
          'Write an address, or a name and an address: News <news@example.org>.',
        ),
    ),
    ALLOWED_ORIGINS: z.preprocess(
      (value) =>
        typeof value === 'string'
          ? value
              .split(',')
              .map((one) => one.trim())
              .filter(Boolean)
          : [],
      z.array(origin),
    ),
    TRUST_PROXY: optional(z.string()),
    JOINS_PER_BLOCK: count(60),
    ANNOUNCE_PER_MINUTE: count(300),
    LOG_LEVEL: z.preprocess(unset, z.enum(['info', 'warn', 'error', 'silent']).default('info')),
  })
  .superRefine((settings, context) => {
    if (!settings.SMTP_URL) return;
    const missing = (path: string, why: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `${why} It is needed with SMTP_URL.` });
    if (!settings.PUBLIC_URL)
      missing('PUBLIC_URL', 'Set the address of this service, which the links in mails lead to.');
    if (!settings.MAIL_FROM)
      missing('MAIL_FROM', 'Set the sender of the mails, such as News <news@example.org>.');
  });

export type Settings = z.infer<typeof SettingsSchema> & { readonly publicUrl: string };

/** Reads the environment. Throws with the name of each variable that is wrong, and never with its value: it may be a password. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const { data, error } = SettingsSchema.safeParse(env);
  if (error)
    throw new Error(
      `The settings are not right.\n${error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`,
    );
  return { ...data, publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}` };
}

/** Which proxies to believe when they say whom they speak for: all, so many of them, or those with these addresses. */
export function trustProxy({
  TRUST_PROXY: value,
}: Settings): boolean | string | ((address: string, hop: number) => boolean) {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  return /^\d+$/.test(value) ? (_, hop) => hop < Number(value) : value;
}
