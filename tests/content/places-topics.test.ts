import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/domain/law/card.ts';
import { applying, resolve } from '../../src/domain/law/place.ts';
import { topicsOf, type Topic, type TopicId } from '../../src/domain/law/topics.ts';
import { topicWords } from '../../src/domain/law/topic-words.ts';
import { content } from '../support/content.ts';

const { places } = content;
if (!content.rights) throw new Error('content/rights.yaml is missing.');
const { rights } = content;
const ids = Object.keys(places);

/** The topics that the card has no line for, with the field of a place that they come from. */
const QUOTING = {
  whom: 'appliesTo',
  minors: 'minors',
  deceased: 'deceased',
  correction: 'correction',
  retention: 'retention',
} as const satisfies Partial<Record<TopicId, string>>;

const topics = (id: string) => topicsOf(places, id, cardOf(places, id, rights.card).rows);
const quoting = (id: string) => topics(id).filter((topic) => topic.id in QUOTING);

/** What the law says on a topic, as the files of the place and its parents have it. */
function written(id: string, topic: keyof typeof QUOTING): string[] {
  return applying(places, id).flatMap((from) => {
    const place = places[from];
    const rule = place && place.confidence !== 'low' ? place[QUOTING[topic]] : null;
    const cases = (rule as { cases?: readonly { text: string }[] } | null)?.cases ?? [];
    return rule ? [rule, ...cases].map(({ text }) => text) : [];
  });
}

/** The answer and the laws below it, in the order in which they're read. */
const shown = ({ points, blocks }: Topic) => [
  ...points.map(({ text }) => text),
  ...blocks.flatMap(({ texts }) => texts.map(({ text }) => text)),
];

describe('a topic whose answer quotes the law', () => {
  test.each(ids)('%s says all that the law says, once and in its order', (id) => {
    for (const topic of quoting(id))
      expect(shown(topic).join(' ')).toBe(written(id, topic.id as keyof typeof QUOTING).join(' '));
  });

  test.each(ids)('%s names the sources of the answer', (id) => {
    for (const topic of quoting(id).filter(({ quoted }) => quoted)) {
      const { from = '', numbers = [] } = topic.quoted ?? {};
      const cite = places[from]?.[QUOTING[topic.id as keyof typeof QUOTING]]?.cite ?? '';
      const urls = topic.sources.filter(({ number }) => numbers.includes(number)).map(({ url }) => url);
      expect(numbers.length).toBeGreaterThan(0);
      expect(urls).toEqual(expect.arrayContaining(resolve(places, from, cite).map(({ url }) => url)));
    }
  });

  test('calls the disclosure by what is in it', () => {
    const fold = (id: string, topic: TopicId) =>
      topics(id)
        .filter((one) => one.id === topic)
        .map((one) => topicWords(places, id, one, rights).fold)[0];
    expect(fold('us-ny', 'minors')).toMatch(/^What HIPAA says, with \d sources$/);
    expect(fold('us-il', 'minors')).toMatch(/^What else Illinois and HIPAA say, with \d sources$/);
    expect(fold('de', 'minors')).toBe('What else Germany and EU law say, with 2 sources');
    expect(fold('ca-ab', 'correction')).toMatch(/^What else Alberta says, with \d sources$/);
    expect(fold('us', 'minors')).toBe('1 source');
    expect(fold('gb-sct', 'correction')).toBe('Is there a separate rule for Scotland? With 1 source');
    expect(fold('us-ny', 'fees')).toMatch(/^What New York and HIPAA say, with \d sources$/);
  });
});
