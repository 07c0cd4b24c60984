import type { Flow } from '../../domain/flow/flow.schema.ts';
import { blankNames } from '../../domain/flow/flow.ts';
import { languagesOf } from '../../domain/letter/law.ts';
import type { LetterText, SentenceText } from '../../domain/letter/letter.schema.ts';
import { TONES } from '../../domain/letter/letter.schema.ts';
import { inAllTones, inTone } from '../../domain/letter/tone.ts';
import type { TranslatedLetter, TranslatedSentence } from '../../domain/letter/translation.schema.ts';
import { wordings } from '../../domain/letter/translation.ts';
import type { Fault, Places } from '../../domain/law/place.ts';
import type { LanguageWords } from '../../domain/text/language.schema.ts';
import { refusalLaw } from '../../domain/refusal/law.ts';
import type { Files } from '../content-files.ts';
import { markOf, type LanguageFiles } from '../languages.ts';
import { knownAnswers, whenFaults, type KnownAnswers } from './conditions.ts';
import { remembered } from '../remembered.ts';
import type { FileFault } from '../yaml/file.ts';

/** What a translation is compared with. */
const COMPARED = ['flows', 'letters', 'replies', 'places'] as const;

/**
 * What is missing, left over or unlike the English in the letters of one language. While the English itself has
 * `faults`, only the files of the language are looked at: one slip in English would be told in every language.
 */
export function languageFaults(
  language: LanguageFiles,
  files: Files,
  faults: readonly FileFault[],
): FileFault[] {
  const { words, names, letters, replies, from } = language;
  const shape = [words, names, letters, replies, from].flatMap((read) => read.faults);
  const isBroken = faults.some(({ file }) => COMPARED.some((kind) => file.startsWith(`content/${kind}/`)));
  if (shape.length > 0 || isBroken) return shape;
  const { flows, places } = files;
  return [
    ...wordsFaults(words, flows, language.id),
    ...namesFaults(names, places, language.id),
    ...translationFaults(language, files.letters, files.replies, flows, ...places.ids),
  ];
}

const wordsFaults = remembered(
  (words: LanguageFiles['words'], flows: Files['flows'], id: string): FileFault[] => {
    const all = Object.values(flows.values);
    const writing = all.filter(writesLetters);
    const fields = Object.assign({}, ...writing.map(blankNames)) as Record<string, string>;
    return words.across((own) => [
      ...missing(Object.keys(fields), own.blanks, ['blanks'], (one) => fields[one] ?? one),
      ...addressFaults(own, id, all),
    ]);
  },
);

const namesFaults = remembered(
  (names: LanguageFiles['names'], { values: places }: Files['places'], language: string): FileFault[] =>
    names.across((own) => unlike(own, namesOf(places, language))),
);

const translationFaults = remembered(
  (
    { id, letters, replies }: LanguageFiles,
    english: Files['letters'],
    englishReplies: Files['replies'],
    flows: Files['flows'],
    ...places: readonly string[]
  ): FileFault[] => {
    const answers = Object.values(flows.values).map((flow) => knownAnswers(flow));
    const known: KnownAnswers = { ...Object.assign({}, ...answers), place: places };
    return [
      ...translations(letters, english.values, `content/${id}/letters`, known),
      ...translations(replies, englishReplies.values, `content/${id}/replies`, known),
    ];
  },
);

/** A language asks for Ms. or Mr. if and only if every flow that writes letters asks it there. */
function addressFaults({ asksAddress }: LanguageWords, id: string, flows: readonly Flow[]): Fault[] {
  const asking = flows.flatMap(({ topics }) =>
    topics.flatMap(({ questions }) => questions.filter((question) => question.id === 'address-as')),
  );
  if (asking.every(({ when }) => (when?.['language'] ?? []).includes(id) === asksAddress)) return [];
  const how = asksAddress
    ? `Add “${id}” to the languages in its "when", or write false here.`
    : `Take “${id}” out of the languages in its "when", or write true here.`;
  return [
    {
      path: ['asksAddress'],
      message: `This doesn’t fit the question “address-as” of a flow in content/flows. ${how}`,
    },
  ];
}

/** Whether a flow ends in a letter: it asks for its tone. */
function writesLetters(flow: Flow): boolean {
  return flow.topics.some(({ questions }) => questions.some(({ id }) => id === 'tone'));
}

/** Sentences whose English has changed since they were translated. They may still be right: a person has to look. */
export const staleTranslations = remembered(
  (
    { id, from }: LanguageFiles,
    letters: Pick<Files['letters'], 'values'>,
    replies: Pick<Files['replies'], 'values'>,
  ): string[] =>
    Object.entries({ letters, replies }).flatMap(([folder, { values }]) =>
      Object.entries(values).flatMap(([kind, letter]) =>
        sentences(letter).flatMap(({ key, sentence }) =>
          from.only?.[`${folder}/${kind}`]?.[key] === markOf(sentence)
            ? []
            : [
                `content/${id}/${folder}/${kind}.yaml: “${key}” was translated from other English. It now says: ${englishOf(sentence)} Check the translation, then run: npm run translated -- ${id}`,
              ],
        ),
      ),
    ),
);

