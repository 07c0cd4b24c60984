import { TextlintKernel, type TextlintRuleModule } from '@textlint/kernel';
import type { FileFault } from '../yaml/file.ts';
import { breaches } from './breaches.ts';
import { VisiblePlugin } from './plugin.ts';
import type { Style, StyleRule, Voice } from './style.schema.ts';

/** A text file, by its path from the project’s folder. */
export interface Named {
  readonly file: string;
  readonly text: string;
}

/** What was found in a file: the words, the rule they break, and what to do. */
export interface StyleFault extends FileFault {
  readonly rule: string;
}

const kernel = new TextlintKernel();

/** Looks through one file for everything that `content/style.yaml` advises against. */
export async function styleFaults({ file, text }: Named, style: Style): Promise<StyleFault[]> {
  const { messages } = await kernel.lintText(text, {
    ext: '.prose',
    filePath: file,
    plugins: [{ pluginId: 'visible-text', plugin: VisiblePlugin }],
    rules: Object.entries(style.rules).map(([id, rule]) => ({
      ruleId: id,
      rule: textlintRule,
      options: { rule, file },
    })),
  });
  return messages.map(({ loc, message, ruleId }) => ({ file, line: loc.start.line, message, rule: ruleId }));
}

/** One rule of ours as a rule of textlint. */
const textlintRule: TextlintRuleModule = ({ Syntax, RuleError, locator, report, getSource }, options) => {
  const { rule, file } = options as unknown as { readonly rule: StyleRule; readonly file: string };
  return {
    [Syntax.Str]: (node) => {
      const { value, voice } = node as unknown as { readonly value: string; readonly voice: Voice };
      for (const [from, to] of breaches(value, voice, rule, file)) {
        const found = getSource(node).slice(from, to).replace(/\s+/g, ' ');
        report(node, new RuleError(advice(found, rule), { padding: locator.range([from, to]) }));
      }
    },
  };
};

/** `“hangs on”: write “depends on.” Nobody says that in English.` */
function advice(found: string, { instead, why }: StyleRule): string {
  return `“${found}”: ${instead} ${why}`;
}
