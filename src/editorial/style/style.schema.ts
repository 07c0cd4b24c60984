import { z } from 'zod';
import { patternOf } from './pattern.ts';

/** Where a text is read: said or written warmly, in the guide, elsewhere on the site, or in the project’s documents. */
export const VOICES = ['spoken', 'guide', 'pages', 'docs'] as const;
export type Voice = (typeof VOICES)[number];

const Line = z.string().min(1, 'Write a phrase here.');
const Why = Line.describe('Shown with every finding.');

const ExceptionSchema = z.strictObject({
  /** The words around the match, exactly as they are written. */
  text: Line,
  /** Only in files whose path begins so. */
  in: Line.optional(),
  why: Why,
});

const Pattern = Line.refine((pattern) => patternOf(pattern) !== undefined, {
  message:
    'This isn’t a pattern that can be searched for. Check its brackets: each one that opens must close.',
});

const StyleRuleSchema = z.strictObject({
  pattern: Pattern,
  instead: Line,
  why: Why,
  /** Only in these voices; everywhere if it’s left out. */
  where: z.array(z.enum(VOICES)).min(1).optional(),
  /** A sentence that the rule must catch, and one that it must let pass. */
  catches: Line,
  passes: Line,
  except: z.array(ExceptionSchema).default([]),
});

/** `content/style.yaml`: how we write, as far as a machine can tell. */
export const StyleSchema = z.strictObject({
  rules: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'Name a rule with lowercase letters, digits and dashes.'),
    StyleRuleSchema,
  ),
  /** Sentences that more than three pages may have word for word. */
  repeats: z.array(z.strictObject({ text: Line, why: Why })).default([]),
});

export type Style = z.output<typeof StyleSchema>;
export type StyleRule = Style['rules'][string];
