import type { APIRoute, GetStaticPaths } from 'astro';
import { languageIds, letterLanguage } from '../../../layouts/languages.ts';

/** The letters of the letter tool in another language: fetched when that language is chosen. */
export const getStaticPaths: GetStaticPaths = async () => {
  const languages = await Promise.all((await languageIds()).map((id) => letterLanguage(id, 'letters')));
  return languages.map((language) => ({ params: { language: language.id }, props: { language } }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['language']);
