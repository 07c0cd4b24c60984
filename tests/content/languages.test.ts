import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankNames, effective } from '../../src/domain/flow/flow.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import type { Piece, Letter, LetterInput, Sentence } from '../../src/domain/letter/value.ts';
import { isAlikeInAll, sentenceText } from '../../src/domain/letter/edits.ts';
import { languagesOf, lawAnswers, letterLaw } from '../../src/domain/letter/law.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { replyInput } from '../../src/domain/letter/reply.ts';
import { translationOf } from '../../src/domain/letter/translation.ts';
import { bodiesDue } from '../../src/domain/law/complaint.ts';
import { binding } from '../../src/domain/refusal/law.ts';
import { refusalKnown } from '../../src/domain/refusal/refusal.ts';
import { content } from '../support/content.ts';
import { sentences } from '../support/letter-wrongs.ts';
import { anyEntries } from '../support/random-entries.ts';
import { flow as refusalFlow, lawOf, marks } from '../support/refusal-case.ts';

/**
 * Letters in every language, for random sets of answers in every place that has the language (a sample of those of the
 * United States). The same sets each time; `npm run test:long` tries more with a fresh seed.
 */
const SETS = Number(process.env['LETTER_SETS'] ?? 300) / 20;
const SEED = Number(process.env['LETTER_SEED'] ?? 2026);
const { places, letters, replies, languages } = content;
const flow = content.flows['letter'];
if (!flow) throw new Error('content/flows/letter.yaml is missing.');
const asking = fc.sample(anyEntries(flow), { numRuns: SETS, seed: SEED });
const replying = fc.sample(anyEntries(refusalFlow), { numRuns: SETS, seed: SEED });
const REPLIES = ['reply', 'correction', 'disagreement', 'complaint', 'thanks'] as const;

/** Names that stay as they are in every language. */
const NAMES = /[A-Z]{2,}|\d/;

/** English words that no other language of ours writes so. */
const ENGLISH_LEFT = /\b(the|you|your|please|would|request|records?)\b/i;

function placesOf(language: string): string[] {
  const all = Object.keys(places).filter((id) => languagesOf(places, id).includes(language));
  const us = all.filter((id) => id.startsWith('us-') && id !== 'us-pr');
  return all.filter((id) => !us.includes(id) || us.indexOf(id) % 9 === 0);
}

/** The letters of the letter tool. */
const KINDS = ['request', 'heads-up', 'reminder'] as const;

/** A letter of the letter tool and what to say, for one set of answers. */
function asked(language: string, place: string, entries: (typeof asking)[number], kind: string): Letter[] {
  const law = letterLaw(places, place);
  const chosen = { ...entries.answers, place, kind: [kind], language: [language] };
  const counted = effective(flow as NonNullable<typeof flow>, { ...entries, answers: chosen }, (answers: Answers) =>
    lawAnswers(law, answers),
  );
  const input: LetterInput = {
    ...{ law, answers: counted.answers, fields: counted.fields },
    blanks: blankNames(flow as NonNullable<typeof flow>),
  };
  return [kind, 'spoken'].flatMap((one) => {
    const text = letters[one];
    return text ? [compose(text, input, translationOf(languages[language], one))] : [];
  });
}

/** Each letter of the letter tool for filling in by hand, to one therapist and to an office. */
function byHand(language: string, place: string): Letter[] {
  const law = letterLaw(places, place);
  return KINDS.flatMap((kind) =>
    ['solo', 'public-clinic'].flatMap((recipient) => {
      const text = letters[kind];
      if (!flow || !text) return [];
      const answers = { kind, recipient, tone: 'neutral', place, language };
      return [fillInLetter(flow, text, law, answers, {}, translationOf(languages[language], kind))];
    }),
  );
}

/** The letters of the refusal helper for one set of answers. */
function replied(language: string, place: string, entries: (typeof replying)[number]): Letter[] {
  const law = lawOf(place);
  return REPLIES.flatMap((kind) => {
    const answers = { ...entries.answers, place, letter: [kind], language: [language] };
    const counted = effective(
      refusalFlow,
      { ...entries, answers },
      refusalKnown(marks, law, entries.fields, '2026-11-27'),
    );
    const input = replyInput({
      ...{ marks, law, blanks: blankNames(refusalFlow) },
      entries: { ...counted, answers: { ...counted.answers, letter: [kind] } },
      body: bodiesDue(law && binding(law, counted.answers), counted.answers, {})[0],
    });
    const text = replies[kind];
    return text ? [compose(text, input, translationOf(languages[language], kind))] : [];
  });
}

/** The numbers that our own words and facts hold, such as days, lengths and parts of laws. */
const numbersIn = (pieces: readonly Piece[]) =>
  pieces
    .filter(({ kind }) => kind !== 'field')
    .flatMap(({ text }) => text.match(/\d+/g) ?? [])
    .map(Number);

const ours = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'words' ? text : '·')).join('');

/** Numbers that a language writes in letters: parts of an article in Latvian, years of the Hebrew calendar. */
const WRITTEN_OUT: Readonly<Record<string, readonly number[]>> = { lv: [1, 3, 4], he: [5756] };

