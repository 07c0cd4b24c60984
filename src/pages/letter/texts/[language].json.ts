import { languagesWithPages } from '../../../layouts/interface.ts';
import { letterTexts } from '../_props.ts';

/** The same as texts.json in each other language that has pages. */
export async function getStaticPaths() {
  return (await languagesWithPages()).map((language) => ({ params: { language } }));
}

export async function GET({ params: { language } }: { params: { language: string } }): Promise<Response> {
  return Response.json(await letterTexts(language));
}
