/**
 * Stands before each search word that a page carries but does not show. The words are found, and their place in an
 * excerpt is cut out: what a result shows must be a sentence of the page.
 */
export const KEYWORD_MARK = '⁂';

/** Fewest words of an excerpt that are worth showing. */
const WORTH = 6;

/** An excerpt of Pagefind (text with `<mark>`) without hidden search words; empty where nothing that was asked is left. */
export function pageSentence(excerpt: string): string {
  const last = excerpt.lastIndexOf(KEYWORD_MARK);
  if (last < 0) return excerpt;
  // What follows the last hidden word begins with that word itself, up to the page's own title.
  const shown = excerpt.slice(last + 1).replace(/^[^\p{Lu}]*/u, '');
  return shown.includes('<mark>') && shown.split(/\s+/).length >= WORTH ? shown : '';
}
