import { getEntry } from 'astro:content';
import type { TimelineText } from '../../domain/timeline/timeline.schema.ts';
import type { TimelineProps } from '../../islands/timeline/Timeline.tsx';
import type { TimelineWords } from '../../islands/timeline/timeline-words.ts';
import { toolWords } from '../../layouts/tool-words.ts';
import { placeGroups } from '../letter/_props.ts';

/** Every sentence of the timeline and of the page around it. */
export async function timelineTexts(): Promise<TimelineText> {
  const entry = await getEntry('timeline', 'timeline');
  if (!entry) throw new Error('content/timeline.yaml is missing.');
  return entry.data;
}

/** What the timeline starts with: small enough for the page. */
export async function timelineProps(): Promise<TimelineProps> {
  const flow = (await getEntry('flows', 'timeline'))?.data;
  if (!flow) throw new Error('content/flows/timeline.yaml is missing.');
  const { privacy, file } = await timelineTexts();
  return { flow, words: await toolWords('timeline', privacy), file, places: await placeGroups() };
}

/** What the timeline fetches once somebody has begun: its words without what only the page around it says. */
export async function timelineWords(): Promise<TimelineWords> {
  const { title, description, lead, hub, about, privacy, paper, ...texts } = await timelineTexts();
  return texts;
}
