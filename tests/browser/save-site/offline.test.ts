import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { chosen, megabytes, type OfflineList } from '../../../src/domain/site/offline-list.ts';
import { SelfCheck } from '../../support/self-check.ts';
import { DIST } from '../../support/served-site.ts';
import { LetterTool } from '../../support/tool-page.ts';
import { axeFindings } from '../support/axe.ts';
import { eventually, visitors, type Coming } from '../support/visitors.ts';
import { LONG } from '../../support/long.ts';

const visits = visitors();
const list = JSON.parse(readFileSync(join(DIST, 'offline.json'), 'utf8')) as OfflineList;
const SAVED = 'The site is saved.';
let isOff = false;

/** Takes the site off the net for all that follows in a test: nobody listens at its address any more. */
async function goOffline(): Promise<void> {
  isOff = true;
  await visits.site.off();
}

async function comeOnline(): Promise<void> {
  isOff = false;
  await visits.site.on();
}

/** Another server at the site's address, while the site itself is off. */
let standIn: Server | undefined;

async function inPlaceOfTheSite(respond: (answer: ServerResponse) => unknown): Promise<void> {
  const server = createServer((_request, answer) => void respond(answer));
  standIn = server;
  await new Promise<void>((resolve) => void server.listen(Number(new URL(visits.origin).port), resolve));
}

async function endStandIn(): Promise<void> {
  standIn?.closeAllConnections();
  await new Promise<unknown>((resolve) => (standIn ? standIn.close(resolve) : resolve(null)));
  standIn = undefined;
}

afterEach(async () => {
  await endStandIn();
  if (isOff) await comeOnline();
});

/** A visitor at the control on the privacy page. */
class Control {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(coming: Coming = {}): Promise<Control> {
    // Failed requests show in the console; each test says itself what may fail.
    const control = new Control(await visits.come('/privacy/', { rough: true, ...coming }));
    await control.awake();
    return control;
  }

  get box() {
    return this.page.locator('.save-site');
  }

  /** Brings the control into sight, which is what loads it. */
  async awake(): Promise<void> {
    await this.box.scrollIntoViewIfNeeded();
    await this.box.getByText('The button will appear here in a moment.').waitFor({ state: 'detached' });
  }

  async press(name: string): Promise<void> {
    await this.box.getByRole('button', { name, exact: true }).click();
  }

  async says(text: string | RegExp): Promise<void> {
    await this.box.getByText(text).waitFor();
  }

  async save(place = 'us-ny'): Promise<void> {
    await this.box.getByRole('combobox').selectOption(place);
    await this.press('Save this site for offline use');
  }

  static async saved(place = 'us-ny', coming: Coming = {}): Promise<Page> {
    const control = await Control.open(coming);
    await control.save(place);
    await control.says(SAVED);
    return control.page;
  }
}

/** What this site keeps in the browser. A page that nothing serves from storage is asked. */
function traces(page: Page): Promise<{ caches: string[]; workers: number; kept: number }> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    kept: localStorage.length + sessionStorage.length,
  }));
}
const NOTHING = { caches: [], workers: 0, kept: 0 };

/** Adds a second version of the site: the list that the page gets has another version of what is for everyone. */
function newVersion(context: BrowserContext): Promise<unknown> {
  const newer = { ...list, core: { ...list.core, version: 'newer' } };
  return context.route('**/offline.json', (route) => route.fulfill({ json: newer }));
}

