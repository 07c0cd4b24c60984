import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArguments } from '../../src/server/operator/arguments.ts';
import { keepPlan, readPlan } from '../../src/server/planned.ts';
import type { Store } from '../../src/server/store/store.ts';
import { newLists, storeAt, type ListPlace } from './support/lists.ts';
import { catchMail, type MailCatcher } from './support/mail-catcher.ts';
import { operate } from './support/process.ts';
import { exported, MINUTE, openTestService, ROOT, SITE_DIR, testClock } from './support/service.ts';

/** The real announcement goes out only when it is asked for, to those who are meant, and goes on where it stopped. */

const lists = newLists();
const JOINED = Date.UTC(2026, 10, 1);
let catcher: MailCatcher;
let place: ListPlace;
let store: Store;
let env: Readonly<Record<string, string>>;

beforeEach(async () => {
  catcher = await catchMail();
  place = await lists.onSqlite();
  store = storeAt(place);
  await store.importEntries(
    Array.from({ length: 6 }, (_, at) =>
      exported(`p${at}@example.org`, {
        joinedAt: JOINED,
        confirmedAt: JOINED,
        country: at % 2 === 0 ? 'DE' : 'US',
      }),
    ),
  );
  env = {
    ...place,
    SMTP_URL: catcher.url,
    PUBLIC_URL: 'https://list.example',
    MAIL_FROM: 'news@list.example',
    ANNOUNCE_PER_MINUTE: '60000',
  };
});
afterEach(async () => {
  await store.close();
  await catcher.close();
});
const got = () => catcher.mails.map(({ to }) => to);

