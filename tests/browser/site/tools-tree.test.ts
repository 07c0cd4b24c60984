// @module-tag long
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { REFUSAL, RefusalTool } from '../../support/refusal-tool.ts';
import { SelfCheck } from '../../support/self-check.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { treeFaults, treeOf } from '../support/tree.ts';
import { visitors } from '../support/visitors.ts';

/** What a screen reader is told of each tool in use. Its first step is looked at with its page, in templates.test.ts. */
const site = visitors();

interface Stop {
  readonly name: string;
  readonly path: string;
  readonly go: (page: Page) => Promise<unknown>;
  /** What must be there, as role and name. */
  readonly told: readonly (readonly [string, string | RegExp])[];
}

const STOPS: readonly Stop[] = [
  {
    name: 'a question of the letter tool',
    path: '/letter/',
    async go(page) {
      const tool = new LetterTool(page);
      await tool.pickPlace('us-ny');
      await tool.next();
      await tool.at(STEPS.holder);
    },
    told: [
      ['heading', STEPS.holder],
      ['radio', /^A therapist who works alone/],
      ['textbox', 'Name of the therapist or the office'],
      ['button', 'Continue'],
      ['heading', 'The letter so far'],
    ],
  },
  {
    name: 'the finished letter',
    path: '/letter/',
    go: (page) => new LetterTool(page).finish(),
    told: [
      ['heading', STEPS.letter],
      ['button', /^Change: Closing$/],
      ['button', 'Save'],
      ['checkbox', /^Save my answers/],
    ],
  },
  {
    name: 'the result of the self-check',
    path: '/readiness/',
    async go(page) {
      const check = new SelfCheck(page);
      await check.goWholeWay();
    },
    told: [
      ['heading', 'Your result'],
      ['button', 'Draft the letter to send after that'],
      ['checkbox', /^Save my answers/],
    ],
  },
  {
    name: 'the result of the refusal helper',
    path: '/refusal/',
    async go(page) {
      const tool = new RefusalTool(page);
      await tool.stand({ place: 'us-ny', marks: ['I’ve heard nothing', 'A fee'], askedOn: '2026-01-31' });
      await tool.at(REFUSAL.result);
    },
    told: [
      ['heading', REFUSAL.result],
      ['button', /^Write the reply/],
      ['button', 'Erase everything I typed'],
    ],
  },
  {
    name: 'the timeline with a note',
    path: '/after-you-ask/',
    async go(page) {
      const tool = new TimelineTool(page);
      await tool.begin();
      await tool.note('2026-02-10', 'A call.');
    },
    told: [
      ['heading', 'Your timeline'],
      ['textbox', /./],
      ['button', /^Delete ?: A call\.$/],
    ],
  },
  {
    name: 'search with results',
    path: '/guide/how-to-ask/',
    async go(page) {
      await page.keyboard.press('/');
      await page.getByLabel('Search this site').fill('custody');
      await page.locator('.results .found').first().waitFor();
    },
    told: [
      ['dialog', /./],
      ['textbox', 'Search this site'],
      ['combobox', 'Part of the site'],
    ],
  },
];

test.each(STOPS)(
  '$name has a name for every control, its landmarks, and headings in order',
  async ({ path, go, told }) => {
    const page = await site.come(path);
    await go(page);
    const faults = await treeFaults(page);
    // While a dialog is open, the page behind it is out of reach, for screen readers too.
    const behind = (await page.getByRole('dialog').count()) > 0 ? /^not one |× h1$/ : /^$/;
    expect(faults.filter((fault) => !behind.test(fault))).toEqual([]);
    const tree = await treeOf(page);
    const is = (name: string, wanted: string | RegExp) =>
      typeof wanted === 'string' ? name === wanted : wanted.test(name);
    const missing = told.filter(
      ([role, wanted]) => !tree.some((one) => one.role === role && is(one.name, wanted)),
    );
    expect(missing).toEqual([]);
  },
);
