// @module-tag long
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Choice } from '../../../src/domain/flow/flow.schema.ts';
import { isChoice } from '../../../src/domain/flow/flow.ts';
import { INTERFACE_PART_NAMES } from '../../../src/domain/site/interface.ts';
import { textsIn } from '../../../src/domain/text/overlay.ts';
import { content } from '../../support/content.ts';
import { faults } from '../support/faults.ts';
import { expectLightPage } from '../support/first-load.ts';
import { tabTo, use } from '../support/keys.ts';
import { eventually, visitors } from '../support/visitors.ts';

const site = visitors();
const PAGE = '/es/carta/';
const NOW = '2026-11-30T15:00:00Z';

const { en: english, es: spanish } = content.interfaces;
if (!english || !spanish) throw new Error('The Spanish texts have faults.');
const { topics } = spanish['flows/letter'];

/** Every English text of which the Spanish one reads differently. */
const ENGLISH = (() => {
  const own = new Set(INTERFACE_PART_NAMES.flatMap((part) => textsIn(spanish[part])).map(({ text }) => text));
  const texts = INTERFACE_PART_NAMES.flatMap((part) => textsIn(english[part])).map(({ text }) => text);
  return new Set(texts.filter((text) => !own.has(text) && !text.includes('{')));
})();

/** Words that Spanish doesn’t have. */
const ENGLISH_WORDS = /\b(the|you|your|please|would|this|with|what|which|they|their|of|and)\b/i;

/** What a visitor sees or hears on the page, but for what is marked as English: one text a line or label. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inEnglish = (one: Element) => one.closest('[lang]')?.getAttribute('lang') === 'en';
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      // The sheet names laws by their own names. What letters say in Spanish is tested with the letters.
      if (!parent || inEnglish(parent) || parent.closest('script, style, .part-body, .twin')) continue;
      found.push(node.textContent ?? '');
    }
    for (const one of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label'])
        if (one.hasAttribute(name) && !inEnglish(one)) found.push(one.getAttribute(name) ?? '');
    const title = document.title.replace(/ · .*/, '');
    return [...found, title].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
}

/** English that is left. A quotation can name the title of an English page; names of authorities stay as they are. */
const left = (texts: readonly string[]) =>
  texts
    .filter(
      (text) => ENGLISH.has(text) || ENGLISH_WORDS.test(text.replace(/“[^”]*”|\([^)]*\)|organismo: .*/g, '')),
    )
    .filter((text) => text !== content.site?.name);

const labelOf = (question: string, answer: string): string => {
  const found = topics.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  return (found as Choice).answers.find(({ id }) => id === answer)?.label ?? '';
};

async function open(place: string, options: Parameters<typeof site.come>[1] = {}): Promise<Page> {
  const page = await site.come(PAGE, { now: NOW, ...options });
  await page.locator('#q-place').selectOption(place);
  await page.locator('.law-note p').filter({ hasNotText: 'Cargando' }).waitFor();
  return page;
}

const on = (page: Page, name = 'Continuar') => page.getByRole('button', { name, exact: true }).click();
const skip = (page: Page) => on(page, 'Omitir el resto y ver mi carta');

async function choose(page: Page, question: string, answer: string): Promise<void> {
  const label = labelOf(question, answer);
  const starts = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  await page
    .locator('label.answer')
    .filter({ hasText: starts })
    .locator(`input[name="${question}"]`)
    .first()
    .check();
}

/** From the first step to a finished letter, to a therapist who works alone. */
async function finish(place: string, recipient = 'solo'): Promise<Page> {
  const page = await open(place);
  await on(page);
  await choose(page, 'recipient', recipient);
  await skip(page);
  await page.getByRole('heading', { name: 'Su carta', exact: true }).waitFor();
  return page;
}

const sheet = (page: Page) => page.locator('.tool .sheet');

/** A text with one kind of space: numbers and the words they belong to are kept on a line. */
const plain = async (from: Locator) => ((await from.textContent()) ?? '').replaceAll('\u00a0', ' ');

/** Sets of answers that together bring up every question. */
const WAYS: readonly { place: string; picks: Readonly<Record<string, string>> }[] = [
  {
    place: 'us-ny',
    picks: {
      recipient: 'clinic',
      about: 'child',
      'child-role': 'parent',
      range: 'dates',
      cost: 'above',
      'send-to': 'lawyer',
      reason: 'own',
    },
  },
  { place: 'es', picks: { recipient: 'solo', about: 'adult', 'adult-role': 'power', kind: 'reminder' } },
  { place: 'ca-bc', picks: { recipient: 'public', about: 'died', 'died-role': 'other', kind: 'heads-up' } },
  { place: 'elsewhere', picks: { recipient: 'died', about: 'helping' } },
];