/** What is wrong with a translated sentence, in words. */
function wrongs(sentence: Sentence, language: string): string[] {
  const { pieces, twin } = sentence;
  if (!twin) return [`${sentence.id} has no English`];
  const text = sentenceText(sentence);
  const words = ours(pieces);
  const filled = (list: readonly Piece[], kind: Piece['kind']) =>
    list.filter((piece) => piece.kind === kind).map(({ question }) => question ?? '').sort();
  const numbers = (list: readonly Piece[]) =>
    list.filter(({ kind }) => kind === 'field').map(({ text: typed, question }) => `${question}:${typed.length > 0}`).sort();
  return [
    ...(/\b(undefined|null|NaN)\b|\[object|[{}]/.test(words) ? ['a hole'] : []),
    ...(/ {2}|\u00a0\u00a0| [,.]|[.,;:!?]{2}/.test(words.replace('…', '')) ? ['doubled or stray signs'] : []),
    ...(/[[\]]/.test(words) ? ['a blank that isn’t marked'] : []),
    ...(/["']/.test(words) ? ['a straight quote'] : []),
    ...(ENGLISH_LEFT.test(words) && !NAMES.test(words) ? ['English left'] : []),
    ...(JSON.stringify(filled(pieces, 'blank').filter(Boolean)) === JSON.stringify(filled(twin, 'blank').filter(Boolean))
      ? []
      : ['other blanks than its English']),
    ...(pieces.filter(({ kind }) => kind === 'fact').length === twin.filter(({ kind }) => kind === 'fact').length
      ? []
      : ['other facts than its English']),
    ...numbersIn(twin)
      .filter((number) => !numbersIn(pieces).includes(number) && !WRITTEN_OUT[language]?.includes(number))
      .map((number) => `${number} is only in its English`),
    ...(JSON.stringify(numbers(pieces)) === JSON.stringify(numbers(twin)) ? [] : ['other typed words than its English']),
  ].map((wrong) => `${language} ${sentence.id}: ${wrong} in “${text}”`);
}

describe.each(Object.keys(languages))('letters in %s', (language) => {
  test.each(placesOf(language))('%s', (place) => {
    const made = [
      ...asking.flatMap((entries, at) => asked(language, place, entries, KINDS[at % KINDS.length] ?? 'request')),
      ...byHand(language, place),
      ...replying.flatMap((entries) => replied(language, place, entries)),
    ];
    expect(made.length).toBeGreaterThan(100);
    const kinds = [...Object.values(letters), ...Object.values(replies)].map(({ title }) => title);
    expect(kinds.filter((kind) => !made.some(({ title }) => title === kind))).toEqual([]);
    for (const letter of made)
      for (const paragraph of letter.paragraphs)
        for (const sentence of paragraph.sentences) {
          const greeting = paragraph.role === 'greeting';
          const found = isAlikeInAll(paragraph) || greeting ? [] : wrongs(sentence, language);
          if (found.length > 0) expect.fail(`${place}: ${found.join('; ')}`);
        }
  });
});

test('every language that a place names has its letters', () => {
  const named = new Set(Object.values(places).flatMap((place) => place.languages ?? []));
  expect([...named].filter((one) => one !== 'en' && !(one in languages))).toEqual([]);
});

/** How a letter in the place's own language cites the law, as a lawyer there writes it. */
const CITES: readonly (readonly [place: string, language: string, cite: string])[] = [
  ['de', 'de', '§ 630g BGB'],
  ['de', 'de', 'Art. 15 DSGVO'],
  ['at', 'de', 'Art. 15 DSGVO'],
  ['fr', 'fr', 'l’article L. 1111-7 du code de la santé publique'],
  ['be', 'fr', 'l’article 9 de la loi du 22 août 2002'],
  ['ca-qc', 'fr', 'Loi sur la protection des renseignements personnels dans le secteur privé'],
  ['es', 'es', 'artículo 18 de la Ley 41/2002'],
  ['ar', 'es', 'artículo 14 de la Ley 26.529'],
  ['us-ny', 'es', 'sección 18 de la Ley de Salud Pública de Nueva York'],
  ['us-ny', 'es', '45 CFR 164.524'],
  ['it', 'it', 'art. 15 del Regolamento (UE) 2016/679'],
  ['nl', 'nl', 'artikel 7:456 BW'],
  ['be', 'nl', 'artikel 9 van de wet van 22 augustus 2002'],
  ['pl', 'pl', 'art. 15 ogólnego rozporządzenia o ochronie danych (RODO)'],
  ['se', 'sv', '8 kap. 2 § patientdatalagen (2008:355)'],
  ['dk', 'da', 'sundhedslovens § 37'],
  ['no', 'nb', 'pasient- og brukerrettighetsloven § 5-1'],
  ['fi', 'fi', '15 artiklan'],
  ['pt', 'pt', 'artigo 15.º do Regulamento Geral sobre a Proteção de Dados'],
  ['br', 'pt-br', 'Lei nº 13.709/2018'],
  ['il', 'he', 'סעיף 18 לחוק זכויות החולה'],
  ['hk', 'zh-hant', '《個人資料（私隱）條例》（第486章）'],
  ['gr', 'el', 'άρθρου 15 του Γενικού Κανονισμού'],
  ['jp', 'ja', '個人情報の保護に関する法律'],
  ['kr', 'ko', '개인정보 보호법'],
];

test.each(CITES)('a letter in %s (%s) cites %s', (place, language, cite) => {
  const laws = asking
    .flatMap((entries) => asked(language, place, entries, 'request'))
    .flatMap(sentences)
    .filter(({ id }) => id.startsWith('basis'))
    .map((sentence) => sentenceText(sentence).replaceAll('\u00a0', ' '));
  // Some recipients are bound by other laws of the place.
  expect(laws).toContainEqual(expect.stringContaining(cite));
});
