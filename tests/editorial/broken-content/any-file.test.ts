import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { broken, eachSlip, textOf, told, type Slip } from './told.ts';

/** One file of every kind that is written in YAML, with a line of it that holds a plain text. */
const FILES: readonly (readonly [file: string, field: string, line: RegExp])[] = [
  ['content/site.yaml', 'tagline', /^tagline: .*$/m],
  ['content/places/us-ny.yaml', 'name', /^name: .*$/m],
  ['content/flows/letter.yaml', 'title', /^title: .*$/m],
  ['content/flows/readiness.yaml', 'title', /^title: .*$/m],
  ['content/flows/refusal.yaml', 'title', /^title: .*$/m],
  ['content/letters/request.yaml', 'about', /^about: .*$/m],
  ['content/replies/thanks.yaml', 'about', /^about: .*$/m],
  ['content/refusals/fee.yaml', 'short', /^short: .*$/m],
  ['content/refusal.yaml', 'before', /^before: .*$/m],
  ['content/readiness/options.yaml', 'funding', /^funding: .*$/m],
  ['content/support.yaml', 'heading', /^heading: .*$/m],
  ['content/waitlist.yaml', 'again', /^again: .*$/m],
  ['content/offline.yaml', 'title', /^title: .*$/m],
  ['content/timeline.yaml', 'lead', /^lead: .*$/m],
];

