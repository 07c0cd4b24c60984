import type { Page } from 'playwright-core';

/** Everywhere a browser could hold a word for longer than the page is open, or show it to someone else. */
export async function tracesOf(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => ({
    address: decodeURIComponent(location.href),
    title: document.title,
    history: JSON.stringify(history.state),
    windowName: window.name,
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return JSON.stringify({ ...inPage, cookies: await page.context().cookies() });
}

/** What `tracesOf` finds of a visit that left nothing, besides address, title and the name of a tool's step. */
export const NOTHING_LEFT = {
  windowName: '',
  local: '{}',
  session: '{}',
  caches: [],
  databases: [],
  workers: 0,
  cookies: [],
};
/** All that the history may hold: nothing, or whether a tool can go a step back. */
export const STEP_ONLY = /^(null|\{"at":\d\})$/;

/** Records every request as the browser's own network layer sees it, workers and preloads included. */
export async function requestsOf(page: Page): Promise<{ url: URL; method: string; body: boolean }[]> {
  const requests: { url: URL; method: string; body: boolean }[] = [];
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ request }) => {
    requests.push({ url: new URL(request.url), method: request.method, body: request.hasPostData ?? false });
  });
  network.on('Network.webSocketCreated', ({ url }) => {
    requests.push({ url: new URL(url), method: 'SOCKET', body: true });
  });
  return requests;
}
