/** Static paths for the Markdown collections: which pages exist in which language. */
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import type { PageCollection } from './schema.ts';

export interface LocalPage<K extends PageCollection> {
  slug: string;
  entry: CollectionEntry<K>;
  /** Whether the same slug exists in the other language. */
  translated: boolean;
}

/** The pages of one collection in one language, in the order their heads ask for. */
export async function localPages<K extends PageCollection>(
  collection: K,
  locale: Locale,
): Promise<LocalPage<K>[]> {
  const entries = (await getCollection(collection)) as CollectionEntry<K>[];
  const ids = new Set(entries.map((entry) => entry.id));
  const other = locale === 'id' ? 'en' : 'id';
  return entries
    .filter((entry) => entry.id.startsWith(`${locale}/`))
    .map((entry) => {
      const slug = entry.id.slice(locale.length + 1);
      return { slug, entry, translated: ids.has(`${other}/${slug}`) };
    })
    .sort((a, b) => a.entry.data.order - b.entry.data.order || a.slug.localeCompare(b.slug));
}
