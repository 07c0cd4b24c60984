import { refusalTool } from './_tool.ts';

/** What the refusal helper fetches once it is on the page. One file for everyone, so that asking for it tells nothing. */
export async function GET(): Promise<Response> {
  return Response.json(await refusalTool());
}
