import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flowFaults, letterFaults } from '../../src/domain/content-faults.ts';
import { FlowSchema } from '../../src/domain/flow.schema.ts';
import { LetterSchema } from '../../src/domain/letter.schema.ts';
import { placeFaults } from '../../src/domain/place-faults.ts';
import { PlaceSchema } from '../../src/domain/place.schema.ts';
import { readYaml, say } from '../../src/editorial/yaml-file.ts';
import { content, ROOT } from '../support/content.ts';

/** A file of content, broken in one place: what the editor is told. */
function told(file: string, from: string | RegExp, to: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const broken = text.replace(from, to);
  if (broken === text) throw new Error(`Nothing in ${file} matches ${from}.`);
  if (file.includes('places/')) {
    const read = readYaml(file, broken, PlaceSchema);
    const across = read.value ? placeFaults({ ...content.places, 'us-ny': read.value }, 'us-ny') : [];
    return [
      ...read.faults,
      ...across.map((fault) => ({
        file,
        line: read.lineOf(fault.path),
        message: `${fault.path.join('.')}: ${fault.message}`,
      })),
    ].map(say);
  }
  if (file.includes('flows/')) {
    const read = readYaml(file, broken, FlowSchema);
    return [
      ...read.faults,
      ...(read.value ? flowFaults(read.value) : []).map((fault) => ({
        file,
        line: read.lineOf(fault.path),
        message: `${fault.path.join('.')}: ${fault.message}`,
      })),
    ].map(say);
  }
  const read = readYaml(file, broken, LetterSchema);
  const flow = content.flows['letter'];
  const across = read.value && flow ? letterFaults(read.value, flow) : [];
  return [
    ...read.faults,
    ...across.map((fault) => ({
      file,
      line: read.lineOf(fault.path),
      message: `${fault.path.join('.')}: ${fault.message}`,
    })),
  ].map(say);
}

const PLACE = 'content/places/us-ny.yaml';
const FLOW = 'content/flows/letter.yaml';
const LETTER = 'content/letters/request.yaml';

describe('an editor who slips is told the file, the line and what to do', () => {
  test.each([
    [
      'a misspelt field',
      PLACE,
      /^confidence:/m,
      'confidance:',
      /us-ny\.yaml.*"confidance" is not a field here/,
    ],
    ['a missing field', PLACE, /^asOf: .*\n/m, '', /us-ny\.yaml.*asOf: This field is missing/],
    [
      'a date that is none',
      PLACE,
      /^checked: .*/m,
      'checked: last week',
      /us-ny\.yaml:\d+: checked: Write the date as year-month-day/,
    ],
    [
      'a word that is not in the list',
      PLACE,
      /^confidence: .*/m,
      'confidence: sure',
      /us-ny\.yaml:\d+: confidence: Choose one of: high, medium, low/,
    ],
    [
      'an address without its start',
      PLACE,
      'url: https://www.nysenate.gov/legislation/laws/PBH/18',
      'url: www.nysenate.gov',
      /us-ny\.yaml:\d+: laws\.phl-18\.url: Write a whole web address/,
    ],
    [
      'a cite of a law that is not there',
      PLACE,
      'cite: phl-18(1); mhl-33.16; doh-memo',
      'cite: phl-81(1)',
      /us-ny\.yaml:\d+: appliesTo\.cite: "phl-81" is neither under laws nor under sources/,
    ],
    [
      'a claim without its source',
      PLACE,
      /^ {2}cite: phl-18\(1\); mhl-33\.16; doh-memo\n/m,
      '',
      /us-ny\.yaml:\d+: appliesTo\.cite: This field is missing/,
    ],
    [
      'an amount without a unit',
      PLACE,
      /^ {4}unit: calendar-days\n/m,
      '',
      /us-ny\.yaml:\d+: deadlines\.0\.unit: Give both an amount and a unit/,
    ],
    [
      'a parent that does not exist',
      PLACE,
      /^parent: us/m,
      'parent: ux',
      /us-ny\.yaml:\d+: parent: There is no place "ux"/,
    ],
    ['bad indentation', PLACE, /^ {2}phl-18:/m, '   phl-18:', /us-ny\.yaml:\d+: This is not readable YAML/],
    [
      'a condition on a question that is not there',
      FLOW,
      'when: { kind: [reminder] }',
      'when: { kinds: [reminder] }',
      /letter\.yaml:\d+: .*There is no question "kinds"/,
    ],
    [
      'a condition on an answer that is not there',
      FLOW,
      'when: { kind: [reminder] }',
      'when: { kind: [remind] }',
      /letter\.yaml:\d+: .*has no answer "remind"\. It has: heads-up, request, reminder/,
    ],
    [
      'a default that is no answer',
      FLOW,
      'default: [warm]',
      'default: [hot]',
      /letter\.yaml:\d+: .*"hot" is not an answer of this question/,
    ],
    [
      'two questions with one name',
      FLOW,
      '- id: seen',
      '- id: name',
      /letter\.yaml:\d+: .*"name" is already the id of another question/,
    ],
    [
      'a condition that looks ahead',
      FLOW,
      'when: { kind: [reminder] }',
      'when: { tone: [warm] }',
      /letter\.yaml:\d+: .*"tone" is asked only later/,
    ],
    [
      'a blank that nobody fills',
      LETTER,
      '{reason-words}',
      '{reason}',
      /request\.yaml:\d+: .*\{reason\} is no blank\. The blanks are: basis/,
    ],
    [
      'a bracket left open',
      LETTER,
      'My date of birth is {born}.',
      'My date of birth is {born.',
      /request\.yaml:\d+: .*bracket/,
    ],
    [
      'a sentence without one of its tones',
      LETTER,
      'formal: "Sincerely,"',
      'former: "Sincerely,"',
      /request\.yaml:\d+: .*farewell|request\.yaml:\d+: /,
    ],
    [
      'two paragraphs with one name',
      LETTER,
      '- id: cost\n    label: Cost',
      '- id: form\n    label: Cost',
      /request\.yaml:\d+: .*"form" is already the id of another paragraph/,
    ],
  ])('%s', (_, file, from, to, message) => {
    expect(told(file, from, to).join('\n')).toMatch(message);
  });
});