test.each(WAYS)('from $place, no step and no letter has English left in it', async ({ place, picks }) => {
  const page = await open(place);
  const found = left(await said(page));
  for (const topic of topics) {
    await page.locator('.progress, .finish').first().waitFor();
    // A topic that has nothing to ask is left out.
    if (!(await page.locator('.progress').textContent())?.endsWith(topic.name)) continue;
    for (const question of topic.questions.filter(isChoice)) {
      const answer = picks[question.id];
      if (answer !== undefined) await choose(page, question.id, answer);
    }
    found.push(...left(await said(page)).map((text) => `${topic.id}: ${text}`));
    await page.locator('.asking button[type=submit]').click();
  }
  await page.getByRole('heading', { name: 'Su carta', exact: true }).waitFor();
  await eventually(() => page.locator('.sheet .part').count()).toBeGreaterThan(4);
  for (const part of await page.locator('.part-open').all()) await part.click();
  await on(page, 'Guardar');
  found.push(...left(await said(page)).map((text) => `saving: ${text}`));
  await on(page, 'Más');
  await on(page, 'Borrador de correo');
  await page.getByRole('checkbox', { name: /^Guardar mis respuestas/ }).check();
  await page.getByRole('tab', { name: 'Dígalo primero' }).click();
  found.push(...left(await said(page)).map((text) => `desk: ${text}`));
  await on(page, 'Borrar todo lo que escribí');
  await page.getByText('Todo lo que escribió se borró').waitFor();
  found.push(...left(await said(page)).map((text) => `erased: ${text}`));
  expect(found).toEqual([]);
});

test('an error says in Spanish what to do, and a date that can’t be is one', async () => {
  const page = await site.come(PAGE);
  await on(page);
  await page.getByRole('heading', { name: 'Hay un problema' }).waitFor();
  await page.getByRole('link', { name: 'Elija un estado o país, o “No está en la lista”' }).waitFor();
  expect(await page.title()).toBe('Error: Paso 1 de 9');
  await page.locator('#q-place').selectOption('es');
  await on(page);
  await choose(page, 'recipient', 'solo');
  await page.getByLabel('Nombre de su terapeuta o de la oficina').fill('x'.repeat(201));
  await on(page);
  await page
    .getByRole('link', {
      name: 'Acorte este texto a 200 caracteres. Ahora tiene 201, y no se ha recortado nada.',
    })
    .waitFor();
});

test('for a therapist in Madrid the letter is in Spanish, with no second language', async () => {
  const page = await finish('es');
  await eventually(() => plain(sheet(page))).toContain('Asunto: Solicitud de mi historia clínica');
  expect(await plain(sheet(page))).toContain('el artículo 18 de la Ley 41/2002');
  expect(await page.locator('.twin').count()).toBe(0);
  expect(await sheet(page).locator('[data-part=subject] .part-body').getAttribute('lang')).toBe('es');
  await page
    .getByText('30 de diciembre de 2026: fecha límite para responderle, según el artículo 12.3 del RGPD.')
    .waitFor();
});

test('for a therapist in New York the letter is in English, and the client reads each paragraph in Spanish', async () => {
  const page = await finish('us-ny');
  const subject = sheet(page).locator('[data-part=subject]');
  await eventually(() => subject.locator('.twin').textContent()).toContain(
    'Asunto: Solicitud de mi expediente clínico',
  );
  expect(await subject.locator('.part-body').textContent()).toBe('Re: Request for my record');
  expect(await subject.locator('.twin').getAttribute('lang')).toBe('es');
  await page.getByLabel('Idioma de la carta').selectOption('es');
  await eventually(() => subject.locator('.part-body').textContent()).toBe(
    'Asunto: Solicitud de mi expediente clínico',
  );
  expect(await page.locator('.twin').count()).toBe(0);
});

test('for a therapist in Berlin the letter is in German, and cites German law in both languages', async () => {
  const page = await finish('de');
  const note = sheet(page).locator('.part.note');
  await eventually(() => plain(note.locator('.twin'))).toContain('§ 630g BGB');
  expect(await plain(note.locator('.part-body'))).toContain('§ 630g BGB');
  expect(await plain(note.locator('.twin'))).toMatch(/^Para que conste:/);
});

test('where we know no law the letter is in Spanish', async () => {
  const page = await finish('elsewhere');
  await eventually(() => plain(sheet(page))).toContain('Asunto: Solicitud de mi expediente clínico');
  await page.getByText('Esta carta no nombra ninguna ley').waitFor();
});

test('files have a Spanish neutral name, and the second page is the letter in Spanish', async () => {
  const page = await finish('us-ny');
  await page.locator('.twin').first().waitFor();
  await on(page, 'Guardar');
  await page.getByLabel('Añadir una página con la carta en español').check();
  const [download] = await Promise.all([page.waitForEvent('download'), on(page, 'Texto simple')]);
  expect(download.suggestedFilename()).toBe('carta.txt');
  const stream = await download.createReadStream();
  const text = (await stream.toArray()).join('');
  expect(text).toContain('Re: Request for my record');
  expect(text).toContain('La carta en español');
  expect(text).toContain('Asunto: Solicitud de mi expediente clínico');
});

