import { z } from 'zod';
import { filled, words } from '../text/words.schema.ts';

/** `/rights/names.json`: every name by which a place is found. The names are lines of "name, tab, place". */
export const NamesSchema = z.object({
  places: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      inText: z.string().optional().describe('How it is called inside a sentence, where that differs.'),
      line: z.string().describe('Its card in one line.'),
    }),
  ),
  also: z.string().describe('Other names of the same place: NY, Deutschland, Holland.'),
  parts: z.string().describe('Parts of it that an editor named: England, NRW.'),
  cities: z.string().describe('Cities in it, the largest first.'),
  areas: z.string().describe('States and regions in it: Bayern, Tuscany.'),
});

export type NamesFile = z.infer<typeof NamesSchema>;

/** The words of the picker of places. */
export const FindWordsSchema = z.strictObject({
  label: words,
  options: words,
  hint: words,
  loading: words,
  failed: words,
  one: words,
  some: filled('count'),
  within: filled('part', 'place'),
  none: words,
});

export type FindWords = z.infer<typeof FindWordsSchema>;
