/**
 * What a place's page does once somebody uses it: it works the days out for the day that was entered, marks the section
 * that is being read in "On this page", and lets the tools know the place. Nothing typed is kept or sent.
 */
import { carryPlace } from './carry-place.ts';
import type { DayRule } from '../domain/law/your-days.ts';
import dayCounting from './day-counting.ts?later';
import { loadLater } from './load-later.ts';
import temporal from 'temporal-polyfill/global?later';

const field = document.querySelector<HTMLInputElement>('[data-day]');
const list = document.querySelector<HTMLElement>('[data-days]');
const lead = document.querySelector<HTMLElement>('[data-days-lead]');
/** What is due, as the written example says it. */
const words = [...(list?.children ?? [])].map((item) => item.lastChild?.textContent ?? '');

type Limits = readonly [country: string, ...limits: DayRule['limit'][]];

let limitsHere: Promise<Limits | undefined> | undefined;

/** The limits of a place with its public holidays. If they do not come, the next day that is entered tries again. */
async function fetchLimits(place: string): Promise<Limits | undefined> {
  try {
    return (await (await fetch(`/rights/days/${place}.json`)).json()) as Limits;
  } catch {
    limitsHere = undefined;
    return undefined;
  }
}

async function workOut(): Promise<void> {
  if (!field?.value || !list || !lead) return;
  if (!('Temporal' in globalThis)) await loadLater(temporal);
  const { yourDays, isoDate, longDate } = await loadLater<typeof import('./day-counting.ts')>(dayCounting);
  const received = isoDate(field.value);
  if (received === undefined) return;
  limitsHere ??= fetchLimits(list.dataset['days'] ?? '');
  const fetched = await limitsHere;
  if (!fetched) return;
  const [country, ...limits] = fetched;
  const rules = limits.map((limit, at) => ({ limit, text: words[at] ?? '' }));
  lead.textContent = (lead.dataset['daysLead'] ?? '').replace('{start}', longDate(received, country));
  list.replaceChildren(
    ...yourDays(rules, received, country).map(({ text, date }) => {
      const item = document.createElement('li');
      const day = document.createElement('strong');
      day.textContent = date;
      item.append(day, text);
      return item;
    }),
  );
}

function markSection(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const linkOf = (id: string) => links.find(({ hash }) => hash === `#${id}`);
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        for (const link of links) link.removeAttribute('aria-current');
        linkOf(target.id)?.setAttribute('aria-current', 'true');
      }
    },
    // The part of the screen that the eye is on: below the bar at the top, above the middle.
    { rootMargin: '-15% 0px -70%' },
  );
  for (const section of document.querySelectorAll('.topic')) seen.observe(section);
}

field?.addEventListener('input', workOut);
void workOut();
markSection();
if (document.querySelector('.rights')) carryPlace(location.pathname.split('/')[2] ?? '');
