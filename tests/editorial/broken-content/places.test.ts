import { describe, expect, test } from 'vitest';
import { broken, eachSlip, told } from './told.ts';

const FILE = 'content/places/us-ny.yaml';

describe('an editor of a place who', () => {
  eachSlip(FILE, [
    [
      'leaves a field out',
      /^asOf: .*\n/m,
      '',
      /^name:/,
      /asOf: This field is missing\. Add it \(it takes a text\)/,
    ],
    [
      'leaves out a field with a list of words',
      /^confidence: .*\n/m,
      '',
      /^name:/,
      /confidence: This field is missing\. Add it\. Choose one of: high, medium, low/,
    ],
    [
      'writes a word that is not in the list',
      /^confidence: .*/m,
      'confidence: sure',
      'confidence: sure',
      /confidence: Choose one of: high, medium, low/,
    ],
    [
      'writes a date in words',
      /^checked: .*/m,
      'checked: last week',
      'checked: last',
      /checked: Write the date as year-month-day, such as 2026-11-23/,
    ],
    [
      'writes a date the American way',
      /^checked: .*/m,
      'checked: 11/23/2026',
      'checked: 11',
      /checked: Write the date as year-month-day/,
    ],
    [
      'writes the 30th of February',
      /^checked: .*/m,
      'checked: 2026-02-30',
      'checked: 2026-02-30',
      /checked: This day is not in the calendar/,
    ],
    [
      'writes a 13th month',
      /^asOf: .*/m,
      'asOf: 2024-13',
      'asOf: 2024-13',
      /asOf: Write year and month, such as 2026-06/,
    ],
    [
      'makes a rule turn on a fact that no tool asks for',
      /^retention:\n/m,
      'retention:\n  when: { file: [closed] }\n',
      'when: { file: [closed]',
      /content\/flows\/refusal\.yaml never asks for "file: closed"\. Add that question or answer there/,
    ],
    [
      'dates the law after the check',
      /^asOf: .*/m,
      'asOf: 2027-01',
      'asOf: 2027-01',
      /asOf: 2027-01 is after the day of the check, 2026-/,
    ],
    [
      'sets the next check before the last',
      /^nextCheck: .*/m,
      'nextCheck: 2026-05-23',
      'nextCheck: 2026',
      /nextCheck: 2026-05-23 isn’t after the last check, 2026-/,
    ],
    [
      'gives a law an address without its start',
      'url: https://www.nysenate.gov/legislation/laws/PBH/18',
      'url: www.nysenate.gov',
      'url: www.',
      /laws\.phl-18\.url: Write a whole web address that starts with https/,
    ],
    [
      'gives a law an address that is a program',
      'url: https://www.nysenate.gov/legislation/laws/PBH/18',
      'url: javascript:alert(1)',
      'url: java',
      /laws\.phl-18\.url: Write a whole web address/,
    ],
    [
      'gives a source no address',
      /^ {4}url: https:\/\/health\.ny\.gov.*\n/m,
      '',
      'doh-guide:',
      /sources\.doh-guide\.url: This field is missing/,
    ],
    [
      'cites a law that is not there',
      'cite: phl-18(1); mhl-33.16; doh-memo',
      'cite: phl-81(1)',
      'cite: phl-81',
      /appliesTo\.cite: "phl-81" is neither under laws nor under sources of this place or its parents\. Add it there, or fix/,
    ],
    [
      'parts cites by a comma',
      'cite: phl-18(1); mhl-33.16; doh-memo',
      'cite: phl-18(1), mhl-33.16',
      'cite: phl-18(1),',
      /appliesTo\.cite: "phl-18\(1\), mhl-33\.16" can’t be read as a cite\. Write the key, then the section in parentheses/,
    ],
    [
      'does not close the bracket of a cite',
      'cite: phl-18(1); mhl-33.16; doh-memo',
      'cite: phl-18(1',
      'cite: phl-18(1',
      /appliesTo\.cite: "phl-18\(1" can’t be read as a cite/,
    ],
    [
      'writes a section without brackets',
      'cite: phl-18(1); mhl-33.16; doh-memo',
      'cite: phl-18 section 1',
      'cite: phl-18 section',
      /appliesTo\.cite: "phl-18 section 1" can’t be read as a cite/,
    ],
    [
      'cites nothing but a semicolon',
      'cite: phl-18(1); mhl-33.16; doh-memo',
      'cite: ";"',
      'cite: ";"',
      /appliesTo\.cite: No law or source is named here/,
    ],
    [
      'leaves a claim without its source',
      /^ {2}cite: phl-18\(1\); mhl-33\.16; doh-memo\n/m,
      '',
      'appliesTo:',
      /appliesTo\.cite: This field is missing/,
    ],
    [
      'gives an amount without a unit',
      /^ {4}unit: calendar-days\n/m,
      '',
      'look-practitioner',
      /deadlines\.0\.unit: Give both an amount and a unit, or neither/,
    ],
    [
      'gives an amount without a start',
      /^ {4}starts: receipt\n/m,
      '',
      'look-practitioner',
      /deadlines\.0\.starts: Say what starts the clock, such as "starts: receipt"/,
    ],
    [
      'writes an amount in quotes',
      'amount: 10',
      'amount: "10"',
      'amount: "10"',
      /deadlines\.0\.amount: Write a number here: only digits, with no quotes and no words/,
    ],
    [
      'writes an amount below one',
      'amount: 10',
      'amount: 0',
      'amount: 0',
      /deadlines\.0\.amount: Write a whole number above 0/,
    ],
    [
      'writes half a day',
      'amount: 10',
      'amount: 10.5',
      'amount: 10.5',
      /deadlines\.0\.amount: Write a whole number here/,
    ],
    [
      'writes a unit of his own',
      'unit: calendar-days',
      'unit: days',
      'unit: days',
      /deadlines\.0\.unit: Choose one of: calendar-days, working-days/,
    ],
    [
      'gives two limits one name',
      'id: look-facility',
      'id: look-practitioner',
      'id: look-practitioner',
      /deadlines\.1\.id: "look-practitioner" is already the id of another limit/,
    ],
    [
      'asks about a recipient that does not exist',
      /(?<=starts: receipt\n {4}when: \{ )recipient: \[clinic, public-clinic, public, training\]/,
      'recipient: [hospital]',
      'recipient: [hospital]',
      /deadlines\.1\.when\.recipient\.0: Choose one of: solo, group/,
    ],
    [
      'writes a source’s "primary" as a word',
      'primary: true',
      'primary: yes indeed',
      'primary: yes',
      /sources\.doh-guide\.primary: Write true or false here/,
    ],
    [
      'lets a letter name a law that says not how',
      /^ {4}inLetter: section 18 of.*\n/m,
      '',
      /^ {2}- cite: phl-18/,
      /basis\.0\.cite: A letter cannot name "phl-18": give that law an inLetter line/,
    ],
    [
      'lets a letter name a source',
      /(?<=^ {2}- cite: )phl-18$/m,
      'doh-guide',
      '- cite: doh-guide',
      /basis\.0\.cite: "doh-guide" is a source, and a letter names only laws\. Delete it here/,
    ],
    [
      'names a parent that does not exist',
      /^parent: us$/m,
      'parent: ux',
      'parent: ux',
      /parent: There is no place "ux"\. Fix the spelling, or write content\/places\/ux\.yaml first/,
    ],
    [
      'leaves out how the rules meet',
      /^besideParent: .*\n/m,
      '',
      /^name:/,
      /besideParent: A place with a parent says how the two sets of rules meet/,
    ],
    [
      'moves the place to another country',
      /^country: us$/m,
      'country: ca',
      'country: ca',
      /country: The file's name begins with "us", but the country is "ca"/,
    ],
  ]);

  test('makes a stub of it and leaves its numbers is told at each number', () => {
    const text = broken(FILE, /^confidence: .*/m, 'confidence: low');
    const messages = told({ [FILE]: text });
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages)
      expect(message).toMatch(
        /us-ny\.yaml:\d+: (deadlines|complaints)\.\d+\.(amount|within): A place of low confidence must not give a number of days\. Delete the limit/,
      );
  });

  test('leads the parents in a circle is told in the places of the circle, and nowhere else', () => {
    const us = broken('content/places/us.yaml', /^parent: null$/m, 'parent: us-ny\nbesideParent: both');
    expect(told({ 'content/places/us.yaml': us })).toEqual([
      expect.stringMatching(
        /^content\/places\/us-ny\.yaml:\d+: parent: The parents lead in a circle: us-ny, us, us-ny/,
      ),
      expect.stringMatching(
        /^content\/places\/us\.yaml:\d+: parent: The parents lead in a circle: us, us-ny, us/,
      ),
    ]);
  });

  test('takes away a place on which others stand is told once, with how many lines name it', () => {
    const messages = told({ 'content/places/au.yaml': null });
    expect(messages).toEqual([
      expect.stringMatching(
        /^content\/places\/au\.yaml: This file is missing, and \d+ lines name it, such as content\/\S+:\d+\. Put it back, or delete those lines/,
      ),
    ]);
  });

  test('breaks a parent hears of that file alone, not of all that hang on it', () => {
    const us = broken('content/places/us.yaml', /^confidence: .*/m, 'confidence: sure');
    expect(told({ 'content/places/us.yaml': us })).toEqual([
      expect.stringMatching(/^content\/places\/us\.yaml:\d+: confidence/),
    ]);
  });

  test.each(['US-ZZ', 'us_zz', 'new-york'])('names a file %s is told how ids look', (id) => {
    const text = broken(FILE, /^name: .*/m, 'name: Another place');
    expect(told({ [`content/places/${id}.yaml`]: text })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^content/places/${id}\\.yaml:\\d+: the file: "${id}" isn’t the id of a place\\. Name the file with two lowercase letters`,
        ),
      ),
    ]);
  });
});
