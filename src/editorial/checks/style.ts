import type { Fault } from '../../domain/law/place.ts';
import { breaches } from '../style/breaches.ts';
import type { Style } from '../style/style.schema.ts';

/** Rules of style that don’t do to their own two sentences what they say. */
export function styleRuleFaults({ rules }: Style): Fault[] {
  return Object.entries(rules).flatMap(([id, rule]) => {
    const finds = (sentence: string) => breaches(sentence, rule.where?.[0] ?? 'pages', rule).length > 0;
    const fault = (field: string, message: string) => ({ path: ['rules', id, field], message });
    return [
      ...(finds(rule.catches)
        ? []
        : [fault('catches', 'The pattern doesn’t catch this sentence. Correct one of the two.')]),
      ...(finds(rule.passes)
        ? [fault('passes', 'The pattern catches this sentence, too. Correct one of the two.')]
        : []),
    ];
  });
}
