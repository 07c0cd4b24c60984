import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

export const THERAPIST = 'Name of the therapist or the office';

/** A file that the tool handed to the browser's saving. */
export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The letter tool as its user sees it: steps, questions, the sheet, the ways to take the letter along. */
export class LetterTool {
  readonly page: Page;
  readonly root: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.tool');
    this.summary = page.locator('.tool .errors');
  }

  /** The heading of the step that is shown. */
  step(title: string): Locator {
    return this.root
      .getByRole('heading', { name: title, exact: true })
      .and(this.page.locator('.step-heading'));
  }

  /** Waits until the given step is shown. */
  async at(title: string): Promise<void> {
    await this.step(title).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** The button beside a paragraph of the finished letter. */
  partButton(paragraph: string): Locator {
    return this.root.locator('.sheet').getByRole('button', { name: `Change: ${paragraph}`, exact: true });
  }

  /** Opens what can be done with a paragraph, and why it is there. */
  async openPart(paragraph: string): Promise<void> {
    const button = this.partButton(paragraph);
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  }

  /** A press of one of a paragraph's own buttons. */
  private async onPart(what: string, paragraph: string): Promise<void> {
    await this.openPart(paragraph);
    const part = this.root.locator('.sheet .part').filter({
      has: this.page.getByRole('button', { name: `Change: ${paragraph}`, exact: true }),
    });
    await part.getByRole('button', { name: what, exact: true }).click();
  }

  leaveOut(paragraph: string): Promise<void> {
    return this.onPart('Leave out', paragraph);
  }

  putBack(paragraph: string): Promise<void> {
    return this.onPart('Put back', paragraph);
  }

  startEditing(paragraph: string): Promise<void> {
    return this.onPart('Edit', paragraph);
  }

  /** Puts own words in the place of a paragraph. */
  async edit(paragraph: string, words: string): Promise<void> {
    await this.startEditing(paragraph);
    await this.field(`Edit: ${paragraph}`).fill(words);
    await this.press('Done');
  }

  /** Presses one of the ways to take the letter along, in its group. */
  async take(way: string): Promise<void> {
    const group = ['Word', 'PDF', 'Plain text'].includes(way) ? 'Save' : 'More';
    if (!(await this.button(way).isVisible())) await this.press(group);
    await this.press(way);
  }

  /** Chooses a place and waits for its law. */
  async pickPlace(id: string): Promise<void> {
    await this.root.locator('#q-place').selectOption(id);
    await this.root
      .locator('.law-note')
      .getByText(/law|letter/)
      .first()
      .waitFor();
    await this.root.getByText('Loading the law').waitFor({ state: 'detached' });
  }

  /** The radio button or tick box whose label starts with these words. */
  answer(label: string): Locator {
    const start = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    return this.root.locator('label.answer').filter({ hasText: start }).locator('input');
  }

  async choose(...labels: string[]): Promise<void> {
    for (const label of labels) await this.answer(label).first().check();
  }

  field(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  async next(): Promise<void> {
    await this.press(/^(Continue|Show my letter)$/);
  }

  /** The shortest way from the first step to a finished letter, with whatever else the second step should say. */
  async finish({
    place = 'us-ny',
    recipient = 'A therapist who works alone',
    kind = '',
    therapist = '',
  } = {}) {
    await this.pickPlace(place);
    await this.next();
    await this.at(STEPS.holder);
    await this.choose(recipient);
    if (therapist !== '') await this.type(THERAPIST, therapist);
    if (kind !== '') await this.chooseKind(kind);
    await this.press('Skip the rest, show my letter');
    await this.at(STEPS.letter);
  }

  /** From the second step to the question of what to send, and an answer to it. */
  async chooseKind(kind: string): Promise<void> {
    await this.next();
    await this.at(STEPS.whose);
    await this.next();
    await this.at(STEPS.what);
    await this.choose(kind);
  }

  /** From the second step straight to the letter, to a therapist who works alone. */
  async finishFromHolder(): Promise<void> {
    await this.choose('A therapist who works alone');
    await this.press('Skip the rest, show my letter');
    await this.at(STEPS.letter);
  }

  /** The button that opens a topic from the list of answers under the letter. */
  changeButton(topic: string): Locator {
    return this.root.locator('.answers-list').getByRole('button', {
      name: new RegExp(`^Change ?: ${NAMES[topic] ?? topic}$`),
    });
  }

  /** From the finished letter to one topic and back, with something done there. */
  async change(topic: string, what: () => Promise<void>): Promise<void> {
    await this.changeButton(topic).click();
    await this.at(topic);
    await what();
    await this.press('Show my letter');
    await this.at(STEPS.letter);
  }

  /** The words of the sheet, a line a paragraph or an entry of a list, without what is left out. */
  async lines(): Promise<string[]> {
    const texts = await this.root
      .locator('.sheet .part:not(.off)')
      .locator('xpath=./div/p | ./div/ul/li')
      .evaluateAll((found) =>
        found.map((one) => {
          // Blanks are fields on the sheet.
          const copy = one.cloneNode(true) as Element;
          const fields = one.querySelectorAll<HTMLInputElement>('input, textarea');
          for (const [at, blank] of [...copy.querySelectorAll('input, textarea')].entries()) {
            const { value = '', placeholder = '' } = fields[at] ?? {};
            blank.replaceWith(value === '' ? `[${placeholder}]` : value);
          }
          return copy.textContent ?? '';
        }),
      );
    return texts.flatMap((text) => text.split('\n')).map(plain);
  }

  async words(): Promise<string> {
    return (await this.lines()).join('\n');
  }

  /** Presses a button that saves a file, and reads the file. */
  async save(button: string): Promise<Saved> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      button === 'Save the calendar file' ? this.press(button) : this.take(button),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}

/** The headings of the steps, in order. */
export const STEPS = {
  where: 'Where is your therapist?',
  holder: 'Who has the notes?',
  whose: 'Whose record is it?',
  what: 'What do you want to send?',
  find: 'What helps them find the record?',
  which: 'What would you like to see?',
  how: 'How would you like to get it?',
  tone: 'How should it sound?',
  reach: 'How can they reach you?',
  letter: 'Your letter',
} as const;

/** What the list of answers calls each step. */
const NAMES: Readonly<Record<string, string>> = {
  [STEPS.where]: 'Where your therapist is',
  [STEPS.holder]: 'Who has the notes',
  [STEPS.whose]: 'Whose record it is',
  [STEPS.what]: 'What to send',
  [STEPS.find]: 'Finding the record',
  [STEPS.which]: 'What you’d like to see',
  [STEPS.how]: 'How you’d like to get it',
  [STEPS.tone]: 'How it sounds',
  [STEPS.reach]: 'How to reach you',
  'Where is the therapist, and who has the notes?': 'Who has the notes',
  'What happened?': 'What happened',
  'A few facts that change the answer': 'A few facts',
  'What would you like to write?': 'What to write',
  'Names, tone and a safe way to reach you': 'Names and tone',
};

/** Text as a reader compares it: one kind of space, one space between words. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
