import { plainText } from '../text/prose.ts';

/** A question with its answer, as a search engine may show them. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
}

/** The questions of a page of prose: each heading of the third level, with the text up to the next heading. */
export function answered(mdx: string): Answered[] {
  const [, ...parts] = mdx.split(/^### /m);
  return parts.map((part) => {
    const [question = '', ...rest] = part.split('\n');
    const text = rest.join('\n').split(/^#{1,3} /m)[0] ?? '';
    return { question: question.trim(), answer: plainText(text).replaceAll('\n', ' ') };
  });
}

/** Questions in schema.org's words. */
export function faqData(questions: readonly Answered[]): Record<string, unknown> {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
