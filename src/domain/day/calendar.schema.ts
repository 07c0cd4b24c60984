import { z } from 'zod';
import { DaySchema } from './day.schema.ts';

/** The shape of a `Calendar`, as it is published with a place. */
export const CalendarSchema = z
  .strictObject({
    known: z
      .tuple([DaySchema, DaySchema])
      .readonly()
      .describe('First and last day for which the public holidays are known.'),
    holidays: z.array(DaySchema).readonly(),
    closed: z
      .array(z.strictObject({ from: z.string(), to: z.string() }))
      .readonly()
      .optional()
      .describe('Seasons of each year that count like holidays, as month and day.'),
    saturdays: z
      .literal(true)
      .optional()
      .describe('Saturdays are working days here: only Sundays and holidays move a last day on.'),
  })
  .describe('Public holidays, where a limit leaves days out or moves on from them.');
