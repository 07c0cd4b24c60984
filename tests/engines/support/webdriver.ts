/** Plain WebDriver by fetch, as far as the tests need it. */
export interface Session {
  readonly call: <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<T>;
}

/** The name under which WebDriver hands over an element. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys as WebDriver writes them. */
export const KEYS: Readonly<Record<string, string>> = {
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Meta: '\ue03d',
  Tab: '\ue004',
  Enter: '\ue007',
  Escape: '\ue00c',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** Starts a session at a driver, once it answers. */
export async function startSession(driver: string, capabilities: unknown): Promise<Session> {
  const end = Date.now() + 15_000;
  while (
    !(await fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > end) throw new Error('The driver never answered.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { sessionId } = await ask<{ sessionId: string }>(driver, 'POST', '/session', { capabilities });
  return { call: (method, path, body) => ask(driver, method, `/session/${sessionId}${path}`, body) };
}

async function ask<T>(driver: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(driver + path, {
    method,
    // While a page changes its process, the driver can forget to answer.
    signal: AbortSignal.timeout(path.endsWith('/execute/sync') ? 3_000 : 60_000),
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok)
    throw new Error(`${method} ${path.replace(/session\/[^/]+/, '')}: ${value.error} ${value.message}`);
  return value;
}