function translations(
  translated: LanguageFiles['letters'],
  english: Readonly<Record<string, LetterText>>,
  folder: string,
  known: KnownAnswers,
): FileFault[] {
  const lacking = Object.keys(english).filter((kind) => !translated.ids.includes(kind));
  return [
    ...lacking.map((kind) => ({
      file: `${folder}/${kind}.yaml`,
      line: undefined,
      message:
        'This letter isn’t translated yet. Copy its English file, keep the names, and translate the texts.',
    })),
    ...translated.across((text, kind) => {
      const letter = english[kind];
      return letter
        ? letterFaults(text, letter, known)
        : [{ path: [], message: `There is no English letter “${kind}”. Take this file away.` }];
    }),
  ];
}

function letterFaults(text: TranslatedLetter, letter: LetterText, known: KnownAnswers): Fault[] {
  const own = Object.entries(text.paragraphs).flatMap(([paragraph, all]) =>
    Object.entries(all).map(([id, sentence]) => ({
      path: ['paragraphs', paragraph, id],
      key: `${paragraph}.${id}`,
      sentence,
    })),
  );
  const english = new Map(sentences(letter).map(({ key, sentence, role }) => [key, { sentence, role }]));
  const keys = new Set(own.map(({ key }) => key));
  return [
    ...[...english]
      .filter(([key]) => !keys.has(key))
      .map(([key, { sentence }]) => ({
        path: ['paragraphs', ...key.split('.')],
        message: `This sentence is missing. In English: ${englishOf(sentence)}`,
      })),
    ...own.flatMap(({ path, key, sentence }) => {
      const found = english.get(key);
      return found
        ? [
            ...variantFaults(sentence, known, path),
            ...blankFaults(sentence, found.sentence, found.role, path),
          ]
        : [{ path, message: 'The English letter has no such sentence. Take it out, or change its name.' }];
    }),
  ];
}

function variantFaults(sentence: TranslatedSentence, known: KnownAnswers, path: Fault['path']): Fault[] {
  return Array.isArray(sentence)
    ? sentence.flatMap(({ when }, at) => whenFaults(when, known, [...path, at]))
    : [];
}

/** A translation has the blanks of its English: the same dates, laws and lengths. A salutation may do without a name. */
function blankFaults(
  sentence: TranslatedSentence,
  english: SentenceText,
  role: string,
  path: Fault['path'],
): Fault[] {
  const wanted = TONES.map((tone) => blanksIn(inTone(english.text, tone)));
  const fits = (text: string) =>
    wanted.some((one) => {
      const got = blanksIn(text);
      const lacking = one.filter((blank) => !got.includes(blank));
      return got.every((blank) => one.includes(blank)) && (lacking.length === 0 || role === 'greeting');
    });
  return wordings(sentence)
    .filter((text) => !fits(text))
    .map((text) => ({
      path,
      message: `“${text}” needs the blanks of the English: ${wanted[0]?.map((blank) => `{${blank}}`).join(', ') || 'none'}.`,
    }));
}

/** The blanks of a text, each as often as it is there. Short names of laws are English only: elsewhere the full name is used. */
function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map(([, blank = '']) => blank.replace(/-short$/, '-law')).sort();
}

/** Every law and authority that a letter in this language can name, by its English name. */
function namesOf(
  places: Places,
  language: string,
): { laws: ReadonlySet<string>; bodies: ReadonlySet<string> } {
  const laws = Object.keys(places)
    .filter((id) => languagesOf(places, id).includes(language))
    .map((id) => refusalLaw(places, id));
  return {
    laws: new Set(
      laws.flatMap((law) => [
        ...law.basis.map(({ inLetter }) => inLetter),
        ...law.limits.map(({ named }) => named),
        ...Object.values(law.named ?? {}).flatMap((rules) => rules.map(({ named }) => named)),
      ]),
    ),
    bodies: new Set(laws.flatMap((law) => law.bodies.map(({ body }) => body))),
  };
}

/** Names that a language lacks, and those that no letter in it uses. */
function unlike(
  own: { readonly laws: Readonly<Record<string, string>>; readonly bodies: Readonly<Record<string, string>> },
  used: ReturnType<typeof namesOf>,
): Fault[] {
  return (['laws', 'bodies'] as const).flatMap((kind) => [
    ...missing([...used[kind]], own[kind], [kind], (name) => name),
    ...Object.keys(own[kind])
      .filter((name) => !used[kind].has(name))
      .map((name) => ({
        path: [kind, name],
        message: 'No letter in this language names this. Take it out.',
      })),
  ]);
}

function missing(
  wanted: readonly string[],
  own: Readonly<Record<string, string>>,
  path: Fault['path'],
  say: (id: string) => string,
): Fault[] {
  return wanted
    .filter((id) => !(id in own))
    .map((id) => ({ path: [...path, id], message: `This is missing. In English: ${say(id)}` }));
}

function sentences(letter: LetterText) {
  return letter.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence) => ({
      key: `${paragraph.id}.${sentence.id}`,
      role: paragraph.role,
      sentence,
    })),
  );
}

function englishOf({ text }: SentenceText): string {
  return inAllTones(text).join(' / ');
}