describe('an ordinary visit', () => {
  test('registers nothing, keeps nothing and does not even load the control', async () => {
    const page = await visits.come('/privacy/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const path of ['/privacy/', '/rights/us-ny/', '/offline/', '/letter/']) await page.goto(path);
    await new LetterTool(page).at('Where is your therapist?');
    expect(await traces(page)).toEqual(NOTHING);
    expect(asked.filter((path) => /offline\.json|worker|SaveSite/.test(path))).toEqual([]);
  });

  test('of the control tells the size of each choice, and saves nothing until one is made', async () => {
    const control = await Control.open({ rough: false });
    for (const choice of ['elsewhere', 'de', 'all']) {
      await control.box.getByRole('combobox').selectOption(choice);
      await control.says(`${megabytes(chosen(list, choice)?.bytes ?? 0)} on this device`);
    }
    await control.box.getByRole('combobox').selectOption('');
    await control.press('Save this site for offline use');
    await control.says('Choose a state or country first');
    expect(await traces(control.page)).toEqual(NOTHING);
    expect(await axeFindings(control.page, 'no place chosen')).toEqual([]);
  });
});

describe('a saved site, with the network off', () => {
  test('opens what was saved and says from which day it is, and leads on from what was not', async () => {
    const page = await Control.saved('us-ny');
    await goOffline();
    for (const [path, title] of [
      ['/', 'Can I see my therapist’s notes?'],
      ['/guide/how-to-ask/', /./],
      ['/glossary/', 'Glossary'],
      ['/support/', 'Help right now'],
      ['/rights/us-ny/', /New York/],
      ['/rights/us/', /United States/],
      ['/rights/compare/', /./],
      ['/guide', 'Guide'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await page.locator('.saved-copy').textContent(), path).toContain('with the law of New York');
    }
    expect(new URL(page.url()).pathname, 'a forgotten slash is put in').toBe('/guide/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByLabel('Search this site').fill('time limit');
    await page.locator('.results .found').first().waitFor();
    for (const path of ['/waitlist/', '/nowhere/', '/rights/de/']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'This page isn’t saved' }).waitFor();
    }
    expect(await axeFindings(page, 'not saved')).toEqual([]);
    await page.locator('.saved-copy').getByRole('link', { name: 'Your rights in New York' }).click();
    await page.getByRole('heading', { level: 1, name: /New York/ }).waitFor();
  });

  test(
    'goes through the tools with all their files, and nothing typed gets into the copy',
    LONG,
    async () => {
      const page = await Control.saved('us-ny');
      await goOffline();
      await page.goto('/letter/?place=us-ny');
      const tool = new LetterTool(page);
      await eventually(() => tool.root.locator('#q-place').inputValue()).toBe('us-ny');
      await tool.finish({ therapist: 'Zyxwether Clinic' });
      expect(await tool.words()).toContain('New York');
      const files = [];
      for (const button of ['Word', 'PDF', 'Plain text']) files.push(await tool.save(button));
      await tool.take('Calendar');
      files.push(await tool.save('Save the calendar file'));
      for (const file of files) expect(file.bytes.length, file.name).toBeGreaterThan(100);
      await page.goto('/refusal/');
      const law = page.waitForResponse('**/refusal/law/us-ny.json');
      await page.locator('.tool #q-place').selectOption('us-ny');
      expect((await law).ok()).toBe(true);
      await page.goto('/readiness/');
      const check = new SelfCheck(page);
      await check.root.getByRole('button').first().waitFor();
      await check.goShortWay();
      const copy = await page.evaluate(async () => {
        const cache = await caches.open('saved-site-1');
        const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
        return (await Promise.all(answers.map((answer) => answer?.text()))).join('\n');
      });
      expect(copy.length).toBeGreaterThan(1e6);
      expect(copy).not.toContain('Zyxwether');
    },
  );
});

describe('a saved site, with the network on', () => {
  test('shows the newest page, unless the server fails or is slow, and takes in nothing', LONG, async () => {
    const page = await Control.saved('us-ny');
    const copy = () =>
      page.evaluate(async () => (await (await caches.open('saved-site-1')).keys()).map(({ url }) => url));
    const before = await copy();
    const whole = chosen(list, 'us-ny')?.files ?? [];
    expect(before).toEqual(expect.arrayContaining(whole.map((path) => visits.origin + path)));
    await page.goto('/rights/us-ny/');
    await page.getByRole('heading', { level: 1, name: /New York/ }).waitFor();
    expect(await page.locator('.saved-copy').count()).toBe(0);
    await page.goto('/rights/de/?q=secret');
    await page.getByRole('heading', { level: 1, name: /Germany/ }).waitFor();
    await page.goto('/waitlist/');
    await page.evaluate(() => fetch('/api/waitlist', { method: 'POST', body: 'email=x' }).catch(() => null));
    expect(await copy()).toEqual(before);
    expect(before.filter((url) => /waitlist|\/api\/|rights\/de/.test(url))).toEqual([]);

    await goOffline();
    const fails = (answer: ServerResponse) => answer.writeHead(503).end('broken');
    for (const respond of [fails, () => undefined]) {
      await inPlaceOfTheSite(respond);
      await page.goto('/rights/us-ny/');
      await page.locator('.saved-copy').waitFor();
      await endStandIn();
    }
  });

  test(
    'offers a newer version, and swaps to it only once that is whole; or to another place',
    LONG,
    async () => {
      const page = await Control.saved('us-ny');
      await newVersion(page.context());
      await page.reload();
      const control = new Control(page);
      await control.awake();
      await control.says('There’s a newer version.');
      await control.box.getByText('Save it with another state or country').click();
      expect(await axeFindings(page, 'saved, and a newer version is out')).toEqual([]);
      await page.context().route('**/letter/law/us-ny.json', (route) => route.abort());
      await control.press('Update now');
      await control.says('The new version wasn’t saved. The one you saved before is still here and works.');
      expect((await traces(page)).caches).toEqual(['saved-site-1']);
      await page.context().unroute('**/letter/law/us-ny.json');
      await control.press('Update now');
      await control.says(SAVED);
      await control.says('This is the newest version.');
      expect(await traces(page)).toMatchObject({ caches: ['saved-site-2'], workers: 1 });
      await control.box.getByText('Save it with another state or country').click();
      await control.save('de');
      await control.says(/with the law of Germany/);
      await goOffline();
      for (const [path, title] of [
        ['/rights/de/', /Germany/],
        ['/rights/eu/', /European Union/],
        ['/rights/us-ny/', 'This page isn’t saved'],
      ] as const) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
      }
    },
  );
});

