import type { Locator, Page } from 'playwright-core';

/** The self-check as its user sees it. */
export class SelfCheck {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.tool.single');
  }

  async at(title: string): Promise<void> {
    await this.root.locator('.step-heading').getByText(title, { exact: true }).waitFor();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.root
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  /** Marks answers of the step that is shown. */
  async choose(...labels: string[]): Promise<void> {
    for (const label of labels) await this.root.getByLabel(label).first().check();
  }

  /** Answers steps in order, each by its labels, and goes on after each. */
  async answer(...steps: readonly (readonly string[])[]): Promise<void> {
    for (const labels of steps) {
      await this.choose(...labels);
      await this.press(/^(Continue|Show my result)$/);
    }
  }

  async finish(): Promise<void> {
    await this.press('Skip the rest, show my result');
    await this.at('Your result');
  }

  /** The step's title. */
  title(): Promise<string | null> {
    return this.root.locator('.step-heading').first().textContent();
  }
}

/** One answer a step, from the second step to the last, for somebody whose matter is in court. */
export const WHOLE_WAY: readonly (readonly string[])[] = [
  ['It is a very hard time'],
  ['To carry on with someone new', 'To close a chapter'],
  ['How far I have come'],
  ['Cold or harsh words about me'],
  ['A friend or relative'],
  ['Others could come across my mail or device'],
  ['We meet, and I could bring it up'],
  ['A clinic or hospital'],
  ['A court case'],
  ['There is a last day'],
  ['Someone pushes me to ask'],
  ['The kinds of notes are new to me'],
  ['Closure'],
  ['Being upset at a bad time'],
  ['Asking for a summary'],
  ['Time to settle on a choice'],
  ['In a month'],
];
