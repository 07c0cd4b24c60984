import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** The first question. */
export const FIRST = 'Where is your therapist, and what did you ask for?';

/** What the list of answers calls each step. */
const NAMES: Readonly<Record<string, string>> = {
  [FIRST]: 'What you asked for',
  'When did you ask?': 'When you asked',
  'What has happened since?': 'What has happened since',
};

/** The client's own timeline as its user sees it. */
export class TimelineTool {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.tool.single');
  }

  async at(title: string): Promise<void> {
    await this.root.getByRole('heading', { name: title, exact: true }).waitFor();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.root
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  field(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }

  /** Waits until the polite message says this. */
  async told(words: string): Promise<void> {
    await this.root.locator('[role=status]').getByText(words).first().waitFor();
  }

  /** From the start to the timeline, with a place and the days of asking. */
  async begin({
    place = 'us',
    sent = '',
    received = '2026-01-31',
    name = '',
    holder = '',
  } = {}): Promise<void> {
    await this.at(FIRST);
    if (place !== '') await this.root.locator('#q-place').selectOption(place);
    if (name !== '') await this.field('A name for this request').fill(name);
    if (holder !== '') await this.root.getByLabel(holder, { exact: true }).check();
    await this.press('Continue');
    if (sent !== '') await this.field('The day you sent it or asked').fill(sent);
    if (received !== '') await this.field('The day they got it').fill(received);
    await this.finish();
  }

  async finish(): Promise<void> {
    await this.press('Skip the rest, show my timeline');
    await this.seen();
  }

  /** Waits until the timeline is shown and worked out. */
  async seen(): Promise<void> {
    await this.at('Your timeline');
    await this.root.locator('.next-step').waitFor();
  }

  /** Opens one topic from the timeline. */
  async change(topic: string): Promise<void> {
    await this.root.getByRole('button', { name: new RegExp(`^Change ?: ${NAMES[topic]}$`) }).click();
    await this.at(topic);
  }

  async note(day: string, words: string): Promise<void> {
    await this.root.locator('#q-log-day').fill(day);
    await this.root.locator('#q-log-note').fill(words);
    await this.press('Add the note');
    await this.told('The note is added.');
  }

  /** The events in order, a line each: the day and what it is. */
  events(): Promise<string[]> {
    return this.root
      .locator('.timeline > li')
      .evaluateAll((all) =>
        all.map((one) =>
          [...one.querySelectorAll('.day, .what')].map((part) => part.textContent?.trim()).join(': '),
        ),
      );
  }

  /** The requests to choose from; none where there is only one. */
  requests(): Promise<string[]> {
    return this.root.locator('.request').allTextContents();
  }

  async next(): Promise<string> {
    return (await this.root.locator('.next-step').allInnerTexts()).join();
  }

  async save(button: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(button)]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** Opens text as the tool's own file. */
  async openFile(text: string): Promise<void> {
    await this.root.getByText('Saved your timeline earlier?').click();
    await this.root
      .locator('input[type=file]')
      .setInputFiles({ name: 'days.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  }
}
