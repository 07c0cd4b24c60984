import { z } from 'zod';
import { SiteAddressSchema } from '../text/address.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** What a visitor may send to join the waitlist, and the shape of `content/waitlist.yaml`, its words. */

/** ISO 3166-1 alpha-2, with XK for Kosovo. */
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** Countries by code and English name, in the order of their names. */
export const countries: readonly { readonly code: string; readonly name: string }[] = (() => {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const list = COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code }));
  return list.sort((one, other) => one.name.localeCompare(other.name, 'en'));
})();

/** The browser's own pattern for an email field, but with a real domain and no dots where mail servers refuse them. */
const email = z
  .string()
  .trim()
  .max(254)
  .toLowerCase()
  .regex(z.regexes.html5Email)
  .regex(/^(?!\.)(?!.*\.\.)(?!.*\.@)[^@]{1,64}@.+\.[a-z][a-z0-9-]+$/);

const nothing = z
  .literal('')
  .optional()
  .transform(() => null);

/** Letters of any script and what stands between them in names: nothing that a mail or a table could act upon. */
const firstName = z
  .string()
  .trim()
  .normalize('NFC')
  .max(80)
  .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’·-]*$/u);

/** A join as the form sends it. What is left out is null. */
export const JoinSchema = z.object({
  email,
  firstName: nothing.or(firstName),
  country: nothing.or(z.enum(COUNTRIES)),
  consent: z.literal('yes'),
});

export type Join = z.infer<typeof JoinSchema>;
export type JoinField = keyof Join;

const link = z.strictObject({ label: words, href: SiteAddressSchema });
const field = z.strictObject({ label: words, hint: words });
/** A page that says how something went. */
const page = z.strictObject({ title: words, text: z.array(words).min(1), link: link.optional() });
/** A page with one button. */
const action = z.strictObject({ title: words, text: z.array(words).min(1), button: words });
/** A mail: words, at most one link with its label, words. */
const mail = z.strictObject({
  subject: words.max(78, 'Keep the subject under 78 characters.'),
  before: z.array(words).min(1),
  link: words.optional(),
  after: z.array(words),
});

export const WaitlistWordsSchema = z.strictObject({
  form: z.strictObject({
    title: words,
    description: words,
    lead: words,
    email: field,
    firstName: field,
    country: field.extend({ none: words }),
    consent: words,
    trap: words,
    send: words,
    sending: words,
    /** What sign-up is for, as far as it is known. */
    about: z.strictObject({ title: words, text: z.array(words).min(1) }),
    /** `{address}` is the address that was probably meant. */
    meant: filled('address'),
    facts: z.array(words).min(1),
  }),
  /** Domains of mail providers that many people use. One that is nearly one of them is probably a typo. */
  mailDomains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)).min(1),
  noService: page,
  errors: z.strictObject({
    title: words,
    email: words,
    firstName: words,
    country: words,
    consent: words,
  }),
  again: words,
  offline: words,
  paused: z.strictObject({ notice: words }),
  confirm: action,
  leave: action,
  entry: z.strictObject({
    title: words,
    lead: words,
    email: words,
    firstName: words,
    country: words,
    joined: words,
    confirmed: words,
    emails: words,
    lastEmail: words,
    told: words,
    trouble: words,
    notGiven: words,
    notYet: words,
    no: words,
    /** `{code}` is what the mail server said. */
    undelivered: filled('code'),
    consent: words,
    download: words,
    erase: words,
    eraseHint: words,
  }),
  pages: z.strictObject({
    'check-mail': page,
    noted: page,
    confirmed: page,
    left: page,
    expired: page,
    later: page,
    refused: page,
    'too-many': page,
    paused: page,
  }),
  mails: z.strictObject({
    confirm: mail,
    already: mail,
    announce: mail,
    foot: z.strictObject({
      why: filled('site').describe(
        '{site} is the address of this site, so that a reader can tell who writes.',
      ),
      entry: words,
      leave: words,
    }),
  }),
});

export type WaitlistWords = z.infer<typeof WaitlistWordsSchema>;
export type WaitlistPage = keyof WaitlistWords['pages'];
export type MailKind = Exclude<keyof WaitlistWords['mails'], 'foot'>;
