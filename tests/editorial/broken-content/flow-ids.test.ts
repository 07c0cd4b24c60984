import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FLOW_IDS, idsOf } from '../../../src/domain/flow/ids.ts';
import { CAME, DAYS } from '../../../src/domain/timeline/days.ts';
import { HAPPENED, WRITING } from '../../../src/domain/refusal/steps.ts';
import { readContent } from '../../../src/editorial/content.ts';
import { ROOT } from '../../support/content.ts';
import { say, readYaml } from '../../../src/editorial/yaml/file.ts';
import { FlowSchema } from '../../../src/domain/flow/flow.schema.ts';
import { idFaults } from '../../../src/editorial/checks/flow-ids.ts';
import { textOf, told } from './told.ts';

const flows = Object.keys(FLOW_IDS);

/** What a flow's code reads, as lines of the flow: where the id is written, and the words around it. */
function renamings(flow: string): { what: string; from: RegExp; id: string }[] {
  const { topics = [], questions } = idsOf(flow);
  return [
    ...topics.map((id) => ({ what: `topic ${id}`, from: new RegExp(`^( {2}- id: )"?${id}"?$`, 'm'), id })),
    ...Object.entries(questions).flatMap(([id, { answers = [] }]) => [
      { what: `question ${id}`, from: new RegExp(`^( {6}- id: )"?${id}"?$`, 'm'), id },
      ...answers.map((answer) => ({
        what: `answer ${answer} to ${id}`,
        from: new RegExp(
          `(^ {6}- id: ${id}$(?:(?!^ {6}- id:)[^])*?^ {10}- (?:\\{ )?id: )"?${answer}"?(?=,|$)`,
          'm',
        ),
        id: answer,
      })),
    ]),
  ];
}

describe.each(flows)('an editor of content/flows/%s.yaml who renames what code reads is told:', (flow) => {
  const file = `content/flows/${flow}.yaml`;

  test.each(renamings(flow))('$what', ({ from, id }) => {
    const text = textOf(file);
    const renamed = text.replace(from, `$1${id}-renamed`);
    expect(renamed, 'there is something to rename').not.toBe(text);
    const line = renamed.split('\n').findIndex((one, at) => one !== text.split('\n')[at]) + 1;
    const read = readYaml(file, renamed, FlowSchema);
    if (!read.value) throw new Error(read.faults.map(say).join('\n'));
    const faults = idFaults(read.value, flow);
    expect(faults.map(({ path }) => read.lineOf(path))).toEqual([line]);
    expect(faults[0]?.message).toContain(`"${id}"`);
    expect(faults[0]?.message).toContain(`If "${id}-renamed" is its new name, change it back`);
  });
});

test('the check of content tells it with file, line and what to do', () => {
  const text = textOf('content/flows/letter.yaml').replace('- id: sent\n', '- id: posted\n');
  expect(told({ 'content/flows/letter.yaml': text })[0]).toMatch(
    /^content\/flows\/letter\.yaml:\d+: .*The tool needs the question "sent", and it isn’t here/,
  );
});

test('a question that code reads may not become another kind of question', () => {
  const file = 'content/flows/letter.yaml';
  const text = textOf(file).replace(/( {6}- id: sent\n {8}kind: )date/, '$1text');
  const [fault] = readContent(ROOT, { [file]: text }).faults;
  expect(fault?.message).toContain(
    'The tool needs the question "sent" to be of another kind. Write kind: date.',
  );
});

test('the lists of the timeline and of "An answer came" are among them', () => {
  expect(Object.keys(FLOW_IDS.timeline.questions)).toEqual(expect.arrayContaining([...DAYS]));
  expect(FLOW_IDS.timeline.questions.came.answers).toEqual([...CAME]);
  expect(FLOW_IDS.refusal.topics).toEqual([HAPPENED, ...WRITING]);
});

/** Questions that no flow asks: they are worked out, or chosen on a result. */
const WORKED_OUT = ['grounds', 'stage', 'due', 'care', 'client', 'matter', 'body-name', 'complaint'];

test('code reads no question by a name that no flow has to keep', () => {
  const declared = new Set([
    ...Object.values(FLOW_IDS).flatMap(({ questions }) => Object.keys(questions)),
    ...WORKED_OUT,
  ]);
  const files = ['src/domain', 'src/islands'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  const named = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/given\([^()]*, '([a-z-]+)'\)|fields\['([a-z-]+)'\]/g)].map(
      ([, answer, field]) => answer ?? field ?? '',
    );
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !declared.has(id) && !id.startsWith('law-'))).toEqual([]);
});
