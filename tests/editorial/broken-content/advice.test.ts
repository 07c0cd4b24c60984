import { describe, expect, test } from 'vitest';
import { broken, eachSlip, told } from './told.ts';

const REFUSAL = 'content/refusals/identity.yaml';
const OPTIONS = 'content/readiness/options.yaml';
const FRAME = 'content/refusal.yaml';

describe('an editor of an answer that a request can get who', () => {
  eachSlip(REFUSAL, [
    ['leaves a field out', /^short: .*\n/m, '', /^title:/, /short: This field is missing/],
    [
      'misspells a field',
      /^reveals:/m,
      'reveal:',
      /^reveal:/,
      /"reveal" is not a field here\. Write "reveals"/,
    ],
    [
      'leaves a finding without its source',
      /^ {4}cites: \[law:us-ut.*\n/m,
      '',
      '- id: us-ut',
      /findings\.\d\.cites: This field is missing/,
    ],
    [
      'leaves the list of sources empty',
      'cites: [law:us-ut:uca-26b-8-514]',
      'cites: []',
      'cites: []',
      /cites: Say where this is written: a key under "sources", or law:<place>:<cite>/,
    ],
    [
      'cites a place that is not there',
      'law:us-ut:uca-26b-8-514',
      'law:us-xx:uca-26b-8-514',
      'law:us-xx',
      /"law:us-xx:uca-26b-8-514" leads nowhere\. Write law:<place>:<cite>, where content/,
    ],
    [
      'cites a law that the place does not have',
      'law:us-ut:uca-26b-8-514',
      'law:us-ut:uca-62b',
      'law:us-ut:uca-62b',
      /"law:us-ut:uca-62b" leads nowhere/,
    ],
    [
      'does not close the bracket of a cite',
      '"law:us-mi:mcl-333.26265(2)"',
      '"law:us-mi:mcl-333.26265(2"',
      '26265(2"',
      /"law:us-mi:mcl-333.26265\(2" can’t be read as a cite/,
    ],
    [
      'cites a source that is not listed',
      'law:us-ut:uca-26b-8-514',
      'nobody-2020',
      'nobody-2020',
      /"nobody-2020" leads nowhere/,
    ],
    [
      'lists a source that nothing cites',
      /^sources: \{\}$/m,
      'sources: { idle: { title: Idle, url: null } }',
      'idle',
      /sources\.idle: Nothing cites this source\. Cite it, or delete it/,
    ],
    [
      'lists a source without an address',
      /^sources: \{\}$/m,
      'sources: { idle: { title: Idle } }',
      'idle',
      /sources\.idle\.url: This field is missing/,
    ],
    [
      'writes a lean that is none',
      'leans: you',
      'leans: me',
      'leans: me',
      /leans: Choose one of: they, open, you/,
    ],
    [
      'gives two findings one name',
      '- id: us-mi',
      '- id: us-ny',
      '- id: us-ny',
      /id: "us-ny" is already the id of another finding/,
    ],
    [
      'asks about a place that is not there',
      'when: { law-line: [us-mi] }',
      'when: { law-line: [us-xx] }',
      'us-xx',
      /The question "law-line" has no answer "us-xx"\. Did you mean "us"\? The answers are the names of the files in content\/places/,
    ],
    [
      'asks about a fact that nobody knows',
      'when: { law-line: [us-mi] }',
      'when: { law-town: [us-mi] }',
      'law-town',
      /There is no question "law-town"/,
    ],
    [
      'writes a finding that nobody can see',
      'when: { law-line: [us-mi] }',
      'when: { law-line: [us-mi], due: [passed], silence: [unsaid] }',
      'silence',
      /There is no question "silence"/,
    ],
    [
      'lets the reply ask what it cannot',
      /asks: \[.*\]/,
      'asks: [everything]',
      'asks: [everything]',
      /firm\.asks: "everything" is no answer of the question "ask"\. There are: /,
    ],
    [
      'lets the reply ask what is offered only after other answers',
      /asks: \[.*\]/,
      'asks: [fee]',
      'asks: [fee]',
      /firm\.asks: "fee" is offered only after other answers\. Add "identity" to its "grounds" in content\/flows\/refusal\.yaml/,
    ],
    [
      'relates it to an answer that is not there',
      /^related: \[.*\]/m,
      'related: [nothing]',
      'related: [nothing]',
      /related: "nothing" is no answer of the step "happened"\. There are: silence/,
    ],
    [
      'writes the 31st of June',
      /^checked: .*/m,
      'checked: 2026-06-31',
      'checked: 2026-06-31',
      /checked: This day is not in the calendar/,
    ],
    [
      'dates the check before the writing',
      /^checked: .*/m,
      'checked: 2025-01-01',
      'checked: 2025-01-01',
      /checked: 2025-01-01 is before the day it was written/,
    ],
    [
      'sets the next check before the last',
      /^nextCheck: .*/m,
      'nextCheck: 2026-11-01',
      'nextCheck: 2026-11-01',
      /nextCheck: 2026-11-01 isn’t after the last check/,
    ],
    [
      'writes a ground of law that is none',
      'grounds: []',
      'grounds: [hurt]',
      'grounds: [hurt]',
      /right\.grounds\.0: Choose one of: separate-notes, harm-self/,
    ],
    [
      'writes a word for true',
      /^pending: .*/m,
      'pending: maybe',
      'pending: maybe',
      /pending: Write true or false here/,
    ],
  ]);

  test('writes a finding whose conditions exclude each other is told', () => {
    const text = broken(
      REFUSAL,
      'when: { law-line: [us-mi] }',
      'when: { law-line: [us-mi], registered: [listed], stage: [arrived], due: [passed] }',
    );
    expect(told({ [REFUSAL]: text }).filter((message) => message.includes('can never'))).toEqual([]);
    const never = broken(
      'content/refusals/harm.yaml',
      /when: \{[^}]*registered: \[listed\][^}]*\}/,
      'when: { registered: [listed], grounds: [came], ask: [opinion], letter: [thanks] }',
    );
    expect(told({ 'content/refusals/harm.yaml': never })).toEqual([
      expect.stringMatching(/harm\.yaml:\d+: findings\.\d+\.when: The finding "[\w-]+" can never be seen/),
    ]);
  });

  test('writes a file that the flow does not ask about is told where to add the answer', () => {
    const text = broken(REFUSAL, /^title: .*/m, 'title: They are on vacation').replace(
      /^order: .*/m,
      'order: 999',
    );
    expect(told({ 'content/refusals/vacation.yaml': text })).toEqual([
      expect.stringMatching(
        /^content\/refusals\/vacation\.yaml:\d+: the file: No answer of the step "happened" in content\/flows\/refusal\.yaml is called "vacation"\. Add it there, or rename this file/,
      ),
    ]);
  });

  test('takes a file away is told in the flow', () => {
    expect(told({ [REFUSAL]: null })).toContainEqual(
      expect.stringMatching(
        /^content\/flows\/refusal\.yaml:\d+: topics\.\d\.questions\.\d\.answers\.\d: The answer "identity" has no file\. Write content\/refusals\/identity\.yaml/,
      ),
    );
  });
});

