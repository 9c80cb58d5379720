import type { APIRoute, GetStaticPaths } from 'astro';
import { KIT_TYPES, buildKit, type KitFiles } from '../../kits/build.ts';
import { content } from '../../model/read.ts';

const EXTENSIONS = Object.keys(KIT_TYPES) as (keyof KitFiles)[];

export const getStaticPaths: GetStaticPaths = () =>
  content().kits.flatMap((kit) =>
    EXTENSIONS.map((extension) => ({ params: { file: `${kit.slug}.${extension}` } })),
  );

export const GET: APIRoute = async ({ params }) => {
  const [slug, extension] = (params['file'] ?? '').split('.') as [string, keyof KitFiles];
  const kit = content().kits.find((candidate) => candidate.slug === slug);
  if (!kit) return new Response(null, { status: 404 });
  const files = await buildKit(kit, content());
  return new Response(new Uint8Array(files[extension]), {
    headers: { 'Content-Type': KIT_TYPES[extension] },
  });
};
