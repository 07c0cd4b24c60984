import { timelineWords } from './_tool.ts';

/** What the timeline fetches once somebody has begun. One file for everyone, so that asking for it tells nothing. */
export async function GET(): Promise<Response> {
  return Response.json(await timelineWords());
}
