import type { Flow, Question } from '../../domain/flow/flow.schema.ts';
import { headingOf, isChoice, isField } from '../../domain/flow/flow.ts';
import type { Readiness } from '../../domain/readiness/readiness.schema.ts';
import type { When } from '../../domain/flow/when.ts';

/**
 * A flow as a reviewer checks it: a diagram of the steps in Mermaid's words (paste it into any Mermaid viewer), a table
 * of questions and answers, and, for the self-check, which answers bring up which way.
 */
export function reviewFlow(flow: Flow, readiness?: Readiness): string {
  return [flow.title, diagram(flow), table(flow), ...(readiness ? [waysTable(readiness)] : [])].join('\n\n');
}

/** The steps in order. A step that hangs on answers is reached by a dotted arrow that names them. */
function diagram(flow: Flow): string {
  const nodes = flow.topics.map((topic) => `  ${node(topic.id)}["${quote(headingOf(topic))}"]`);
  const arrows = flow.topics.slice(1).map((topic, at) => {
    const before = flow.topics[at]?.id ?? '';
    const conditions = topic.questions.map(({ when }) => when);
    const open = conditions.some((when) => when === undefined);
    const label = conditions.map((when) => spoken(when)).join(' or ');
    return open
      ? [`  ${node(before)} --> ${node(topic.id)}`]
      : [
          `  ${node(before)} -. "${quote(label)}" .-> ${node(topic.id)}`,
          ...(flow.topics[at + 2] ? [`  ${node(before)} --> ${node(flow.topics[at + 2]?.id ?? '')}`] : []),
        ];
  });
  const last = flow.topics.at(-1)?.id ?? '';
  return [
    'flowchart TD',
    ...nodes,
    '  finish(["The end"])',
    ...arrows.flat(),
    `  ${node(last)} --> finish`,
  ].join('\n');
}

function table(flow: Flow): string {
  const rows = flow.topics.flatMap((topic) =>
    topic.questions.map((question) => [
      headingOf(topic),
      question.ask,
      spoken(question.when),
      answers(question),
    ]),
  );
  return markdownTable(['step', 'question', 'only if', 'answers'], rows);
}

function answers(question: Question): string {
  if (isField(question)) return `(${question.kind})`;
  if (!isChoice(question)) return ['(a place)', ...question.others.map(({ label }) => label)].join('; ');
  return question.answers
    .map(({ id, label, when }) => `${id}: ${label}${when ? ` [only if ${spoken(when)}]` : ''}`)
    .join('; ');
}

function waysTable({ options, first, clashes }: Readiness): string {
  const rows = [
    ...options.flatMap(({ id, because }) => because.map(({ when, so }) => [`way: ${id}`, spoken(when), so])),
    ...first.map(({ id, when, text }) => [`first: ${id}`, spoken(when), text]),
    ...clashes.map(({ id, when, text }) => [`clash: ${id}`, spoken(when), text]),
  ];
  return markdownTable(['comes up', 'by the answers', 'in the words'], rows);
}

function spoken(when: When | undefined): string {
  return Object.entries(when ?? {})
    .map(([question, wanted]) => `${question}: ${wanted.join(' or ')}`)
    .join(' and ');
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Mermaid takes some words, such as "end", for its own; a prefix keeps step names apart from them. */
function node(id: string): string {
  return `step-${id}`;
}

function quote(text: string): string {
  return text.replaceAll('"', '#quot;');
}
