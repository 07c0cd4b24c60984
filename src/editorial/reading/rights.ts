import readability from 'text-readability';
import { wordCount } from '../../domain/text/prose.ts';
import { applying, type Places } from '../../domain/law/place.ts';
import type { Place } from '../../domain/law/place.schema.ts';
import type { Reading } from './reading.ts';

/** The reading grade of every place's page. */
export function rightsReadings(places: Places): Reading[] {
  return Object.keys(places).map((id) => rightsReading(places, id));
}

/** How hard one place's page is to read: its own texts, then those of the places whose rules it shows. */
export function rightsReading(places: Places, id: string): Reading {
  const shown = applying(places, id).flatMap((at) => {
    const place = places[at];
    return place ? printed(place, at === id) : [];
  });
  const text = shown.map(withoutLawNames).join('\n');
  return {
    file: `content/places/${id}.yaml`,
    words: wordCount(text),
    grade: readability.fleschKincaidGrade(text),
  };
}

/** The texts of a place that a page prints. A stub gives its summary alone; a parent gives no summary. */
function printed(place: Place, own: boolean): string[] {
  const { summary, prevails, confidence, unverified: _, laws: _l, sources: _s, ...rules } = place;
  const first = own ? [...texts(summary), ...texts(prevails)] : [];
  return confidence === 'low' ? first : [...first, ...texts(rules)];
}

/** Every text inside a value, in its order. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : texts(inner),
  );
}

/** A law's name is quoted as it is; it says nothing of how plainly we write. */
export function withoutLawNames(text: string): string {
  return text.replace(
    /(?:\p{Lu}[\p{L}’'-]+ )(?:(?:of|and|for|in|on|the|to|\p{Lu}[\p{L}’'-]+) )*(?:Act|Code|Law|Order|Regulations?|Rules?|Statutes?|Ordinance)\b(?: \d{4})?/gu,
    'the act',
  );
}
