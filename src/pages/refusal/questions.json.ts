import { refusalProps } from './_tool.ts';

/** What the refusal helper starts with, for the timeline that opens it in place. The same for everyone. */
export async function GET(): Promise<Response> {
  return Response.json(await refusalProps());
}