/** Files in which no plain text stands at the start of a line. */
const DEEPER: typeof FILES = [
  ['content/rights.yaml', 'whose', /^ {2}missing: Your place.*$/m],
  ['content/search.yaml', 'closest', /^closest:$/m],
  ['content/glossary.yaml', 'hx', /^ {2}meaning: "In many clinics.*$/m],
];

/** Slips that can happen in any line of any file. */
const inLine = (field: string, line: RegExp): Slip[] => [
  [
    'misspells the field',
    line,
    `${field}s: Words`,
    `${field}s: Words`,
    new RegExp(`"${field}s" is not a field here\\. Write "${field}"`),
  ],
  [
    'leaves the text empty',
    line,
    `${field}: ""`,
    `${field}: ""`,
    new RegExp(`${field}: Write a sentence here, or delete the line`),
  ],
  [
    'leaves nothing after the colon',
    line,
    `${field}:`,
    new RegExp(`^${field}:$`),
    new RegExp(`${field}: There is nothing after the colon`),
  ],
  [
    'writes a number where a text belongs',
    line,
    `${field}: 2026`,
    `${field}: 2026`,
    new RegExp(`${field}: This is read as a number, and a text belongs here. Put it in double quotes`),
  ],
  [
    'writes a list where a text belongs',
    line,
    `${field}: [one, two]`,
    `${field}: [one`,
    new RegExp(`${field}: Write a text here`),
  ],
  [
    'does not close a quote',
    line,
    `${field}: "Words`,
    `${field}: "Words`,
    /A quotation mark opens on this line and closes only further down, or never\. Close it/,
  ],
  [
    'writes a colon inside a text',
    line,
    `${field}: They say: no`,
    `${field}: They say`,
    /there’s a colon inside the text: put everything after the first colon in double quotes/,
  ],
  [
    'begins a text with a sign of YAML',
    line,
    `${field}: @home we say`,
    `${field}: @home`,
    /the text begins with a character that has a special meaning here: put everything/,
  ],
  [
    'writes a number sign that cuts the text off',
    line,
    `${field}: Form #5 is needed`,
    `${field}: Form #5`,
    /Everything after the # is cut off here/,
  ],
  [
    'names a field twice',
    line,
    `${field}: One\n${field}: Two`,
    `${field}: Two`,
    new RegExp(`"${field}" is here twice\\. Delete one of the two`),
  ],
  [
    'begins the line with a tab',
    line,
    `\t${field}: Words`,
    `\t${field}`,
    /it begins with a tab\. Use spaces|isn’t in line with the lines/,
  ],
  [
    'shifts a line',
    line,
    `${field}: Words\n more: Words`,
    ' more: Words',
    /isn’t lined up with the lines it belongs to\. Start it with as many spaces/,
  ],
  [
    'types a tag into a text',
    line,
    `${field}: <b>Words</b> and more`,
    `${field}: <b>`,
    new RegExp(`${field}: “<b>” is a tag, and readers would see it as it is`),
  ],
  [
    'types a script into a text',
    line,
    `${field}: Hello <script src=x>`,
    `${field}: Hello`,
    new RegExp(`${field}: “<script src=x>” is a tag`),
  ],
  [
    'types a picture into a text',
    line,
    `${field}: See ![me](me.png) there`,
    `${field}: See`,
    new RegExp(`${field}: “!\\[me\\]\\(me.png\\)” is a link or picture`),
  ],
  [
    'types stars for bold letters',
    line,
    `${field}: This is **so** good`,
    `${field}: This`,
    new RegExp(`${field}: “\\*\\*so\\*\\*” has stars for bold letters`),
  ],
  [
    'types a blank that nobody fills',
    line,
    `${field}: Hello {friend}`,
    `${field}: Hello {`,
    new RegExp(`${field}: Nothing is (filled in for|known here to put in for) \\{friend\\}`),
  ],
  [
    'leaves a bracket open',
    line,
    `${field}: Hello {friend`,
    `${field}: Hello {`,
    new RegExp(`${field}: A curly bracket { or } is missing its other half`),
  ],
];

/** All files are read by the same reader, so every slip is tried on three kinds, and one slip on each kind. */
const THREE = FILES.filter(([file]) =>
  ['content/site.yaml', 'content/places/us-ny.yaml', 'content/letters/request.yaml'].includes(file),
);

describe.each(THREE)('an editor of %s who', (file, field, line) => {
  eachSlip(file, inLine(field, line));
});

describe.each(FILES)('an editor of %s, of whatever kind, who', (file, field, line) => {
  eachSlip(file, inLine(field, line).slice(0, 1));
});

describe.each([...THREE, ...DEEPER])('of the file %s as a whole', (file) => {
  test('an empty one is named', () => {
    expect(told({ [file]: '' })[0]).toBe(
      `${file}:1: This file is empty. Put its text back, or delete the file.`,
    );
    expect(told({ [file]: '# only a remark\n' })[0]).toContain(`${file}:1: This file is empty`);
  });

  test('one that is a list, or a sentence, is refused in words', () => {
    expect(told({ [file]: '- one\n- two\n' })[0]).toBe(`${file}:1: the file: Write a group of fields here.`);
    expect(told({ [file]: 'Hello\n' })[0]).toBe(`${file}:1: the file: Write a group of fields here.`);
  });

  test('one that ends in the middle is refused with its line', () => {
    const half = textOf(file).slice(0, Math.floor(textOf(file).length / 2));
    const messages = told({ [file]: `${half.slice(0, half.lastIndexOf('\n') + 1)}\nBroken off` });
    expect(messages[0]).toMatch(new RegExp(`^${file}:\\d+: `));
  });

  test('one that is not saved as UTF-8 is named with the line', () => {
    const text = textOf(file);
    const at = text.indexOf('\n') + 1;
    const bytes = Buffer.concat([
      Buffer.from(text.slice(0, at)),
      Buffer.from('# \xe9\n', 'latin1'),
      Buffer.from(text.slice(at)),
    ]);
    expect(told({ [file]: bytes })[0]).toBe(
      `${file}:2: A letter on this line isn’t saved as UTF-8. Save the file again, and choose UTF-8 as its encoding.`,
    );
  });

  test('one with the line ends of Windows and a byte order mark just works', () => {
    const text = `\ufeff${textOf(file).replaceAll('\n', '\r\n')}`;
    expect(told({ [file]: text })).toEqual([]);
    expect(told({ [file]: Buffer.from(text) })).toEqual([]);
  });

  test('one with blank lines and blanks at line ends just works', () => {
    expect(told({ [file]: textOf(file).replace(/(?<=\n)(?=\w)/g, '  \n') })).toEqual([]);
  });
});

describe('a file that no page reads', () => {
  test.each([
    [
      'content/places/us-zz.yml',
      /Nothing reads this file\. Files in content\/places end in \.yaml: rename it/,
    ],
    [
      'content/guide/new-topic.md',
      /Nothing reads this file\. Files in content\/guide end in \.mdx: rename it/,
    ],
    ['content/guide/part/new-topic.mdx', /Nothing reads this file here\. Fix its name, or move it/],
    ['content/refuse.yaml', /Nothing reads this file here/],
  ])('%s', (file, says) => {
    expect(told({ [file]: 'title: Words\n' })).toEqual([expect.stringMatching(says)]);
  });

  test('the licence of content and files that systems leave behind are let be', () => {
    expect(told({ 'content/.DS_Store': 'x', 'content/places/.us-ny.yaml.swp': 'x' })).toEqual([]);
  });
});

test.each([
  'content/site.yaml',
  'content/refusal.yaml',
  'content/glossary.yaml',
  'content/readiness/options.yaml',
])('without %s the site cannot be built, and the message says so', (file) => {
  expect(told({ [file]: null })).toContain(
    `${file}: This file is missing, and the site can’t be built without it. Put it back.`,
  );
});

test('a slip in one file does not hide a slip in another', () => {
  const messages = told({
    'content/places/us.yaml': broken('content/places/us.yaml', /^confidence: .*$/m, 'confidence: sure'),
    'content/support.yaml': broken('content/support.yaml', /^heading: .*$/m, 'heading: ""'),
  });
  expect(messages).toHaveLength(2);
});
