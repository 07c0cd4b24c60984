import { createServer, type Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Measured } from './measured.ts';
import { builtPages, heaviest, plainPage } from './page-weight.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';

/** When the largest part of an article is painted, beside a plain page of the same words, on a phone's slow line. */

const LOOKS = 9;
/** Bytes a second and milliseconds to and fro, as Lighthouse takes a phone's line to be; the processor is slowed too. */
const LINE = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 86_400 };
const SLOWED = 4;

export async function lcpRows({ browser, origin }: Measured): Promise<Row[]> {
  const article = heaviest(builtPages('guide/*/index.html'));
  if (article === undefined) return [];
  const plain = await servePlain(plainPage(article), await headersOf(origin + article));
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    // In turn, so that whatever else the machine does falls on both.
    for (let at = 0; at < LOOKS; at += 1) {
      say(`lcp: ${at + 1} of ${LOOKS}, ${article}`);
      ours.push(await paint(browser, origin + article));
      theirs.push(await paint(browser, plain.origin));
    }
  } finally {
    plain.server.close();
  }
  const [own, other] = [middle(ours), middle(theirs)];
  return [
    {
      what: `LCP of ${article}, beside a plain page of its words`,
      unit: 'times',
      measured: own / other,
      budget: 1.1,
      note: `the middle of ${LOOKS}: ${own.toFixed(0)} ms, plain ${other.toFixed(0)} ms`,
    },
  ];
}

/** What the site says with a page, but for what depends on its bytes. */
async function headersOf(address: string): Promise<Record<string, string>> {
  const { headers } = await fetch(address);
  const bytes = ['content-length', 'content-encoding', 'etag', 'date', 'connection', 'keep-alive'];
  return Object.fromEntries([...headers].filter(([name]) => !bytes.includes(name)));
}

/**
 * The same words without style or script, compressed as ours are, and under the same headers: some of them make the
 * browser begin a new process, whatever the page.
 */
async function servePlain(
  html: string,
  headers: Record<string, string>,
): Promise<{ server: Server; origin: string }> {
  const packed = brotliCompressSync(html);
  const server = createServer((_, answer) => {
    answer.writeHead(200, { ...headers, 'content-encoding': 'br' });
    answer.end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` };
}

/** Milliseconds until the largest part of a page is painted, in a browser that has seen nothing of it. */
async function paint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LINE);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.goto(address, { waitUntil: 'networkidle' });
  const time = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return time;
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
