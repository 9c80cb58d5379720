import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Builds the search index over the finished pages, one per language, into `dist/pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(`search index: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
        await close();
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`search index: ${problems.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
