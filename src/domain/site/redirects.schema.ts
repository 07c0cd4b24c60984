import { z } from 'zod';
import { SiteAddressSchema } from '../text/address.schema.ts';

/** The shape of `content/redirects.yaml`: where readers of an old address are sent. */

const oldAddress = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)+$/, 'Write the old address with a slash at both ends, such as /guide/old-name/.');

export const RedirectsSchema = z.strictObject({
  pages: z
    .record(oldAddress, SiteAddressSchema)
    .describe('The old address of a page, and the address of the page that answers it now.'),
});

export type Redirects = z.infer<typeof RedirectsSchema>['pages'];