describe('an editor of the words around these answers who', () => {
  eachSlip(FRAME, [
    ['leaves a field out', /^leave: .*\n/m, '', /^title:/, /leave: This field is missing/],
    [
      'leaves out the heading of a group',
      /^ {2}gone: .*\n/m,
      '',
      /^groups:/,
      /groups: The question of the step "happened" "gone" has no words here\. Add a line for it/,
    ],
    [
      'writes a heading for no group',
      /^ {2}gone: /m,
      '  away: Words\n  gone: ',
      'away: Words',
      /groups\.away: content\/flows\/refusal\.yaml has no question of the step "happened" called "away"\. There are: no-answer/,
    ],
    [
      'fills in what is not known there',
      'Their answer was due by {date}.',
      'Their answer was due by {day}.',
      '{day}',
      /clock\.passed: Nothing is filled in for \{day\} here\. The blanks of this text: \{date\}/,
    ],
    [
      'leaves a bracket open',
      'Last checked {date}',
      'Last checked {date',
      '{date',
      /parts\.checked: A curly bracket \{ or \} is missing its other half/,
    ],
    [
      'empties a list',
      /^privacy:\n( {2}- .*\n)+/m,
      'privacy: []\n',
      'privacy: []',
      /privacy: Write at least 1 of them here/,
    ],
    [
      'writes a list item without a dash',
      /^ {2}- What you choose and type/m,
      '  What you choose and type',
      /^privacy:/,
      /privacy: Write a list here, each part of it on a line of its own that begins with a dash/,
    ],
    [
      'links to an address elsewhere',
      /href: \/after-you-ask\//,
      'href: after-you-ask',
      'href: after-you-ask',
      /href: Write an address of this site that starts with a slash/,
    ],
    [
      'links to a page that is not there',
      /href: \/after-you-ask\//,
      'href: /letters/',
      'href: /letters/',
      /href: There is no page \/letters\/\. Did you mean \/letter\/\?/,
    ],
    ['leaves a word out', /^ {2}open: It depends\n/m, '', /^leans:/, /leans\.open: This field is missing/],
  ]);
});

