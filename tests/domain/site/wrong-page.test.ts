import { expect, test } from 'vitest';
import { wrongPageDraft } from '../../../src/domain/site/wrong-page.ts';
import { content } from '../../support/content.ts';

if (!content.site) throw new Error('content/site.yaml has faults.');
const { site } = content;

test('a draft about a mistake names the page, leaves room for the sentence, and holds nothing else', () => {
  const draft = new URL(wrongPageDraft(site, '/rights/us-ny/'));
  expect(draft.protocol + draft.pathname).toBe(`mailto:${site.contact}`);
  expect(Object.fromEntries(draft.searchParams)).toEqual({
    subject: 'This page is wrong: /rights/us-ny/',
    body: 'The sentence:\r\n',
  });
});

test('a draft cannot be led to another address by its words', () => {
  const wrong = { ...site.footer.wrong, ask: 'Which & why? #1 +' };
  const draft = new URL(
    wrongPageDraft({ ...site, footer: { ...site.footer, wrong } }, '/&bcc=x@example.org'),
  );
  expect([...draft.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(draft.hash).toBe('');
  expect(draft.searchParams.get('body')).toBe('Which & why? #1 +\r\n');
});
