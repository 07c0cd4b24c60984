import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/editorial/content.ts';
import { ROOT } from '../../support/content.ts';
import { broken, eachSlip, told } from './told.ts';

describe('a translator of the tool who', () => {
  eachSlip('content/es/flows/letter.yaml', [
    [
      'leaves a question out',
      /^ {8}ask: ¿Dónde guardan el historial\?\n/m,
      '',
      '      site:',
      /topics\.holder\.questions\.site\.ask: This is missing\. In English: Where do they keep the record\?/,
    ],
    [
      'writes a text that the English doesn’t have',
      /( {8}ask: ¿Dónde guardan el historial\?\n)/,
      '$1        extra: Nada.\n',
      'extra: Nada.',
      /The English has no text of this name/,
    ],
  ]);
  eachSlip('content/es/tools.yaml', [
    [
      'changes a blank',
      'Paso {at} de {of}',
      'Paso {at}',
      'Paso {at}',
      /“Paso \{at\}” needs the same blanks as the English: \{at\}, \{of\}/,
    ],
  ]);

  test('forgets a whole file is told which', () => {
    expect(told({ 'content/es/labels.yaml': null })).toEqual([
      expect.stringMatching(/^content\/es\/labels\.yaml: This file is missing/),
    ]);
  });
});

test('an editor who changes the English is told which translation to look at', () => {
  const file = 'content/desk.yaml';
  const changed = broken(file, 'invite: Your letter takes shape', 'invite: The letter takes shape');
  const { stale } = readContent(ROOT, { [file]: changed });
  expect(stale).toEqual([
    expect.stringMatching(
      /^content\/es\/desk\.yaml: “invite” was translated before the English changed\. .* npm run translated -- es$/,
    ),
  ]);
});
