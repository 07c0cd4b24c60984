import { timelineProps } from './_tool.ts';

/** What the timeline starts with, for another tool that opens it in place. The same for everyone. */
export async function GET(): Promise<Response> {
  return Response.json(await timelineProps());
}
