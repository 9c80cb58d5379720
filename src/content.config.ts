/** The content model, for Astro: what lives in `content/` and how it must look. Schemas: `src/model/schema.ts`. */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { content } from './model/read.ts';
import {
  DATA_COLLECTIONS,
  PAGE_COLLECTIONS,
  type DataCollection,
  type PageCollection,
} from './model/schema.ts';

/** Entries of a YAML collection, through the reader that the content check uses too. */
function yaml(name: DataCollection): Loader {
  return {
    name: `yaml-${name}`,
    load: async ({ store, parseData }) => {
      store.clear();
      for (const [id, entry] of content()[name]) {
        store.set({ id, data: await parseData({ id, data: entry as Record<string, unknown> }) });
      }
    },
  };
}

const data = <K extends DataCollection>(name: K) =>
  defineCollection({ loader: yaml(name), schema: DATA_COLLECTIONS[name].schema });

const pages = <K extends PageCollection>(name: K) =>
  defineCollection({
    loader: glob({
      base: `./content/${name}`,
      pattern: '*/*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: PAGE_COLLECTIONS[name].schema,
  });

export const collections = {
  sources: data('sources'),
  contacts: data('contacts'),
  facts: data('facts'),
  offices: data('offices'),
  regions: data('regions'),
  documents: data('documents'),
  terms: data('terms'),
  procedures: pages('procedures'),
  warnings: pages('warnings'),
  countries: pages('countries'),
  articles: pages('articles'),
  kits: pages('kits'),
};
