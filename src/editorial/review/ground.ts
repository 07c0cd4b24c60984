import type { Flow } from '../../domain/flow/flow.schema.ts';
import { answerLabels } from '../../domain/flow/flow.ts';
import { applying, type Places } from '../../domain/law/place.ts';
import { allByCountry, groundsOf } from '../../domain/refusal/grounds.ts';
import type { Claim, Finding, Ground } from '../../domain/refusal/refusal.ts';
import type { When } from '../../domain/flow/when.ts';
import type { Content } from '../content.ts';

/** What a finding says of the answer, as a reviewer reads it. */
const LEANS = {
  they: 'they may be right',
  open: 'it depends',
  you: 'the law gives the client more',
} as const;

/** Facts that no question asks for, in words. */
const FACTS: Readonly<Record<string, string>> = {
  due: 'their time to answer',
  grounds: 'also marked',
  stage: 'the request is',
  complaint: 'a complaint is',
  'complain-to': 'a complaint can go to',
  'names-entry': 'the letter names an entry',
  'law-named': 'we have a law of the place',
  'law-limit': 'a time limit is',
  'law-answer': 'the law limits the time to',
  'law-fee': 'a charge for a copy is',
  'law-separate': 'notes kept separately are',
  'law-of': 'the law is that of a',
  'law-harm': 'harm is a reason to refuse there',
  'law-others': 'other people are a reason to refuse there',
  'law-review': 'a review is',
  'law-reasons': 'reasons in writing are',
  'law-rest': 'the duty to give the rest is',
  'law-decision': 'a written decision that can be appealed is',
  'law-professional': 'naming a professional is',
  'law-summary': 'a summary is',
};

/**
 * One answer that a request can get on one sheet: its findings place by place with conditions in words and sources
 * looked up, what the reply asks for, and which places have a finding of their own. Throws if the answer is unknown.
 */
export function reviewGround({ refusals, flows, places }: Content, id: string): string {
  const flow = flows['refusal'];
  const ground = flow && groundsOf(refusals, flow, places).find((one) => one.id === id);
  if (!flow || !ground)
    throw new Error(`There is no answer "${id}". There are: ${Object.keys(refusals).join(', ')}.`);
  return [
    section(`${ground.title} (${id})`, [
      ground.short,
      `written ${ground.written}; checked ${ground.checked}; next check ${ground.nextCheck}`,
      ground.pending
        ? 'nothing is refused yet, so a complaint should wait'
        : 'a complaint doesn’t have to wait',
    ]),
    section('WHEN THEY MAY BE RIGHT', claim(ground.right)),
    ...allByCountry(ground.findings, places).map(({ country, findings }) =>
      section(
        `FINDINGS: ${country === undefined ? 'everywhere' : (places[country]?.name ?? country)}`,
        findings.flatMap((one) => finding(one, flow, places)),
      ),
    ),
    section('HOW OFTEN IT HELPS', ground.chances.flatMap(claim)),
    section('THE REPLY ASKS', asks(ground, flow)),
    section('PLACES', placesTold(ground, places)),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return [title, '-'.repeat(title.length), ...(lines.length > 0 ? lines : ['nothing'])].join('\n');
}

function claim({ text, sources }: Claim): string[] {
  return [
    text,
    ...sources.map(({ title, url }) => `    ${title} ${url === null ? '(no address)' : `<${url}>`}`),
  ];
}

function finding(one: Finding, flow: Flow, places: Places): string[] {
  const when = inWords(one.when, flow, places);
  return [
    `${one.id} [${LEANS[one.leans]}]${when === '' ? '' : ` if ${when}`}`,
    ...claim(one).map((line) => `  ${line}`),
  ];
}

/** A condition in the words of the questions and answers that it names. */
export function inWords(when: When | undefined, flow: Flow, places: Places): string {
  const questions = flow.topics.flatMap((topic) => topic.questions);
  return Object.entries(when ?? {})
    .map(([id, wanted]) => {
      if (id === 'law-line' || id === 'law-country')
        return `in ${wanted.map((place) => places[place]?.name ?? place).join(' or ')}`;
      const labels =
        id === 'grounds' ? wanted.flatMap((one) => groundLabel(one, flow)) : answerLabels(flow, id, wanted);
      const answers = (labels.length > 0 ? labels : wanted).map((label) => `“${label}”`).join(' or ');
      return `${FACTS[id] ?? questions.find((question) => question.id === id)?.ask ?? id} ${answers}`;
    })
    .join(', and ');
}

function groundLabel(ground: string, flow: Flow): string[] {
  return flow.topics
    .filter(({ id }) => id === 'happened')
    .flatMap(({ questions }) => questions)
    .flatMap(({ id }) => answerLabels(flow, id, [ground]));
}

function asks({ firm }: Ground, flow: Flow): string[] {
  const others = answerLabels(flow, 'letter', firm.letters);
  return [
    ...answerLabels(flow, 'ask', firm.asks).map((label) => `- ${label}`),
    ...(others.length > 0 ? [`Other letters that fit: ${others.join('; ')}`] : []),
  ];
}

/** Which places have a finding that names them, or a place or country above them, and which have none. */
function placesTold({ findings }: Ground, places: Places): string[] {
  const named = (id: string) =>
    findings.some(
      ({ when }) =>
        when?.['law-line']?.some((place) => applying(places, id).includes(place)) ||
        when?.['law-country']?.includes(places[id]?.country ?? ''),
    );
  const own = (id: string) => findings.some(({ when }) => when?.['law-line']?.includes(id));
  const ids = Object.keys(places);
  const list = (title: string, some: readonly string[]) =>
    `${title} (${some.length}): ${some.join(', ') || 'none'}`;
  return [
    list('with a finding of their own', ids.filter(own)),
    list(
      'with one of the place above them only',
      ids.filter((id) => named(id) && !own(id)),
    ),
    list(
      'with none',
      ids.filter((id) => !named(id)),
    ),
  ];
}
