/** Times as an English sentence names them: "30 days", "fifteen working days", "a month", "two weeks". */

/** A length of time. Weeks are told in days and years in months, so that equal lengths are equal. */
export interface Duration {
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'months';
  /** Whether the sentence counts only days on which people work. */
  readonly working: boolean;
  /** Whether the sentence means just this, not "about" so much. */
  readonly exact: boolean;
  /** The words of the sentence. */
  readonly says: string;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD = [...ONES, ...TENS.slice(2), 'hundred', 'a', 'an', 'half'].join('|');
const NUMBER = String.raw`(?:\d[\d,]*|(?:${WORD})(?:[- ](?:and[- ])?(?:${[...ONES, 'hundred', ...TENS.slice(2)].join('|')}))*)`;
/** What may come between a number and its unit: "10 more clear working days". */
const BETWEEN = `(?:[- ](?:more|further|additional|extra|full|whole|clear|consecutive|calendar|school|court|business|working|working-|weekdays?|natural|total|such))*`;
const UNIT = `(hours?|days?|weeks?|months?|years?)`;
/** "10 or 30 days", "15 to 30 days", "5, 10 or 15 days": numbers that share one unit. */
const TIMES = new RegExp(
  String.raw`(\b(?:about|around|nearly|roughly|almost|over|under|more than|less than) )?\b(${NUMBER}(?:(?:,|,? (?:or|and|to|plus)|–) ?${NUMBER})*)(${BETWEEN})[- ]${UNIT}\b`,
  'gi',
);
/** "the 15th day after". */
const ORDINAL = /\b(\d+)(?:st|nd|rd|th)((?: (?:business|working|calendar))?) (day|month)\b/gi;

/** Every time that a text names, in its order. */
export function durationsIn(text: string): Duration[] {
  return [
    ...[...text.matchAll(TIMES)].flatMap(([says, about, numbers = '', between = '', unit = '']) =>
      [...numbers.matchAll(new RegExp(NUMBER, 'gi'))].flatMap(([one]) => {
        const count = numberOf(one);
        const rest = { working: isWorking(between), exact: about === undefined, says };
        return count === undefined ? [] : [{ ...inUnit(count, unit.toLowerCase()), ...rest }];
      }),
    ),
    ...[...text.matchAll(ORDINAL)].map(([says, count, between = '', unit = '']) => ({
      ...inUnit(Number(count), unit.toLowerCase()),
      ...{ working: isWorking(between), exact: true, says },
    })),
  ];
}

const isWorking = (between: string) => /business|working|weekday/i.test(between);

function inUnit(count: number, unit: string): Pick<Duration, 'amount' | 'unit'> {
  if (unit.startsWith('hour')) return { amount: count, unit: 'hours' };
  if (unit.startsWith('week')) return { amount: 7 * count, unit: 'days' };
  if (unit.startsWith('month')) return { amount: count, unit: 'months' };
  if (unit.startsWith('year')) return { amount: 12 * count, unit: 'months' };
  return { amount: count, unit: 'days' };
}

/** The value of a number in digits or words; undefined where the words are none. */
export function numberOf(written: string): number | undefined {
  const digits = written.replaceAll(',', '');
  if (/^\d+$/.test(digits)) return Number(digits);
  const parts = written
    .toLowerCase()
    .split(/[- ]/)
    .filter((part) => part !== 'and' && part !== '');
  let sum = 0;
  for (const part of parts) {
    const value = wordValue(part);
    if (value === undefined) return undefined;
    sum = part === 'hundred' ? Math.max(sum, 1) * 100 : sum + value;
  }
  return sum;
}

function wordValue(word: string): number | undefined {
  if (word === 'a' || word === 'an') return 1;
  if (word === 'hundred') return 100;
  if (word === 'half') return 0.5;
  const [one, ten] = [ONES.indexOf(word), TENS.indexOf(word)];
  if (one >= 0) return one;
  return ten >= 2 ? ten * 10 : undefined;
}
