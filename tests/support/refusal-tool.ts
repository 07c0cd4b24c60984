import type { Page } from 'playwright-core';
import { LetterTool } from './tool-page.ts';

/** What a client says on the way to the result, question by question; what is left out stays open. */
export interface Said {
  readonly place?: string;
  readonly recipient?: string;
  /** What happened, as the answers say it. */
  readonly marks?: readonly string[];
  /** Answers of the step with the facts. */
  readonly facts?: readonly string[];
  readonly askedOn?: string;
  readonly toldOn?: string;
}

/** The headings of the steps, in order. */
export const REFUSAL = {
  where: 'Where is the therapist, and who has the notes?',
  happened: 'What happened?',
  details: 'A few facts that change the answer',
  result: 'What you can do now',
  ask: 'What would you like to write?',
  you: 'Names, tone and a safe way to reach you',
  letter: 'Your letter',
} as const;

/** The refusal helper as its user sees it. Its letter is handled like that of the letter tool. */
export class RefusalTool extends LetterTool {
  override async next(): Promise<void> {
    await this.press(/^(Continue|Show what I can do|Show my letter)$/);
  }

  /** Checks answers. The tile that holds one is opened first. */
  override async choose(...labels: string[]): Promise<void> {
    for (const label of labels) {
      await this.openTileOf(label);
      await super.choose(label);
    }
  }

  /** Opens the tile that holds an answer, as long as it's closed. */
  async openTileOf(label: string): Promise<void> {
    // The tiles come with the rest of the tool.
    await this.answer(label).first().waitFor({ state: 'attached' });
    const tile = this.answer(label).first().locator('xpath=ancestor::details[not(@open)]');
    if ((await tile.count()) > 0) await tile.locator('summary').click();
  }

  /** From the first step to the result, with a press of Continue on each. */
  async stand({ place, recipient, marks = [], facts = [], askedOn, toldOn }: Said): Promise<void> {
    await this.at(REFUSAL.where);
    if (place !== undefined) await this.pickPlace(place);
    if (recipient !== undefined) await this.choose(recipient);
    await this.next();
    await this.at(REFUSAL.happened);
    await this.choose(...marks);
    await this.next();
    await this.at(REFUSAL.details);
    await this.choose(...facts);
    if (askedOn !== undefined) await this.type(ASKED, askedOn);
    if (toldOn !== undefined) await this.type(TOLD, toldOn);
    await this.next();
    await this.at(REFUSAL.result);
  }

  /** Opens the questions of a letter from the result. */
  async startWriting(label: string): Promise<void> {
    await this.button(new RegExp(`^${label}`))
      .first()
      .click();
    await this.at(REFUSAL.ask);
  }

  /** Opens a letter from the result, and skips to it. */
  async write(label: string): Promise<void> {
    await this.startWriting(label);
    await this.press('Skip the rest, show my letter');
    await this.at(REFUSAL.letter);
  }

  /** Opens a topic from the list of answers, does something there, and comes back to where it was opened. */
  override async change(topic: string, what: () => Promise<void>): Promise<void> {
    const from = (await this.root.locator('.step-heading').first().textContent()) ?? '';
    await this.changeButton(topic).click();
    await this.at(topic);
    await what();
    await this.press(/^Show (what I can do|my letter)$/);
    await this.at(from);
  }

  /** The titles of the answers that the result explains. */
  outcomes(): Promise<string[]> {
    return this.root.locator('.outcome h2').allTextContents();
  }

  /** All words of the tool, folded away or not. */
  async text(): Promise<string> {
    return ((await this.root.textContent()) ?? '').replace(/\s+/g, ' ');
  }

  /** The letters that can be written from the result, each once. */
  async letters(): Promise<string[]> {
    const names = await this.root
      .locator('.letters-here, .letters-list, .complaints')
      .getByRole('button')
      .allTextContents();
    return [...new Set(names.map((name) => name.replace(/:.*/, '')))];
  }

  /** What the question about the letter's contents has marked. */
  asks(): Promise<string[]> {
    return this.root
      .getByRole('group', { name: 'What should the reply say?' })
      .locator('label.answer:has(input:checked)')
      .allTextContents();
  }
}

export const ASKED = 'When did they get your request?';
export const TOLD = 'When did you get their answer?';

/** A visitor’s tool, once it is awake. */
export async function refusalTool(page: Page): Promise<RefusalTool> {
  const tool = new RefusalTool(page);
  await tool.at(REFUSAL.where);
  return tool;
}
