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

  /** Answers everything, at a place in New York unless another is named, and ends at the result. */
  async goWholeWay(place = 'us-ny'): Promise<void> {
    await this.goShortWay();
    await this.press('Answer more questions');
    await this.root.locator('#q-where').selectOption(place);
    await this.press('Continue');
    await this.answer(...MORE_WAY);
    await this.at('Your result');
  }

  /** Answers the five questions and ends at the result. */
  async goShortWay(): Promise<void> {
    await this.at(FIRST_QUESTION);
    await this.answer(...SHORT_WAY);
    await this.at('Your result');
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

/** The question that the self-check begins with. */
export const FIRST_QUESTION = 'How are things right now?';

/** The five answers that lead to a first result, a step each, for somebody whose matter is in court. */
export const SHORT_WAY: readonly (readonly string[])[] = [
  ['It’s a very hard time'],
  ['Other people might see my mail or device', 'A court case'],
  ['Yes, and I could bring this up', 'Ask for a summary'],
];

/** The answers of the same person to what is asked after that, without the place, which comes before them. */
export const MORE_WAY: readonly (readonly string[])[] = [
  ['Yes, there’s a deadline'],
  ['To start with someone new', 'To close a chapter'],
  ['How far I’ve come'],
  ['Cold or harsh words about me'],
  ['A friend or relative'],
  ['A private clinic or hospital'],
  ['Someone is pushing me to ask'],
  ['This is new to me'],
  ['Closure'],
  ['Being upset at a bad time'],
  ['More time'],
  ['In a month'],
];
