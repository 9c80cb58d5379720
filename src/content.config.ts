/** The content model, for Astro: what lives in `content/` and how it must look. Schemas: `src/model/schema.ts`. */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import type { z } from 'zod';
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

const data = <S extends z.ZodType>(name: DataCollection, { schema }: { schema: S }) =>
  defineCollection({ loader: yaml(name), schema });

const pages = <S extends z.ZodType>(name: PageCollection, { schema }: { schema: S }) =>
  defineCollection({
    loader: glob({
      base: `./content/${name}`,
      pattern: '*/*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema,
  });

export const collections = {
  sources: data('sources', DATA_COLLECTIONS.sources),
  contacts: data('contacts', DATA_COLLECTIONS.contacts),
  facts: data('facts', DATA_COLLECTIONS.facts),
  offices: data('offices', DATA_COLLECTIONS.offices),
  desks: data('desks', DATA_COLLECTIONS.desks),
  handling: data('handling', DATA_COLLECTIONS.handling),
  regions: data('regions', DATA_COLLECTIONS.regions),
  documents: data('documents', DATA_COLLECTIONS.documents),
  terms: data('terms', DATA_COLLECTIONS.terms),
  offerChecks: data('offerChecks', DATA_COLLECTIONS.offerChecks),
  journey: data('journey', DATA_COLLECTIONS.journey),
  figures: data('figures', DATA_COLLECTIONS.figures),
  procedures: pages('procedures', PAGE_COLLECTIONS.procedures),
  warnings: pages('warnings', PAGE_COLLECTIONS.warnings),
  countries: pages('countries', PAGE_COLLECTIONS.countries),
  articles: pages('articles', PAGE_COLLECTIONS.articles),
  kits: pages('kits', PAGE_COLLECTIONS.kits),
};
