import { describe, expect, test } from 'vitest';
import { broken, eachSlip, told } from './told.ts';

const NY = 'content/places/us-ny.yaml';
const SITE = 'content/site.yaml';

describe('an editor whose slip makes a line unreadable is told what it is:', () => {
  eachSlip(NY, [
    [
      'no blank after the colon',
      'country: us',
      'country:us',
      'country:us',
      /A space is missing after the colon\. Write "country: us"/,
    ],
    [
      'an invisible blank',
      'country: us',
      'country:\u00a0us',
      'country:',
      /This line has an invisible character/,
    ],
    [
      'a blank too few',
      /\n {2}text: >-\n/,
      '\n text: >-\n',
      / text: >-/,
      /isn’t lined up with the lines it belongs to/,
    ],
    [
      'a field that may be null and is not there',
      /^fees:\n( {2}.*\n)+/m,
      '',
      /^name:/,
      /fees: This field is missing\. Add it \(it takes a group of fields\), or write "fees: null" if there is none/,
    ],
  ]);
  eachSlip(SITE, [
    [
      'a bracket that is not closed',
      'href: /support/ }\nskip',
      'href: /support/\nskip',
      'crisis:',
      /The bracket \{ on this line is never closed\. Write \} at its end/,
    ],
    [
      'a text that begins with a bracket',
      'skip: Skip to',
      'skip: {name} Skip to',
      'skip: {',
      /Put a text that begins with \{ in double quotes: skip: "\{name\} Skip to the content"/,
    ],
    [
      'a text that is a bracket',
      /^skip: .*/m,
      'skip: {name}',
      'skip: {',
      /skip: Write a text here\. If the text itself begins with \{, put the whole text in double quotes/,
    ],
    [
      'a comma inside brackets',
      'text: What you type there stays on your device.',
      'text: What you type there, it stays on your device.',
      'it stays on',
      /The comma before "it stays on your device\." ends the text, because it’s inside \{ \}\. Put the whole text in double quotes/,
    ],
    [
      'an invisible sign in a name',
      /^skip:/m,
      'skip\u00a0:',
      'skip',
      /The space in "skip·" is an invisible character and not a real space/,
    ],
  ]);

  test('an answer asked of a place', () => {
    const file = 'content/letters/request.yaml';
    expect(told({ [file]: broken(file, 'when: {', 'when: { place: [us-ny],') })).toEqual([
      expect.stringMatching(/A condition can’t ask about "place"/),
    ]);
  });
});

describe('a file that code reads by name is missed at once, and nothing else is told:', () => {
  test.each([
    'content/flows/letter.yaml',
    'content/flows/readiness.yaml',
    'content/flows/refusal.yaml',
    'content/flows/timeline.yaml',
    'content/letters/heads-up.yaml',
    'content/letters/request.yaml',
    'content/letters/reminder.yaml',
    'content/letters/spoken.yaml',
    'content/replies/reply.yaml',
    'content/replies/thanks.yaml',
    'content/pages/privacy.mdx',
    'content/pages/questions.mdx',
    'content/waitlist.yaml',
    'content/site.yaml',
  ])('%s', (file) => {
    expect(told({ [file]: null })).toEqual([
      `${file}: This file is missing, and the site can’t be built without it. Put it back.`,
    ]);
  });
});

test('a page that is gone is told once, with every line that links to it', () => {
  expect(told({ 'content/guide/how-to-ask.mdx': null })).toEqual([
    expect.stringMatching(
      /There is no page \/guide\/how-to-ask\/\..* The same in \d+ more lines: content\/\S+:\d+, /,
    ),
  ]);
});
