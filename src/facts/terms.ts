/** Official terms are linked to the glossary where they are first used on a page. */
import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Content } from '../model/read.ts';
import { content } from '../model/read.ts';

type Terms = Content['terms'];

/** A link to a term's entry in the glossary. */
export function termLink(id: string, text: string): Link {
  return { type: 'link', url: `/istilah/#${id}`, children: [{ type: 'text', value: text }] };
}

const matchers = new WeakMap<Terms, { pattern: RegExp; ids: Map<string, string> }>();

/** One pattern for every form of every term, longer forms first. */
function matcher(terms: Terms) {
  const known = matchers.get(terms);
  if (known) return known;
  const ids = new Map(
    [...terms].flatMap(([id, { term, forms }]) => (forms ?? [term]).map((form) => [form, id])),
  );
  const forms = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const made = {
    pattern: new RegExp(`(?<![\\p{L}\\d/-])(?:${forms.join('|')})(?![\\p{L}\\d]|-\\p{L}|/\\p{L})`, 'gu'),
    ids,
  };
  matchers.set(terms, made);
  return made;
}

/** Terms that a text of a page already uses; those are linked there, if anywhere. */
export function termsIn(text: string, terms = content().terms): Set<string> {
  const { pattern, ids } = matcher(terms);
  const used = [...text.matchAll(pattern)].flatMap(([form]) => ids.get(form) ?? []);
  const referred = [...text.matchAll(/:term\[([^\]]+)\]/g)].map(([, id = '']) => id);
  return new Set([...used, ...referred]);
}

/** Links the first use of every term not in `seen`, outside headings and other links, and adds it to `seen`. */
export function linkFirstUse(tree: Root, terms: Terms, seen: Set<string>): void {
  const { pattern, ids } = matcher(terms);
  visit(tree, 'link', ({ url }) => {
    const id = /^\/istilah\/#(.+)$/.exec(url)?.[1];
    if (id) seen.add(id);
  });
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'heading' || node.type === 'image') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const parts: PhrasingContent[] = [];
    let from = 0;
    for (const match of node.value.matchAll(pattern)) {
      const id = ids.get(match[0]);
      if (!id || seen.has(id)) continue;
      seen.add(id);
      if (match.index > from) parts.push(text(node.value.slice(from, match.index)));
      parts.push(termLink(id, match[0]));
      from = match.index + match[0].length;
    }
    if (parts.length === 0) return undefined;
    if (from < node.value.length) parts.push(text(node.value.slice(from)));
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

const text = (value: string): Text => ({ type: 'text', value });

/** remark plugin for the running text of the site's pages; comes after the one that resolves references. */
export function remarkTerms() {
  return (tree: Root) => {
    linkFirstUse(tree, content().terms, new Set());
  };
}