describe('saving that does not succeed leaves nothing behind, says why and can be tried again', () => {
  test('where the list, a file, the visitor or a new version stands in the way', LONG, async () => {
    const control = await Control.open({
      prepare: (context) => context.route('**/offline.json', (route) => route.abort()),
    });
    const { page } = control;
    const nothingIsLeft = async () => expect(await traces(page)).toEqual(NOTHING);
    await control.says('We couldn’t find out how large the site is.');
    await page.context().unroute('**/offline.json');
    await control.press('Try again');

    await page.route('**/rights/us-ny/', (route) => route.fulfill({ status: 500 }));
    await control.save();
    await control.says('We couldn’t load part of the site. Your connection may be weak. Nothing was saved');
    await nothingIsLeft();
    expect(await axeFindings(page, 'failed')).toEqual([]);
    await page.unroute('**/rights/us-ny/');

    // One file never comes, so that it is still saving when the visitor stops it.
    await page.route('**/rights/us-ny/', () => undefined);
    await control.save();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stop');
    expect(await axeFindings(page, 'saving')).toEqual([]);
    await control.press('Stop');
    await control.says('You stopped it.');
    await nothingIsLeft();
    await page.unroute('**/rights/us-ny/');

    await newVersion(page.context());
    await control.save();
    await control.says('We just put a new version of the site online.');
    await nothingIsLeft();
    await control.save();
    await control.says(SAVED);
  });

  test.each([
    [
      'where the device is full',
      'There isn’t enough room',
      () => {
        const { put } = Cache.prototype;
        let left = 5;
        Cache.prototype.put = function (...given) {
          left -= 1;
          return left < 0
            ? Promise.reject(new DOMException('', 'QuotaExceededError'))
            : put.apply(this, given);
        };
      },
    ],
    [
      'where the browser forbids the worker',
      'This browser didn’t allow the last step.',
      () => {
        ServiceWorkerContainer.prototype.register = () =>
          Promise.reject(new DOMException('', 'SecurityError'));
      },
    ],
  ])('%s', async (_, message, prepare) => {
    const control = await Control.open({ prepare: (context) => context.addInitScript(prepare) });
    await control.save();
    await control.says(message);
    expect(await traces(control.page)).toEqual(NOTHING);
  });

  test.each([
    [
      'where the browser knows no workers',
      'This browser can’t save the site.',
      () => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      },
    ],
    [
      'where the connection is open to all',
      'This browser saves sites only over a secure connection.',
      () => {
        Object.defineProperty(window, 'isSecureContext', { value: false });
      },
    ],
  ])('%s, no button is offered', async (_, message, prepare) => {
    const control = await Control.open({
      prepare: (context) => context.addInitScript(prepare),
      rough: false,
    });
    await control.says(message);
    expect(await control.box.getByRole('button').count()).toBe(0);
    if (message.includes('can’t save')) expect(await axeFindings(control.page, message)).toEqual([]);
  });

  test('where the page runs no script', async () => {
    const page = await visits.come('/privacy/', { javaScriptEnabled: false });
    await page.getByText('Saving needs JavaScript').waitFor();
  });
});

