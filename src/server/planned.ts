import { z } from 'zod';
import { announce, type Announcing, type Report } from './announce.ts';
import type { Store } from './store/store.ts';

/** An announcement for later. It is kept in the database, so it outlives a restart, and any process can begin it. */
const PlanSchema = z.object({
  /** When it begins, in milliseconds. */
  at: z.number(),
  perMinute: z.number(),
  country: z.string().optional(),
  /** Only so many, in the order of joining. */
  first: z.number().optional(),
  /** Where the first so many end. Set when it begins, so that going on later means the same people. */
  upTo: z.number().optional(),
  /** When the service last worked on it. */
  seen: z.number().optional(),
  /** Why the service gave it up, if it did: the mail server refused everybody, or its time was long past. */
  stopped: z.string().optional(),
});
export type Plan = z.infer<typeof PlanSchema>;

export async function readPlan(store: Pick<Store, 'setting'>): Promise<Plan | undefined> {
  const text = await store.setting('plan');
  return text === undefined ? undefined : PlanSchema.parse(JSON.parse(text));
}

export async function keepPlan(store: Pick<Store, 'setSetting'>, plan: Plan | null): Promise<void> {
  await store.setSetting('plan', plan === null ? null : JSON.stringify(plan));
}

export interface Planner {
  /** Looks whether a plan is due, and carries it out. Undefined if there was nothing to do. */
  look(): Promise<Report | undefined>;
  close(): Promise<void>;
}

interface Needs extends Pick<Announcing, 'store' | 'post' | 'mailSettings' | 'now' | 'pauses'> {
  readonly onReport: (report: Report) => void;
  readonly onFault: (fault: unknown) => void;
}

const EVERY = 30_000;
/** How often a running announcement looks whether it was canceled or mail was paused. */
const RECHECK = 2_000;
/** How often it notes that it is still at work. */
const NOTE = 10 * 60_000;
/**
 * A plan that nobody worked on for so long is not begun any more. It may come from an old copy of the list that was put
 * back, after its announcement went out.
 */
const TOO_LATE = 24 * 60 * 60_000;

/** Begins planned announcements on time, and goes on with one that was interrupted. */
export function planner(needs: Needs): Planner {
  let closing = false;
  let running: Promise<Report | undefined> | undefined;
  const look = (): Promise<Report | undefined> => {
    running ??= carryOut(needs, () => closing)
      .catch((fault: unknown) => {
        // Another process is at it.
        if ((fault as { code?: unknown }).code !== 'ANNOUNCEMENT_RUNNING') needs.onFault(fault);
        return undefined;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const timer = setInterval(() => void look(), EVERY).unref();
  return {
    look,
    close: async () => {
      closing = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function carryOut(needs: Needs, closing: () => boolean): Promise<Report | undefined> {
  const { store, now } = needs;
  const plan = await duePlan(store, now());
  if (!plan || closing()) return undefined;
  if (now() - (plan.seen ?? plan.at) > TOO_LATE) {
    await keepPlan(store, { ...plan, stopped: 'late' });
    return undefined;
  }
  const begun = await begin(store, plan, now());
  let withdrawn = false;
  let noted = now();
  const look = async () => {
    withdrawn = (await duePlan(store, now())) === undefined;
    if (withdrawn || now() - noted < NOTE) return;
    noted = now();
    await keepPlan(store, { ...begun, seen: noted });
  };
  const recheck = setInterval(() => void look().catch(() => {}), RECHECK).unref();
  try {
    const report = await announce({
      ...needs,
      audience: { country: begun.country, upTo: begun.upTo },
      perMinute: begun.perMinute,
      onProgress: () => {},
      stopping: () => closing() || withdrawn,
    });
    await finish(store, begun, report, withdrawn, now());
    needs.onReport(report);
    return report;
  } finally {
    clearInterval(recheck);
  }
}

async function duePlan(store: Store, now: number): Promise<Plan | undefined> {
  const plan = await readPlan(store);
  if (!plan || plan.stopped !== undefined || plan.at > now) return undefined;
  return (await store.pausedSince('mail')) === undefined ? plan : undefined;
}

/** Notes that it is being worked on, and fixes who is meant by "the first so many". */
async function begin(store: Store, plan: Plan, now: number): Promise<Plan> {
  const { first, upTo = first && (await store.endOfFirst(first, { country: plan.country })) } = plan;
  const begun = { ...plan, upTo, seen: now };
  await keepPlan(store, begun);
  return begun;
}

async function finish(
  store: Store,
  plan: Plan,
  { sent, stopped, left, putOff }: Report,
  withdrawn: boolean,
  now: number,
): Promise<void> {
  await store.noteOperation({ at: now, who: 'service', what: `announce, as planned: ${sent} sent` });
  if (withdrawn) return;
  // Somebody must look into it first; then the plan can be made anew.
  if (stopped === 'refusing') await keepPlan(store, { ...plan, stopped });
  else if (stopped === undefined && left === 0 && putOff === 0) await keepPlan(store, null);
}