describe('an editor of the self-check’s words who', () => {
  eachSlip(OPTIONS, [
    ['leaves a field out', /^funding: .*\n/m, '', /^title:/, /funding: This field is missing/],
    [
      'cites a source that is not listed',
      'cite: schwarz-2021',
      'cite: schwartz-2021',
      'schwartz-2021',
      /"schwartz-2021" is not under sources\. Add it there with title and url, or fix the spelling/,
    ],
    [
      'lists a source that nothing cites',
      /^sources:$/m,
      'sources:\n  idle: { title: Idle, url: https://example.org/ }',
      'idle:',
      /sources\.idle: Nothing cites this source/,
    ],
    [
      'lists a source without an address',
      /^ {4}url: https:\/\/pubmed.*\n/m,
      '',
      'oneill-2019',
      /sources\.oneill-2019\.url: This field is missing/,
    ],
    [
      'gives a number no source',
      /^ {4}cites: \[oneill-2019\]\n/m,
      '',
      '- people: 85',
      /numbers\.0\.cites: This field is missing/,
    ],
    [
      'names an answer that is not there',
      'when: { purpose: [keep, chapter] }',
      'when: { purpose: [keeping] }',
      '[keeping]',
      /The question "purpose" has no answer "keeping"\. Did you mean "keep"\? It has: claim/,
    ],
    [
      'names a question that is not there',
      'when: { purpose: [keep, chapter] }',
      'when: { purposes: [keep] }',
      'purposes',
      /There is no question "purposes"/,
    ],
    [
      'starts the letter with an answer it does not have',
      'answers: { kind: [request], form: [copy]',
      'answers: { kind: [request], form: [paper]',
      '[paper]',
      /The question "form" has no answer "paper"/,
    ],
    [
      'makes one side longer',
      /(?<=- \{ text: "You have it for good,) even/,
      ` ${'and keep it near you wherever you go '.repeat(8)}even`,
      'good:',
      /options\.0\.good: The good and hard points are uneven/,
    ],
    [
      'gives a way one point',
      /^ {4}good:\n( {6}.*\n)+?(?= {4}hard:)/m,
      '    good:\n      - { text: "One." }\n',
      'good:',
      /options\.0\.good: Give at least two points/,
    ],
    [
      'gives two options one name',
      '- id: talk\n',
      '- id: ask\n',
      '- id: ask',
      /options\.1\.id: "ask" is already the id of another option/,
    ],
    [
      'links to a page that is not there',
      'href: /guide/two-kinds-of-notes/',
      'href: /guide/two-kinds/',
      'two-kinds/',
      /kindsLink\.href: There is no page \/guide\/two-kinds\/\. Did you mean \/guide\/two-kinds-of-notes\/\?/,
    ],
    [
      'links to a part that is not there',
      'href: /guide/two-kinds-of-notes/',
      'href: /guide/two-kinds-of-notes/#side',
      '#side',
      /kindsLink\.href: The page \/guide\/two-kinds-of-notes\/ has no part called "side"/,
    ],
    [
      'writes a wrong date',
      /^checked: .*/m,
      'checked: 2026-13-01',
      '2026-13-01',
      /checked: This day is not in the calendar/,
    ],
    [
      'sets the next check before the last',
      /^nextCheck: .*/m,
      'nextCheck: 2026-01-01',
      'nextCheck',
      /nextCheck: 2026-01-01 isn’t after/,
    ],
    [
      'gives a source a relative address',
      'url: https://pubmed.ncbi.nlm.nih.gov/31364902/',
      'url: /31364902/',
      'url: /31364902/',
      /sources\.oneill-2019\.url: Write a whole web address/,
    ],
  ]);
});
