import { describe, expect, test } from 'vitest';
import { broken, eachSlip, told } from './told.ts';

describe('an editor of the glossary who', () => {
  eachSlip('content/glossary.yaml', [
    [
      'leaves the meaning out',
      /^ {2}meaning: "In many clinics.*\n/m,
      '',
      /^ddx:/,
      /ddx\.meaning: This field is missing/,
    ],
    [
      'misspells a field',
      /^ {2}differs: "In some it means dual/m,
      '  diffres: "In some it means dual',
      'diffres',
      /"diffres" is not a field here/,
    ],
    [
      'writes a kind that is none',
      'term: DDx\n  kind: shorthand',
      'term: DDx\n  kind: short',
      'kind: short',
      /ddx\.kind: Choose one of: shorthand, risk, mind, people, law, phrase/,
    ],
    [
      'explains a word under two names',
      /^tx: .*$/m,
      'tx: { term: Hx, kind: shorthand, meaning: "Again." }',
      /^tx:/,
      /tx\.term: "Hx" is here already, as "hx"\. Keep one of the two/,
    ],
    ['names a word twice', /^tx: /m, 'hx: ', 'term: Tx', /"hx" is here twice/],
    [
      'writes a name with a blank',
      /^ddx:$/m,
      'Dd x:',
      /^Dd x:/,
      /Write a short name of lowercase letters, digits and dashes/,
    ],
    [
      'leaves the meaning empty',
      'meaning: "Treatment."',
      'meaning: ""',
      'meaning: ""',
      /tx\.meaning: Write a sentence here/,
    ],
    ['writes a number as a term', 'term: DDx', 'term: 12', 'term: 12', /ddx\.term: This is read as a number/],
    [
      'types a tag',
      'meaning: "Treatment."',
      'meaning: "<i>Treatment.</i>"',
      '<i>',
      /tx\.meaning: “<i>” is a tag/,
    ],
    [
      'does not close a quote',
      'meaning: "Treatment." }',
      'meaning: "Treatment. }',
      'Treatment. }',
      /A quotation mark opens on this line/,
    ],
    [
      'does not close a bracket',
      /^tx: (.*) \}$/m,
      'tx: $1',
      /^tx: /,
      /The bracket \{ on this line is never closed\. Write \} at its end/,
    ],
  ]);

  test('takes a word away that a page explains is told in that page', () => {
    const text = broken('content/glossary.yaml', /^hipaa:/m, 'hippa:');
    expect(told({ 'content/glossary.yaml': text })).toContainEqual(
      expect.stringMatching(
        /^content\/guide\/two-kinds-of-notes\.mdx:\d+: <Term of="hipaa"> is not in the glossary/,
      ),
    );
  });
});

