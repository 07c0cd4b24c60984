import { z } from 'astro/zod';

/** A day such as 2026-11-23. Some YAML readers make a date of it; either way it becomes the same text. */
export const DaySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as year-month-day, such as 2026-11-23.'),
);
