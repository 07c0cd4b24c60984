/**
 * What a place's page does once somebody uses it: it works the days out for the day that was entered, and marks the
 * section that is being read in "On this page". Nothing typed is kept or sent.
 */
import type { DayRule } from '../domain/law/your-days.ts';

const field = document.querySelector<HTMLInputElement>('[data-day]');
const list = document.querySelector<HTMLElement>('[data-days]');
const lead = document.querySelector<HTMLElement>('[data-days-lead]');
/** What is due, as the written example says it. */
const words = [...(list?.children ?? [])].map((item) => item.lastChild?.textContent ?? '');

async function workOut(): Promise<void> {
  if (!field?.value || !list || !lead) return;
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const [{ yourDays }, { isoDate, longDate }] = await Promise.all([
    import('../domain/law/your-days.ts'),
    import('../domain/day/iso-date.ts'),
  ]);
  const received = isoDate(field.value);
  if (received === undefined) return;
  const [country, ...limits] = JSON.parse(list.dataset['days'] ?? '[]') as [string, ...DayRule['limit'][]];
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