describe('an editor of the help lines who', () => {
  eachSlip('content/support.yaml', [
    [
      'writes a number without quotes',
      'contacts: [{ text: "85258" }]',
      'contacts: [{ text: 85258 }]',
      'text: 85258',
      /contacts\.0\.text: Put the number in quotes, such as "116 123"/,
    ],
    [
      'writes a number that begins with zero without quotes',
      '{ call: "0808 808 8000" }',
      '{ call: 08088088000 }',
      'call: 0808',
      /contacts\.0\.call: Put the number in quotes/,
    ],
    [
      'writes words into a number',
      '"0808 808 8000"',
      '"0808 CALL ME"',
      'CALL ME',
      /contacts\.0\.call: Write only digits, spaces and dashes, in straight quotes/,
    ],
    [
      'does not say which language a name is in',
      'service: Livslinien\n        language: da',
      'service: Livslinien',
      'service: Livslinien',
      /lines\.0\.service: Screen readers need to know which language “Livslinien” is in\. Add “language: da” below it if that is its language in Denmark, or “language: en”/,
    ],
    [
      'writes the name of a language',
      'language: da',
      'language: Danish',
      'language: Danish',
      /language: Write the language’s two or three letters, such as de/,
    ],
    [
      'leaves a line without its source',
      /^ {8}sources: \[https:\/\/fullfact.*\n/m,
      '',
      'service: Shout',
      /lines\.1\.sources: This field is missing/,
    ],
    [
      'leaves the list of sources empty',
      /sources: \[https:\/\/fullfact.*\]/,
      'sources: []',
      'sources: []',
      /sources: Give the address where you saw this\. A line without a source is not printed/,
    ],
    [
      'gives a source without https',
      'https://fullfact.org/online/samaritans-text-message-service/',
      'fullfact.org',
      'fullfact.org',
      /sources\.0: Write a whole web address/,
    ],
    [
      'gives a way to reach a line that is none',
      'contacts: [{ text: "85258" }]',
      'contacts: [{ phone: "85258" }]',
      'phone:',
      /contacts\.0: Write one of: call, text, web \(with a label\) or email/,
    ],
    [
      'gives a page no label',
      '{ web: https://988lifeline.org/, label: Chat }',
      '{ web: https://988lifeline.org/ }',
      'web: https://988',
      /contacts\.2\.label: This field is missing/,
    ],
    [
      'writes a kind that is none',
      'service: Shout\n        kind: crisis',
      'service: Shout\n        kind: help',
      'kind: help',
      /kind: Write crisis \(someone to talk to\) or abuse|kind: Choose one of: crisis, abuse/,
    ],
    [
      'writes a wrong date',
      'checked: 2026-11-23',
      'checked: 23.11.2026',
      '23.11.2026',
      /checked: Write the date as year-month-day/,
    ],
    [
      'dates a check in the future',
      'checked: 2026-11-23',
      'checked: 2027-11-23',
      '2027-11-23',
      /checked: 2027-11-23 is in the future\. Write the day it was checked/,
    ],
    [
      'lists one country twice',
      /^ {2}- id: gb$/m,
      '  - id: us',
      /^countries:/,
      /countries: A country is here twice\. Put its lines together under one/,
    ],
    [
      'lists one line twice',
      'service: Shout',
      'service: Samaritans',
      /service: Samaritans/,
      /service: "Samaritans" is under United Kingdom already\. Put the two together/,
    ],
    [
      'gives two parts one name',
      /^ {4}- id: post-and-bills$/m,
      '    - id: portals',
      'id: portals',
      /id: "portals" is here already/,
    ],
    [
      'leaves a country without lines',
      /^ {2}- id: gb$/m,
      '  - { id: zz, name: Nowhere, lines: [] }\n  - id: gb',
      'id: zz',
      /lines: A country without a line belongs under "elsewhere"/,
    ],
    [
      'leaves out when the list is due',
      /^nextCheck: .*\n/m,
      '',
      /^title:/,
      /nextCheck: This field is missing/,
    ],
    [
      'writes a mail address that is none',
      'email: jo@samaritans.org',
      'email: jo at samaritans',
      'jo at',
      /contacts\.1\.email: Write an email address/,
    ],
  ]);
});

describe('an editor of the texts on rights who', () => {
  eachSlip('content/rights.yaml', [
    [
      'fills in what is not known there',
      '{part} is in {place}.',
      '{part} is in {country}.',
      '{country}',
      /find\.within: Nothing is filled in for \{country\} here\. The blanks of this text: \{part\}, \{place\}/,
    ],
    [
      'leaves a bracket open',
      '{count} matches.',
      '{count matches.',
      '{count matches',
      /find\.some: A curly bracket \{ or \} is missing its other half/,
    ],
    [
      'names a place that is not there',
      /^ {2}us-dc: /m,
      '  us-cd: ',
      'us-cd',
      /names\.us-cd: There is no place "us-cd"\. Fix the spelling/,
    ],
    [
      'leaves a section out',
      /(?<=^sections:\n(?: {2}.*\n)*) {2}whom: .*\n/m,
      '',
      /^sections:/,
      /sections\.whom: This field is missing/,
    ],
    [
      'adds a section that is none',
      /(?<=^sections:\n(?: {2}.*\n)*) {2}whom: /m,
      '  why: { heading: Why, missing: None. }\n  whom: ',
      'why:',
      /sections\.why: "why" is not a field here/,
    ],
    [
      'misspells a field',
      /^ {2}hint: Nothing/m,
      '  hnit: Nothing',
      'hnit',
      /"hnit" is not a field here\. Write "hint"/,
    ],
    [
      'leaves a text empty',
      /^ {2}elsewhere: Elsewhere$/m,
      '  elsewhere: ""',
      'elsewhere: ""',
      /list\.elsewhere: Write a sentence here/,
    ],
    [
      'writes a version of one number',
      /^ {4}- version: .*/m,
      '    - version: "2"',
      'version: "2"',
      /data\.versions\.0\.version: Write a version such as 1\.0\.0/,
    ],
    [
      'gives the licence a relative address',
      /^ {2}licenceUrl: .*/m,
      '  licenceUrl: /licence/',
      'licenceUrl',
      /data\.licenceUrl: Write a whole web address/,
    ],
    [
      'types a tag',
      /^ {2}elsewhere: Elsewhere$/m,
      '  elsewhere: <em>Elsewhere</em>',
      '<em>',
      /list\.elsewhere: “<em>” is a tag/,
    ],
    [
      'names a field twice',
      /^ {2}elsewhere: Elsewhere$/m,
      '  elsewhere: One\n  elsewhere: Two',
      'elsewhere: Two',
      /"elsewhere" is here twice/,
    ],
  ]);
});

describe('an editor of the site’s short texts who', () => {
  eachSlip('content/site.yaml', [
    ['leaves a field out', /^skip: .*\n/m, '', /^name:/, /skip: This field is missing/],
    [
      'writes an address without https',
      /^url: .*/m,
      'url: askforyournotes.org',
      'url: ask',
      /url: Write a whole web address/,
    ],
    [
      'writes a contact that is no address',
      /^contact: .*/m,
      'contact: write to us',
      'contact:',
      /contact: Write an email address/,
    ],
    [
      'links to a page that is not there',
      'label: Your rights, href: /rights/',
      'label: Your rights, href: /right/',
      'href: /right/',
      /navigation\.1\.href: There is no page \/right\/\. Did you mean \/rights\/\?/,
    ],
    [
      'links without the last slash',
      'label: Your rights, href: /rights/',
      'label: Your rights, href: /rights',
      'href: /rights }',
      /navigation\.1\.href: There is no page \/rights\. Did you mean \/rights\/\?/,
    ],
    [
      'links to a part that is not there',
      'crisis: { label: Help right now, href: /support/ }',
      'crisis: { label: Help right now, href: /support/#nau }',
      '#nau',
      /crisis\.href: The page \/support\/ has no part called "nau"/,
    ],
    [
      'links elsewhere from the menu',
      'label: Your rights, href: /rights/',
      'label: Your rights, href: https://example.org/',
      'example.org',
      /navigation\.1\.href: Write an address of this site that starts with a slash/,
    ],
    [
      'lets the way out lead nowhere',
      'href: https://www.wikipedia.org/',
      'href: wikipedia',
      'href: wikipedia',
      /exit\.href: Write a whole web address/,
    ],
    ['changes the language', 'language: en', 'language: es', 'language: es', /language: Choose one of: en/],
    [
      'empties the menu',
      /^navigation:\n( {2}- .*\n)+/m,
      'navigation: []\n',
      'navigation: []',
      /navigation: Write at least 1 of them here/,
    ],
  ]);
});

describe('an editor of the waitlist’s words who', () => {
  eachSlip('content/waitlist.yaml', [
    ['leaves a field out', /^again: .*\n/m, '', /^form:/, /again: This field is missing/],
    [
      'misspells a field',
      /^ {2}button: Erase/m,
      '  buton: Erase',
      'buton',
      /"buton" is not a field here\. Write "button"/,
    ],
    ['leaves a page out', /^ {2}left:\n( {4}.*\n)+/m, '', /^pages:/, /pages\.left: This field is missing/],
    [
      'adds a page that is none',
      /^ {2}left:$/m,
      '  gone: { title: Gone, text: [Words] }\n  left:',
      'gone:',
      /pages\.gone: "gone" is not a field here/,
    ],
    [
      'writes a long subject',
      'subject: Sign-up is open',
      `subject: ${'Sign-up is open '.repeat(8)}`,
      'subject: Sign-up',
      /mails\.announce\.subject: Keep the subject under 78 characters/,
    ],
    [
      'writes a text where a list belongs',
      /^ {4}text:\n {6}- Thank you\. We’ll write.*\n.*\n/m,
      '    text: Thank you.\n',
      'text: Thank you',
      /pages\.confirmed\.text: Write a list here/,
    ],
    [
      'empties a list',
      /^ {2}facts:\n( {4}- .*\n)+/m,
      '  facts: []\n',
      'facts: []',
      /form\.facts: Write at least 1 of them here/,
    ],
    [
      'links to a page that is not there',
      'label: Read the guide, href: /guide/',
      'label: Read the guide, href: /guides/',
      '/guides/',
      /pages\.confirmed\.link\.href: There is no page \/guides\/\. Did you mean \/guide\/\?/,
    ],
    [
      'links without a slash',
      'label: Read the guide, href: /guide/',
      'label: Read the guide, href: guide',
      'href: guide',
      /pages\.confirmed\.link\.href: Write an address of this site that starts with a slash/,
    ],
    [
      'types a blank',
      'subject: Sign-up is open',
      'subject: Sign-up is open, {name}',
      '{name}',
      /mails\.announce\.subject: Nothing is filled in for \{name\} here\. The blanks of this text: none/,
    ],
    [
      'leaves a word of a field out',
      /^ {4}hint: We’ll send one email.*\n/m,
      '',
      'email:',
      /form\.email\.hint: This field is missing/,
    ],
  ]);
});

describe('an editor of the words that the tools share who', () => {
  eachSlip('content/tools.yaml', [
    ['leaves a text out', /^ {2}back: Back\n/m, '', 'steps:', /steps\.back: This field is missing/],
    [
      'fills in what nobody knows',
      '"Step {at} of {of}"',
      '"Step {at}: {name}"',
      '{name}',
      /steps\.tab: Nothing is filled in for \{name\} here\. The blanks of this text: \{at\}, \{of\}/,
    ],
    [
      'adds a view that the tool does not have',
      /^ {6}reply: (.*)\n/m,
      '      reply: $1\n      answer: $1\n',
      'answer: {',
      /tools\.refusal\.ends\.answer: "answer" is not a field here/,
    ],
    [
      'links to a page that is not there',
      'href: /readiness/worksheet/',
      'href: /readiness/sheet/',
      'sheet',
      /tools\.readiness\.instead\.href: There is no page/,
    ],
  ]);
});

describe('an editor of the timeline’s words who', () => {
  eachSlip('content/timeline.yaml', [
    ['leaves a field out', /^lead: .*\n/m, '', /^title:/, /lead: This field is missing/],
    [
      'misspells a field',
      /^ {2}noComing: /m,
      '  noComming: ',
      'noComming',
      /"noComming" is not a field here\. Write "noComing"/,
    ],
    [
      'adds a step that is none',
      /^ {2}noComing: /m,
      '  wait: Words\n  noComing: ',
      'wait: Words',
      /"wait" is not a field here/,
    ],
    ['leaves a text empty', /^lead: .*/m, 'lead: ""', 'lead: ""', /lead: Write a sentence here/],
    ['types a tag', /^lead: .*/m, 'lead: <b>Note</b> the day.', '<b>', /lead: “<b>” is a tag/],
    [
      'links to a page that is not there',
      'href: /guide/reading-your-notes/',
      'href: /guide/reading-notes/',
      'reading-notes',
      /href: There is no page \/guide\/reading-notes\/\. Did you mean \/guide\/reading-your-notes\/\?/,
    ],
    [
      'links elsewhere',
      'href: /guide/reading-your-notes/',
      'href: https://example.org/',
      'example.org',
      /href: Write an address of this site/,
    ],
    [
      'misspells the page before a place',
      'href: "/letter/{place}"',
      'href: "/lettre/{place}"',
      '/lettre/',
      /href: There is no page \/lettre\/\. Did you mean \/letter\/\?/,
    ],
    [
      'empties a list',
      /^privacy:\n( {2}- .*\n)+/m,
      'privacy: []\n',
      'privacy: []',
      /privacy: Write at least 1 of them here/,
    ],
    ['names a field twice', /^lead: .*/m, 'lead: One\nlead: Two', 'lead: Two', /"lead" is here twice/],
    [
      'writes a number for a text',
      /^ {2}noComing: .*/m,
      '  noComing: 1',
      'noComing: 1',
      /view\.noComing: This is read as a number/,
    ],
    ['leaves a bracket open', /^ {2}noComing: .*/m, '  noComing: No {day', '{day', /bracket/],
  ]);

  test('takes a question away from which days are counted is told', () => {
    const text = broken('content/flows/timeline.yaml', /kind: date/, 'kind: text');
    expect(told({ 'content/flows/timeline.yaml': text }).join('\n')).toMatch(
      /content\/timeline\.yaml:\d+: the file: content\/flows\/timeline\.yaml asks for no date|content\/flows\/timeline\.yaml:\d+: /,
    );
  });
});

describe('an editor of the words for offline use who', () => {
  eachSlip('content/offline.yaml', [
    ['leaves a field out', /^title: .*\n/m, '', /^noScript:/, /title: This field is missing/],
    [
      'fills in what is not known there',
      'saved on {day}',
      'saved on {date}',
      '{date}',
      /copy\.place: Nothing is filled in for \{date\} here\. The blanks of this text: \{day\}, \{place\}/,
    ],
    [
      'leaves a day out',
      'Saved on {day}, with the law of {place}',
      'Saved here',
      'Saved here',
      /saved\.place: Say \{day\} and \{place\} in this sentence/,
    ],
    [
      'leaves a bracket open',
      'saved on {day}',
      'saved on {day',
      'saved on {day',
      /copy\.place: A curly bracket \{ or \} is missing its other half/,
    ],
    [
      'links to a part that is not there',
      '#save-this-site-for-offline-use',
      '#save-the-site',
      '#save-the-site',
      /copy\.manage\.href: The page \/privacy\/ has no part called "save-the-site"/,
    ],
    [
      'links to a page that is not there',
      'label: The guide, href: /guide/',
      'label: The guide, href: /guides/',
      '/guides/',
      /href: There is no page \/guides\/\. Did you mean \/guide\/\?/,
    ],
    [
      'links without a slash',
      'label: The guide, href: /guide/',
      'label: The guide, href: guide',
      'href: guide',
      /href: Write an address of this site/,
    ],
    [
      'misspells a field',
      /^ {2}button: Erase/m,
      '  buton: Erase',
      'buton',
      /"buton" is not a field here\. Write "button"/,
    ],
    [
      'leaves a text empty',
      /^ {2}stop: .*/m,
      '  stop: ""',
      'stop: ""',
      /saving\.stop: Write a sentence here/,
    ],
    [
      'empties the list of links',
      /^ {2}links:\n( {4}- .*\n)+/m,
      '  links: []\n',
      'links: []',
      /notSaved\.links: Write at least 1 of them here/,
    ],
  ]);
});

describe('an editor of the words of search who', () => {
  eachSlip('content/search.yaml', [
    [
      'names a page that is not there',
      '  /letter/:\n',
      '  /lettre/:\n',
      '/lettre/',
      /There is no page \/lettre\//,
    ],
    [
      'names a page elsewhere',
      '  /letter/:\n',
      '  https://x.org/:\n',
      'https://x.org',
      /Write an address of this site/,
    ],
    [
      'writes a capital letter',
      '  hippa: hipaa',
      '  Hippa: hipaa',
      'Hippa',
      /meant\.Hippa: Write lowercase letters and digits/,
    ],
    [
      'replaces a word by itself',
      '  hippa: hipaa',
      '  hippa: hippa',
      'hippa: hippa',
      /Both sides are the same\. Delete the line/,
    ],
    [
      'replaces a word twice over',
      '  hippa: hipaa',
      '  hippa: gpdr',
      'hippa: gpdr',
      /"gpdr" is itself replaced\. Write "gdpr" here/,
    ],
    [
      'writes a phrase twice',
      'letter, template,',
      'letter, letter,',
      'letter, letter',
      /"letter" is here twice\. Delete one/,
    ],
    [
      'writes a small word as a phrase',
      'letter, template,',
      'the, template,',
      'the, template',
      /"the" is under "small", so nothing searches for it/,
    ],
    [
      'puts a word in two families',
      'children, kid,',
      'children, mother,',
      'parents, mother, mom',
      /"mother" is in the family of ".*" too\. Delete one/,
    ],
    [
      'misspells a field',
      'closest:',
      'closset:',
      'closset',
      /"closset" is not a field here\. Write "closest"/,
    ],
    [
      'empties a list',
      /^closest:[\s\S]*?(?=^\S|$(?![\s\S]))/m,
      'closest: []\n',
      'closest: []',
      /closest: Name at least one page/,
    ],
    ['writes a number', '  hippa: hipaa', '  hippa: 5', 'hippa: 5', /meant\.hippa: This is read as a number/],
  ]);
});
