import { z } from 'zod';
import { words } from '../text/words.schema.ts';

const remedy = z.strictObject({
  complain: words.describe('What one does, as in "the last day to complain".'),
  complaint: words.describe('What they take, as in "they accept a complaint".'),
});

/** What a way to an office is called: an appeal against a refusal is no complaint. */
export const RemediesSchema = z.strictObject({ complaint: remedy, appeal: remedy });
