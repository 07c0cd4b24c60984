import type { APIRoute, GetStaticPaths } from 'astro';
import { getEntry } from 'astro:content';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { sharePictures, type SharePicture } from '../../layouts/share-pictures.ts';

/** The pictures for shared links, drawn with the site's own name, words and lines. */

const WIDTH = 1200;
const HEIGHT = 630;
/** The light colors of src/styles/tokens.css: whoever shows a link doesn't say whether it is dark there. */
const COLORS = { paper: '#faf6ee', ink: '#28231d', soft: '#5c5347', accent: '#17595a', fill: '#e2ece6' };

export const getStaticPaths: GetStaticPaths = async () => {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml is missing.');
  const site = entry.data;
  return sharePictures(site).map((picture) => ({
    params: { section: picture.name.slice('/share/'.length) },
    props: { picture, name: site.name },
  }));
};

export const GET: APIRoute<{ picture: SharePicture; name: string }> = async ({
  props: { picture, name },
}) => {
  const words = await satori(wordsOf(name, picture.label), { width: WIDTH, height: HEIGHT, fonts: FONTS });
  const drawn = words.replace('</svg>', `${drawingOf(picture)}</svg>`);
  // Few colors, all of them flat: a palette halves the file.
  const png = await sharp(Buffer.from(drawn)).png({ palette: true, compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};

const { resolve } = createRequire(import.meta.url);
const font = (file: string) => readFileSync(resolve(`@expo-google-fonts/brygada-1918/${file}`));
const FONTS = [
  { name: 'Brygada', weight: 400, data: font('400Regular/Brygada1918_400Regular.ttf') },
  { name: 'Brygada', weight: 600, data: font('600SemiBold/Brygada1918_600SemiBold.ttf') },
] as const satisfies Parameters<typeof satori>[1]['fonts'];

/** The name and the label, one below the other on the left. Letters become shapes, so that no font has to be there. */
function wordsOf(name: string, label: string): Parameters<typeof satori>[0] {
  const line = (text: string, style: object) => ({ type: 'div', props: { style, children: text } });
  const children = [
    line(name, { width: 560, fontSize: 88, fontWeight: 600, lineHeight: 1.05, color: COLORS.ink }),
    line(label, { width: 560, fontSize: 42, lineHeight: 1.25, marginTop: 28, color: COLORS.soft }),
  ];
  const style = {
    ...{ display: 'flex', flexDirection: 'column', justifyContent: 'center', width: '100%', height: '100%' },
    ...{ paddingLeft: 100, background: COLORS.paper, fontFamily: 'Brygada' },
  };
  return { type: 'div', key: null, props: { style, children } };
}

function drawingOf({ ink, fill }: SharePicture): string {
  const lines = `fill="none" stroke="${COLORS.accent}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`;
  const soft = fill === undefined ? '' : `<path d="${fill}" fill="${COLORS.fill}"/>`;
  return `<g transform="translate(690 147) scale(3.7)">${soft}<path d="${ink}" ${lines}/></g>`;
}