describe('one press erases the saved site', () => {
  const elsewhere = (context: BrowserContext) =>
    context.route('https://**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><h1>Another site</h1>' }),
    );

  test('on the control, together with what the tools keep, online or not; then it can be saved again', async () => {
    const control = new Control(await Control.saved('us-ny'));
    await control.page.evaluate(() => localStorage.setItem('letter', 'kept'));
    await control.press('Erase everything kept here');
    await control.says('It’s erased.');
    expect(await traces(control.page)).toEqual(NOTHING);
    await control.save('gb');
    await control.says(SAVED);
    await goOffline();
    await control.page.reload();
    await control.awake();
    await control.says(/^Saved on .+, with the law of United Kingdom\. It uses \d\.\d\sMB on this device\.$/);
    await control.says('We couldn’t check for a newer version');
    await control.press('Erase everything kept here');
    await control.says('It’s erased.');
    expect(await traces(control.page)).toEqual(NOTHING);
  });

  test('in a tool, which says so before and after', LONG, async () => {
    const page = await Control.saved('us-ny');
    await page.goto('/letter/');
    const tool = new LetterTool(page);
    await tool.finish();
    await tool.root.getByText('This also erases the copy of this site').waitFor();
    await tool.press('Erase everything I typed');
    await tool.root.getByText('The saved copy of the site is erased too.').waitFor();
    await eventually(() => traces(page)).toEqual(NOTHING);
  });

  test.each([
    ['online', false],
    ['with the network off', true],
  ])('by leaving, %s', async (_, off) => {
    const page = await Control.saved('us-ny', { prepare: elsewhere });
    const other = await page.context().newPage();
    if (off) await goOffline();
    await page.goto('/letter/');
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await page.getByRole('heading', { name: 'Another site' }).waitFor();
    if (off) await comeOnline();
    await other.goto('/icon.svg');
    await eventually(() => traces(other)).toEqual(NOTHING);
  });

  test('by leaving in the midst of saving', LONG, async () => {
    const control = await Control.open({ prepare: elsewhere });
    await control.page.route('**/rights/us-ny/', () => undefined);
    await control.save();
    await control.page.getByRole('link', { name: 'Leave this site' }).click();
    await control.page.getByRole('heading', { name: 'Another site' }).waitFor();
    const other = await control.page.context().newPage();
    await other.goto('/');
    expect(await traces(other)).toEqual(NOTHING);
  });

  test('and no answer that is on its way while it is erased brings an empty copy back', LONG, async () => {
    const page = await Control.saved('us-ny');
    await page.evaluate(async () => {
      const answers = Array.from({ length: 200 }, () => fetch('/icon.svg'));
      for (const name of await caches.keys()) await caches.delete(name);
      await Promise.all(answers);
    });
    expect((await traces(page)).caches).toEqual([]);
  });

  test('and a worker whose copy the browser threw away takes itself off', LONG, async () => {
    const page = await Control.saved('us-ny');
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await page.goto('/guide/');
    await eventually(() => traces(page)).toEqual(NOTHING);
  });
});