test('a letter can be finished with the keyboard alone, and the focus is always seen', async () => {
  const page = await site.come(PAGE);
  await use(page, 'Ir al contenido', 'Enter');
  await tabTo(page, 'Estado o país');
  await page.keyboard.type('Nueva York');
  await page.getByRole('link', { name: 'Lea la ley: Nueva York (en inglés)' }).waitFor();
  await use(page, 'Continuar', 'Enter');
  await use(page, 'Terapeuta que trabaja por su cuenta', 'Space');
  await use(page, 'Omitir el resto y ver mi carta', 'Enter');
  await page.getByRole('heading', { name: 'Su carta', exact: true }).waitFor();
  await tabTo(page, 'Idioma de la carta');
  await use(page, 'Más', 'Space');
  await use(page, 'Borrador de correo', 'Space');
  await tabTo(page, 'Abrir el borrador');
  await use(page, 'Borrar todo lo que escribí', 'Enter');
  await page.getByRole('heading', { name: '¿Dónde está su terapeuta?' }).waitFor();
});

test('axe finds nothing on the first step, with errors, and on the desk with everything open', async () => {
  const page = await site.come(PAGE);
  await page.locator('#q-place').waitFor();
  const found = await faults(page, 'untouched');
  await on(page);
  found.push(...(await faults(page, 'an error')));
  const desk = await finish('us-ny', 'clinic');
  await desk.locator('.twin').first().waitFor();
  for (const part of await desk.locator('.part-open').all()) await part.click();
  await on(desk, 'Más');
  await on(desk, 'Calendario');
  found.push(...(await faults(desk, 'the desk')));
  expect(found).toEqual([]);
});

test('without script it can be read, and has a Spanish letter to fill in and help lines', async () => {
  const page = await site.come(PAGE, { javaScriptEnabled: false });
  await page.getByText('¿Prefiere completar una carta a mano').click();
  const letter = page.locator('#by-hand .sheet');
  expect(await letter.getAttribute('lang')).toBe('es');
  expect(await letter.textContent()).toContain('Asunto: Solicitud de mi expediente clínico');
  expect(await page.locator('#by-hand .twin').count()).toBe(0);
  await page.getByRole('link', { name: 'Ayuda ahora mismo' }).first().click();
  const help = page.locator('#help');
  expect(await help.getByRole('link', { name: 'Llame al 988' }).getAttribute('href')).toBe('tel:988');
  expect(await help.getByRole('link', { name: 'Llame al 024' }).getAttribute('href')).toBe('tel:024');
  expect(left(await said(page))).toEqual([]);
});

test('the two pages lead to each other, and links to English pages say so', async () => {
  const page = await site.come('/letter/');
  await page.getByRole('link', { name: 'Español' }).click();
  await page.waitForURL((url) => url.pathname === PAGE);
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  const unmarked = await page
    .locator('a[href^="/"]:not([hreflang=en])')
    .evaluateAll((links) => links.map((link) => link.outerHTML));
  expect(unmarked).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL((url) => url.pathname === '/letter/');
});

test('the page is as light as the English one', async () => {
  await expectLightPage(site, PAGE);
});

test('presses of Shift are counted in Spanish, and a draft about a mistake is in Spanish', async () => {
  const page = await site.come(PAGE);
  await page.keyboard.press('Shift');
  await page.getByText('Pulse Mayús 2 veces más para salir de este sitio.').waitFor();
  await page.getByRole('button', { name: 'Desactivar la salida con Mayús' }).click();
  await page.getByText('La salida con Mayús está desactivada en esta visita.').waitFor();
  const draft = await page
    .getByRole('link', { name: 'Avísenos de un error en esta página' })
    .getAttribute('href');
  const { searchParams } = new URL(draft ?? '');
  expect(searchParams.get('subject')).toBe(`Error en esta página: ${PAGE}`);
  expect(searchParams.get('body')).toBe('La frase:\r\n');
});

test('the chosen place comes along to the same page in English', async () => {
  const page = await open('es');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'English' }).click(),
  ]);
  await other.waitForURL((url) => url.pathname === '/letter/');
  await eventually(() => other.locator('#q-place').inputValue()).toBe('es');
});

test('nothing typed leaves the device or stays on it', async () => {
  const page = await open('us-ny');
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`),
  );
  await on(page);
  await choose(page, 'recipient', 'solo');
  await page.getByLabel('Nombre de su terapeuta o de la oficina').fill('Zyxwether');
  await skip(page);
  await page.locator('.twin').first().waitFor();
  expect(asked.filter((one) => !one.startsWith('GET /_astro/'))).toEqual(['GET /letter/language/es.json']);
  const traces = await page.evaluate(() =>
    JSON.stringify([
      location.href,
      document.title,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
    ]),
  );
  expect(traces).not.toContain('Zyxwether');
  expect(await plain(sheet(page))).toContain('Re: Request');
});
