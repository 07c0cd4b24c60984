// @module-tag long
import { expect, test } from 'vitest';
import { refusalTool } from '../../support/refusal-tool.ts';
import { SelfCheck } from '../../support/self-check.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool } from '../../support/tool-page.ts';
import { visitors, type Coming } from '../support/visitors.ts';

const site = visitors();

/** A moment, a zone, and the day that it then is there, with the days 10 and 30 later. All counted by hand. */
const MOMENTS = [
  ['Pacific/Pago_Pago', '2026-03-01T10:59:30Z', 'February 28, 2026', 'March 10, 2026', 'March 30, 2026'],
  ['Pacific/Pago_Pago', '2026-03-01T11:00:30Z', 'March 1, 2026', 'March 11, 2026', 'March 31, 2026'],
  ['Pacific/Kiritimati', '2026-12-30T09:59:30Z', 'December 30, 2026', 'January 9, 2027', 'January 29, 2027'],
  ['Pacific/Kiritimati', '2026-12-30T10:00:30Z', 'December 31, 2026', 'January 10, 2027', 'January 30, 2027'],
  ['America/New_York', '2026-03-08T04:59:30Z', 'March 7, 2026', 'March 17, 2026', 'April 6, 2026'],
  ['America/New_York', '2026-11-01T04:00:30Z', 'November 1, 2026', 'November 11, 2026', 'December 1, 2026'],
  ['Europe/Berlin', '2028-02-28T22:59:30Z', 'February 28, 2028', 'March 9, 2028', 'March 29, 2028'],
  ['Europe/Berlin', '2028-02-28T23:00:30Z', 'February 29, 2028', 'March 10, 2028', 'March 30, 2028'],
] as const;

/** Takes Temporal away before any script of the page runs, as in browsers that do not have it yet. */
const withoutTemporal: Coming = {
  prepare: (context) => context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal')),
};

/** A finished New York letter, made in a zone at a moment. */
async function letterAt(timezoneId: string, now: string, coming: Coming = {}): Promise<string[]> {
  const tool = new LetterTool(await site.come('/letter/', { timezoneId, now, ...coming }));
  await tool.finish();
  return tool.lines();
}

test.each(MOMENTS)(
  'in %s at %s it is %s, and the days are right',
  async (zone, moment, today, ten, thirty) => {
    const lines = await letterAt(zone, moment);
    expect(lines[0]).toBe(today);
    const words = lines.join('\n');
    expect(words).toContain(`10 days to let me look at it, until ${ten} if you get this on ${today}.`);
    expect(words).toContain(`30 days to answer, until ${thirty}.`);
  },
);

test('a browser without Temporal gets the same letter', async () => {
  const moment = '2026-01-31T12:00:00Z';
  const [native, standIn] = [
    await letterAt('America/New_York', moment),
    await letterAt('America/New_York', moment, withoutTemporal),
  ];
  expect(standIn).toEqual(native);
  expect(standIn.join('\n')).toContain('until March 2, 2026');
});

test('a browser with Temporal does not load the stand-in', async () => {
  const page = await site.come('/letter/');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const tool = new LetterTool(page);
  await tool.finish();
  expect(await page.evaluate(() => 'Temporal' in globalThis)).toBe(true);
  expect(loaded.filter((name) => /temporal|global/i.test(name))).toEqual([]);
});

test('a letter in Germany writes its days the way they are written there', async () => {
  const page = await site.come('/letter/', {
    timezoneId: 'Europe/Berlin',
    now: '2026-01-31T12:00:00Z',
  });
  const tool = new LetterTool(page);
  await tool.finish({ place: 'de' });
  const lines = await tool.lines();
  expect(lines[0]).toBe('31. Januar 2026');
  // The month ends on a Saturday, so the law moves the last day on to Monday.
  expect(lines.join('\n')).toContain('2. März 2026');
});

/** What the other tools work out on one day in New York, all as text. */
const WORKED_OUT: readonly [string, string, (coming: Coming) => Promise<string>][] = [
  [
    'the refusal helper',
    'March 2, 2026',
    async (coming) => {
      const tool = await refusalTool(await site.come('/refusal/', coming));
      await tool.stand({ place: 'us', marks: ['I’ve heard nothing'], askedOn: '2026-01-31' });
      await tool.root.locator('.findings').first().waitFor();
      return tool.text();
    },
  ],
  [
    'the timeline',
    'March 2, 2026: Last day for an answer',
    async (coming) => {
      const tool = new TimelineTool(await site.come('/after-you-ask/', coming));
      await tool.begin();
      return [...(await tool.events()), await tool.next()].join('\n');
    },
  ],
  [
    'the self-check',
    'Think about it again on April',
    async (coming) => {
      const check = new SelfCheck(await site.come('/readiness/', coming));
      await check.goWholeWay();
      return (await check.root.allInnerTexts()).join();
    },
  ],
];

test.each(WORKED_OUT)('%s works the same days out in a browser without Temporal', async (_, day, workOut) => {
  const there = { timezoneId: 'America/New_York', now: '2026-03-20T12:00:00Z' };
  const [native, standIn] = [await workOut(there), await workOut({ ...there, ...withoutTemporal })];
  expect(standIn).toBe(native);
  expect(standIn).toContain(day);
});

test.each([
  ['Pacific/Pago_Pago', '2026-03-03T10:59:30Z', false],
  ['Pacific/Kiritimati', '2026-03-02T10:00:30Z', true],
] as const)('in %s at %s a last day of March 2 has passed: %s', async (timezoneId, now, passed) => {
  const tool = await refusalTool(await site.come('/refusal/', { timezoneId, now }));
  await tool.stand({ place: 'us', marks: ['I’ve heard nothing'], askedOn: '2026-01-31' });
  const clock = tool.root.locator('.clock', { hasText: 'March 2, 2026' });
  await clock.waitFor();
  expect((await clock.allInnerTexts()).join().includes('That date has passed.')).toBe(passed);
});