describe('nothing is sent', () => {
  test.each([
    [['--dry-run'], {}],
    [['--dryrun'], {}],
    [['--dry_run'], {}],
    [['--dryRun'], {}],
    [['--dry'], {}],
    [['-n'], {}],
    [['--no-send'], {}],
    [[], { npm_config_dry_run: 'true' }],
    [[], { npm_config_dry_run: '1' }],
  ])('with %j and %j, even beside --send', (flags, npm) => {
    const { flags: read } = readArguments(['announce', '--send', ...flags], npm);
    expect([read['dry-run'], read.send]).toEqual([true, false]);
  });

  test('when npm swallows --dry-run because the second -- was forgotten', () => {
    const run = spawnSync('npm', ['run', 'waitlist', 'announce', '--dry-run'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(run.stdout).toContain('This was a dry run. Nothing was sent.');
    expect(catcher.mails).toEqual([]);
  });

  test.each([
    [['announce'], 'Nothing was sent. To send it, add --send.'],
    [['announce', '--dry-run', '--send'], 'This was a dry run. Nothing was sent.'],
    [['announce', '100'], 'one word too many'],
    [['announce', '--sned'], 'Unknown option'],
  ])('by %j', async (args, words) => {
    const { out, err } = await operate(args, env);
    expect(out + err).toContain(words);
    expect(catcher.mails).toEqual([]);
    expect((await store.stats()).announced).toBe(0);
  });

  test('before it is shown what, to how many and to whom', async () => {
    const { out } = await operate(['announce'], env);
    for (const words of [
      'Subject: Sign-up is open',
      '6 people would get this email',
      '3 from DE',
      'p0@example.org',
      'and 1 more',
    ])
      expect(out).toContain(words);
  });
});

describe('in a terminal', () => {
  /** Runs the command in a terminal, and types when it asks. */
  async function inTerminal(typed: string): Promise<string> {
    const command = `"${process.execPath}" "${join(ROOT, 'src/server/operator.ts')}" announce`;
    const terminal = spawn('script', ['-qec', command, '/dev/null'], {
      env: { ...process.env, SITE_DIR, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let out = '';
    let answered = false;
    terminal.stdout.on('data', (data) => {
      out += String(data);
      if (!answered && out.includes('type 6: ')) {
        answered = true;
        terminal.stdin.write(`${typed}\n`);
      }
    });
    await once(terminal, 'close');
    return out;
  }

  test('the number of people must be typed', async () => {
    expect(await inTerminal('yes')).toContain('Nothing was sent');
    expect(catcher.mails).toEqual([]);
    expect(await inTerminal('6')).toContain('6 sent');
    expect(got()).toHaveLength(6);
  });
});

describe('the operator', () => {
  test('gets a test mail alone, and nobody is marked as told', async () => {
    const { out } = await operate(['announce', '--test', 'me@operator.example'], env);
    expect(out).toContain('me@operator.example alone');
    expect(got()).toEqual(['me@operator.example']);
    expect(await store.countToAnnounce()).toBe(6);
  });

  test('can open the mail as a page or a message before it is sent', async () => {
    for (const name of ['look.html', 'look.eml']) {
      const file = join(lists.folder(), name);
      await operate(['announce', '--preview', '--out', file], place);
      expect(readFileSync(file, 'utf8')).toContain('Sign-up is open');
    }
    expect(catcher.mails).toEqual([]);
  });

  test('can send to the first so many of a country, and to the others later', async () => {
    expect((await operate(['announce', '--send', '--country', 'de', '--first', '2'], env)).out).toContain(
      '2 sent, 0 refused, 0 still to be told',
    );
    expect(got()).toEqual(['p0@example.org', 'p2@example.org']);
    await operate(['announce', '--send'], env);
    expect(got().toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((at) => `p${at}@example.org`));
  });

  test('can end it with SIGTERM after the mail in hand', async () => {
    const stop = (child: ChildProcess) => {
      const look = setInterval(() => {
        if (catcher.mails.length > 0) child.kill('SIGTERM');
        if (catcher.mails.length > 0 || child.exitCode !== null) clearInterval(look);
      }, 1);
    };
    const { code, out, err } = await operate(['announce', '--send', '--per-minute', '120'], env, stop);
    expect([code, err]).toEqual([1, expect.stringContaining('It was stopped.')]);
    expect(out).toMatch(/[1-5] sent, 0 refused, [1-5] still to be told/);
    expect((await store.stats()).doubtful).toBe(0);
  });

  test('that is refused because another announcement runs has changed nothing', async () => {
    const [first] = await store.toAnnounce(0, 1);
    const token = { hash: 'h', entry: first?.id ?? 0, purpose: 'own', expiresAt: JOINED } as const;
    await store.takeAnnouncement(undefined, first?.id ?? 0, token, JOINED);
    await store.doubtAnnouncements();
    const release = await store.lock('announce');
    const { err } = await operate(['announce', '--send', '--resend-doubtful'], env);
    await release?.();
    expect(err).toContain('running already');
    expect(await store.doubtfulAnnouncements()).toHaveLength(1);
  });

  test('sees by code what was refused, and can send it again', async () => {
    catcher.mood = 'refusing';
    const { out } = await operate(['announce', '--send'], env);
    expect(out).toContain('6 refused');
    expect(out).toContain('550 5.1.1: 6 times');
    expect((await operate(['stats'], env)).out).toMatch(/550 5\.1\.1 +6/);
    catcher.mood = 'taking';
    expect((await operate(['announce', '--send'], env)).out).toContain('0 sent');
    expect((await operate(['announce', '--send', '--resend-refused'], env)).out).toContain('6 sent');
  });

  test('leaves a line in the operators’ log, without an address', async () => {
    await operate(['announce', '--send', '--first', '1'], env);
    await operate(['announce', '--test', 'me@operator.example'], env);
    await operate(['remove', 'p5@example.org'], env);
    const { out } = await operate(['log'], env);
    expect(out).toMatch(/announce --send --first 1/);
    expect(out).toMatch(/remove/);
    expect(out).not.toContain('@');
  });
});

describe('a planned announcement', () => {
  const clock = testClock();
  const open = () => openTestService(env, { now: clock.now });

  test('is kept, waits for its time, and goes on where a restart interrupted it', async () => {
    const at = new Date(Date.now() + 90 * MINUTE).toISOString().slice(0, 16);
    expect(
      (await operate(['announce', '--send', '--at', `${at}Z`, '--first', '4', '--per-minute', '0'], env)).out,
    ).toContain(`Planned for ${at}Z`);
    expect(await readPlan(store)).toMatchObject({ first: 4, at: Date.parse(`${at}Z`) });
    await keepPlan(store, { at: clock.now() + MINUTE, perMinute: 240, first: 4 });
    const early = await open();
    expect(await early.planner?.look()).toBeUndefined();
    clock.pass(MINUTE);
    const running = early.planner?.look();
    await expect.poll(() => catcher.mails.length, { interval: 1 }).toBe(1);
    await early.close();
    await running;
    const before = catcher.mails.length;
    expect(before).toBeLessThan(4);
    const again = await open();
    expect(await again.planner?.look()).toMatchObject({ sent: 4 - before, left: 0, doubtful: [] });
    expect(got()).toEqual([0, 1, 2, 3].map((number) => `p${number}@example.org`));
    expect(await readPlan(store)).toBeUndefined();
    expect(await again.planner?.look()).toBeUndefined();
    await again.close();
  });

  test('is given up and named when the mail server refuses everybody', async () => {
    await store.importEntries(
      Array.from({ length: 30 }, (_, at) =>
        exported(`q${at}@example.org`, { joinedAt: JOINED, confirmedAt: JOINED }),
      ),
    );
    catcher.mood = 'refusing';
    await keepPlan(store, { at: clock.now(), perMinute: 0 });
    const service = await open();
    expect(await service.planner?.look()).toMatchObject({ stopped: 'refusing', refused: 0, left: 36 });
    expect(await service.planner?.look()).toBeUndefined();
    await service.close();
    expect((await operate(['stats'], env)).out).toContain('given up');
    expect((await operate(['announce', '--cancel'], env)).out).toContain('canceled');
    expect(await readPlan(store)).toBeUndefined();
  });

  test('from an old copy of the list, long past its time, sends nothing', async () => {
    await keepPlan(store, { at: clock.now() - 25 * 60 * MINUTE, perMinute: 0 });
    const service = await open();
    expect(await service.planner?.look()).toBeUndefined();
    await service.close();
    expect(catcher.mails).toEqual([]);
    expect(await readPlan(store)).toMatchObject({ stopped: 'late' });
  });

  test('is begun by one of two services that share the list, and the other is silent', async () => {
    await keepPlan(store, { at: clock.now(), perMinute: 0 });
    const log: string[] = [];
    const services = await Promise.all(
      [1, 2].map(() =>
        openTestService(
          { ...env, LOG_LEVEL: 'error' },
          { now: clock.now, logStream: { write: (line) => void log.push(line) } },
        ),
      ),
    );
    await Promise.all(services.map(({ planner }) => planner?.look()));
    await Promise.all(services.map((service) => service.close()));
    expect([new Set(got()).size, catcher.mails.length, log]).toEqual([6, 6, []]);
  });

  test('does not begin while mail is paused', async () => {
    await keepPlan(store, { at: clock.now(), perMinute: 0 });
    await store.pause('mail', clock.now());
    const service = await open();
    expect(await service.planner?.look()).toBeUndefined();
    await store.pause('mail', null);
    expect(await service.planner?.look()).toMatchObject({ sent: 6 });
    await service.close();
  });
});
