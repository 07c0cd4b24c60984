import { z } from 'zod';

/** An address elsewhere, such as that of a law: whole, so that it works wherever it is printed. */
export const WebAddressSchema = z.url({
  protocol: /^https?$/,
  hostname: /^([a-z0-9-]+\.)+[a-z][a-z0-9-]+\.?$/i,
  error: 'Write a whole web address that starts with https:// or http://, without spaces.',
});

/** An address of this site. Whether the page is there is checked across all content (`address-faults.ts`). */
export const SiteAddressSchema = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*([a-z0-9.-]+)?(#[a-z0-9-]+)?$/,
    'Write an address of this site that starts with a slash, such as /guide/ or /support/#private.',
  );
