import { parse } from 'yaml';

/** A page of our guide as any documentation site would hold it: our own tags become plain Markdown, the words stay. */
export function plainMarkdown(mdx: string): string {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(mdx) ?? [];
  const { title, description } = parse(head);
  const text = body
    .replace(/<Cite\s[^>]*\/>/g, '')
    .replace(/<(?:TwoKinds|Drawing|Picture|Hundred|Black)\b[^>]*\/>/g, '')
    .replace(/<\/?Hundreds\b[^>]*>/g, '')
    .replace(/<Term\s[^>]*>([\s\S]*?)<\/Term>/g, '$1')
    .replace(/<Table caption="([^"]*)">/g, '**$1**\n')
    .replace(/<\/Table>/g, '')
    .replace(/<Say>([\s\S]*?)<\/Say>/g, (_, words: string) => quoted(words))
    .replace(/<(?:Note|Annotated)(?:\s+title="([^"]*)")?[^>]*>/g, (_, said?: string) =>
      said ? `**${said}**\n` : '',
    )
    .replace(/<Line\s([^>]*)>([\s\S]*?)<\/Line>/g, (_, marks: string, words: string) => line(marks, words))
    .replace(/<\/(?:Note|Annotated)>/g, '');
  const left = /<\/?[A-Z]\w*/.exec(text)?.[0];
  if (left) throw new Error(`The bench does not know how ${left}> of "${title}" reads in plain Markdown.`);
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${text}`;
}

const quoted = (words: string) =>
  words
    .trim()
    .split('\n')
    .map((one) => `> ${one.trim()}`)
    .join('\n');

function line(marks: string, words: string): string {
  const mark = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(marks)?.[1];
  const part = mark('part');
  return `- ${part ? `**${part}** ` : ''}${words.trim().replace(/\s+/g, ' ')}: ${mark('mark') ?? ''}`;
}
