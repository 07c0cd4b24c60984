import { letterProps } from './_props.ts';

/** What the letter tool starts with, for another tool that opens it in place. The same for everyone. */
export async function GET(): Promise<Response> {
  return Response.json(await letterProps());
}
