import type { Flow } from '../../domain/flow/flow.schema.ts';
import { blankNames } from '../../domain/flow/flow.ts';
import { languagesOf } from '../../domain/letter/law.ts';
import { type LetterText, type SentenceText, TONES } from '../../domain/letter/letter.schema.ts';
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
import type { StaleText } from './stale.ts';

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

/** In so many languages a sentence may be missing and be told in each; where more lack it, it's new in English. */
const FEW = 2;

/** Sentences that are new in English: each is told once, with the languages that lack it. */
export function newSentences(languages: readonly LanguageFiles[], files: Files): FileFault[] {
  return (['letters', 'replies'] as const).flatMap((folder) =>
    files[folder].across((letter, kind) =>
      letter.paragraphs.flatMap((paragraph, p) =>
        paragraph.sentences.flatMap((sentence, s): Fault[] => {
          const lacking = languages
            .filter((language) => lacks(language[folder].values[kind], `${paragraph.id}.${sentence.id}`))
            .map(({ id }) => id);
          if (lacking.length <= FEW) return [];
          return [
            {
              path: ['paragraphs', p, 'sentences', s],
              message: `“${paragraph.id}.${sentence.id}” isn’t translated yet. Add it to ${folder}/${kind}.yaml in content/${lacking.join(', content/')}. In English: ${englishOf(sentence)}`,
            },
          ];
        }),
      ),
    ),
  );
}

/** Whether a translated letter has no such sentence; false where there is no letter, which is told by itself. */
function lacks(letter: TranslatedLetter | undefined, key: string): boolean {
  const [paragraph = '', sentence = ''] = key.split('.');
  return letter !== undefined && !(sentence in (letter.paragraphs[paragraph] ?? {}));
}

/** The same without what is told once already. */
export function withoutNew(faults: readonly FileFault[], news: readonly FileFault[]): FileFault[] {
  const told = news.map(({ file, message }) => ({
    file: file.replace(/^content/, ''),
    starts: `paragraphs.${/“(\S+)”/.exec(message)?.[1]}: ${LACKING}`,
  }));
  return faults.filter(
    ({ file, message }) => !told.some((one) => file.endsWith(one.file) && message.startsWith(one.starts)),
  );
}

/** A language asks for Ms. or Mr. if and only if every flow that writes letters asks it there. */
function addressFaults({ asksAddress }: LanguageWords, id: string, flows: readonly Flow[]): Fault[] {
  const asking = flows.flatMap(({ topics }) =>
    topics.flatMap(({ questions }) => questions.filter((question) => question.id === 'address-as')),
  );
  if (asking.every(({ when }) => (when?.['language'] ?? []).includes(id) === asksAddress)) return [];
  const how = asksAddress
    ? `Add “${id}” to the languages in its "when", or write false here.`
    : `Delete “${id}” from the languages in its "when", or write true here.`;
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

/** Sentences whose English has changed since they were translated. One that isn't translated at all is told as missing. */
export const staleTranslations = remembered(
  (
    { id, from, letters: ownLetters, replies: ownReplies }: LanguageFiles,
    letters: Pick<Files['letters'], 'values'>,
    replies: Pick<Files['replies'], 'values'>,
  ): StaleText[] => {
    const folders = { letters: [letters, ownLetters], replies: [replies, ownReplies] } as const;
    return Object.entries(folders).flatMap(([folder, [{ values }, own]]) =>
      Object.entries(values).flatMap(([kind, letter]) =>
        sentences(letter)
          .filter(({ key }) => !lacks(own.values[kind], key))
          .filter(({ key, sentence }) => from.only?.[`${folder}/${kind}`]?.[key] !== markOf(sentence))
          .map(({ key, sentence }) => ({
            ...{ language: id, file: `${folder}/${kind}.yaml`, key },
            english: englishOf(sentence),
          })),
      ),
    );
  },
);

const LACKING = 'This sentence is missing.';

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
        : [{ path: [], message: `There is no English letter “${kind}”. Delete this file.` }];
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
  const missing = [...english.keys()].filter((key) => !keys.has(key));
  const renamed = renamedKeys(
    own.map(({ key }) => key).filter((key) => !english.has(key)),
    missing,
  );
  const found = new Set(renamed.values());
  return [
    ...[...english]
      .filter(([key]) => !keys.has(key) && !found.has(key))
      .map(([key, { sentence }]) => ({
        path: ['paragraphs', ...key.split('.')],
        message: `${LACKING} In English: ${englishOf(sentence)}`,
      })),
    ...own.flatMap(({ path, key, sentence }) => {
      const found = english.get(key);
      return found
        ? [
            ...variantFaults(sentence, known, path),
            ...blankFaults(sentence, found.sentence, found.role, path),
          ]
        : [{ path, message: unknownSentence(renamed.get(key)) }];
    }),
  ];
}

/** Names that lead nowhere, each with the one that is missing beside it: where a paragraph has one of both, it was renamed. */
export function renamedKeys(
  unknown: readonly string[],
  missing: readonly string[],
): ReadonlyMap<string, string> {
  const above = (key: string) => key.slice(0, key.lastIndexOf('.') + 1);
  const pairs = unknown.flatMap((key) => {
    const alone = (keys: readonly string[]) => keys.filter((one) => above(one) === above(key));
    const [wanted, ...more] = alone(missing);
    return wanted !== undefined && more.length === 0 && alone(unknown).length === 1
      ? [[key, wanted] as const]
      : [];
  });
  return new Map(pairs);
}

function unknownSentence(meant: string | undefined): string {
  const fix =
    meant === undefined
      ? 'Delete this one, or correct its name.'
      : `Write "${meant.split('.').at(-1)}", as in the English: names aren’t translated.`;
  return `The English letter has no sentence of this name. ${fix}`;
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
      message: `“${text}” needs the same blanks as the English: ${wanted[0]?.map((blank) => `{${blank}}`).join(', ') || 'none'}.`,
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
        ...law.limits.flatMap(({ named, asFar }) => [named, ...(asFar === undefined ? [] : [asFar])]),
        ...(law.either ? [law.either.asFar] : []),
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
        message: 'No letter in this language names this. Delete it.',
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
