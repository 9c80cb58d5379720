import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkDirective from 'remark-directive';
import { remarkFacts } from './src/facts/directives.ts';
import { remarkTerms } from './src/facts/terms.ts';
import { contentCheck } from './src/model/integration.ts';
import { readSite } from './src/model/read.ts';
import { offline } from './src/offline/integration.ts';
import { securityHeadersFile } from './src/security/integration.ts';
import { searchIndex } from './src/search/integration.ts';

export default defineConfig({
  site: readSite().base_url,
  trailingSlash: 'always',
  // Astro 7 would otherwise glue words across line breaks ("Rp" and its amount).
  compressHTML: true,
  build: {
    // One request shows the page: the stylesheet is small enough to travel inside it.
    inlineStylesheets: 'always',
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: { processor: unified({ remarkPlugins: [remarkDirective, remarkFacts, remarkTerms] }) },
  vite: {
    // Scripts stay files of their own: the Content-Security-Policy allows no inline script.
    build: { assetsInlineLimit: 0 },
  },
  // The order matters: the search index and the offline package cover what the others wrote.
  integrations: [contentCheck(), securityHeadersFile(), searchIndex(), offline()],
});
