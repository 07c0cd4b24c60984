/**
 * The few parts of a service worker's surroundings that ours uses. TypeScript's own list of them (lib "webworker") cannot
 * stand beside that of pages in one project.
 */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
}

interface ServiceWorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', then: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'message', then: (event: ExtendableMessageEvent) => void): void;
  addEventListener(type: 'fetch', then: (event: FetchEvent) => void): void;
}
