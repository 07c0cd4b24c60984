import { describe, expect, test } from 'vitest';
import { REFUSAL, refusalTool, type RefusalTool } from '../../support/refusal-tool.ts';
import { content } from '../../support/content.ts';
import { faults } from '../support/faults.ts';
import { readPdf, unspaced } from '../support/reading.ts';
import { expectLightPage } from '../support/first-load.ts';
import { visitors } from '../support/visitors.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();
const MANY = [
  'I’ve heard nothing',
  'Only part of the record',
  '“It could harm you,”',
  '“Other people are mentioned”',
  'A fee',
  '“They’re lost,”',
  'They point to a court case',
  'Therapy ended because I asked',
  'They won’t correct it',
];

async function begin(): Promise<RefusalTool> {
  const now = '2026-05-06T12:00:00-04:00';
  return refusalTool(await site.come('/refusal/', { timezoneId: 'America/New_York', now }));
}

test('axe finds nothing on any step, on a result of many answers, and in a letter and a complaint', async () => {
  const tool = await begin();
  const { page } = tool;
  const found: string[] = [];
  const look = async (state: string) => found.push(...(await faults(page, state)));
  await tool.pickPlace('us-ny');
  await look('where');
  await tool.next();
  await tool.choose(...MANY);
  await look('happened');
  await tool.next();
  await tool.type('When did they get your request?', '2026-03-01');
  await look('details');
  await tool.next();
  await tool.at(REFUSAL.result);
  expect(await tool.outcomes()).toHaveLength(MANY.length);
  await page.locator('.tool details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
  });
  await look('result, all open');
  await tool.startWriting('Write the reply');
  await tool.choose('Accept another way', 'To read it together');
  await look('ask');
  await tool.next();
  await look('you');
  await tool.next();
  await tool.openPart('What happened');
  await tool.startEditing('Closing');
  await tool.take('Email draft');
  await look('letter');
  await tool.change(REFUSAL.ask, () => tool.choose('A complaint'));
  await look('complaint');
  expect(found).toEqual([]);
}, 240_000);

test('a complaint’s sheet is as wide as any letter’s', LONG, async () => {
  const tool = await begin();
  await tool.stand({ place: 'us-ny', marks: ['“It could harm you,”'] });
  await tool.page.setViewportSize({ width: 1280, height: 800 });
  const width = async () => (await tool.root.locator('.sheet').boundingBox())?.width;
  await tool.write('Write the reply');
  const wide = await width();
  await tool.change(REFUSAL.ask, () => tool.choose('A complaint'));
  await tool.field('Who should get the complaint?').waitFor();
  expect(await width()).toBe(wide);
});

test(
  'the result prints as one document: all that is folded stands open, with no button and no question',
  LONG,
  async () => {
    const tool = await begin();
    await tool.stand({ place: 'us-ny', marks: ['“It could harm you,”'], askedOn: '2026-03-01' });
    const { words } = await readPdf(await tool.page.pdf({ format: 'Letter' }));
    const paper = unspaced(words);
    const grounds = tool.root.locator('.outcome details').first();
    for (const line of [...(await grounds.locator('li').allTextContents()), REFUSAL.result, 'Your answers'])
      expect(paper).toContain(unspaced(line.replaceAll('(opens in a new tab)', '')).slice(0, 60));
    for (const line of [
      'Write the reply',
      'Erase everything',
      'Change',
      'All answers, one page each',
      'Leave this site',
    ])
      expect(paper).not.toContain(unspaced(line));
  },
);

describe('the page', () => {
  test('without script leads to every answer, and asks no question it cannot take', async () => {
    const page = await site.come('/refusal/', { javaScriptEnabled: false });
    expect(await page.locator('.tool').isVisible()).toBe(false);
    expect((await page.getByRole('main').allInnerTexts()).join(' ')).not.toContain('in a moment');
    const links = page.locator('#all').getByRole('link');
    expect(await links.allTextContents()).toEqual(
      expect.arrayContaining(Object.values(content.refusals).map(({ title }) => title)),
    );
    await links.filter({ hasText: 'They say it could harm you' }).click();
    await page.getByRole('heading', { level: 1, name: 'They say it could harm you' }).waitFor();
    await page.getByText('United Kingdom', { exact: true }).click();
    await page.getByText('must not decide this alone').waitFor();
  });

  test('loads at most 45 KB over the wire, 35 of them script', async () => {
    await expectLightPage(site, '/refusal/');
  });
});
