/**
 * Fact references. A number, fee or date stands in one file under `content/`; words refer to it:
 *
 * - `:contact[kp2mi-wa]` the contact's first number, dialled or messaged by a tap
 * - `:contact[kbri-kl]{as=name}` its name; `{as=full}` name and number
 * - `:fact[bpjs-24-bulan]` the value of a fact
 * - `:term[p3mi]` the term, linked to the glossary; `:term[p3mi]{as="perusahaan penempatan"}` other words
 *
 * One remark plugin resolves them, for the site's pages and for the kits alike.
 */
import type { PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { channelHref, channelText, mainChannel } from '../directory/channels.ts';
import type { Content, Problem } from '../model/read.ts';
import { content } from '../model/read.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Bilingual } from '../model/schema.ts';
import { linkFirstUse, termLink } from './terms.ts';

/** The text in `locale`, falling back to Indonesian, which is always there. */
export function localText(text: Bilingual, locale: Locale): string {
  return (locale === 'en' ? text.en : undefined) ?? text.id;
}

type Facts = Pick<Content, 'contacts' | 'facts' | 'terms'>;

/**
 * What a directive stands for, as Markdown nodes.
 * @throws Error naming the reference and the remedy when it points to nothing
 */
function resolve(node: TextDirective, facts: Facts, locale: Locale): PhrasingContent[] {
  const id = toString(node).trim();
  const as = node.attributes?.['as'] ?? undefined;
  switch (node.name) {
    case 'contact': {
      const contact = facts.contacts.get(id);
      if (!contact) throw new Error(`:contact[${id}] is not in content/contacts/; add it or correct the id`);
      const name = localText(contact.name, locale);
      if (as === 'name') return [{ type: 'text', value: name }];
      const channel = mainChannel(contact);
      if (!channel)
        throw new Error(`:contact[${id}] has no number or e-mail; write {as=name} and say where to go`);
      const link: PhrasingContent = {
        type: 'link',
        url: channelHref(channel),
        children: [{ type: 'text', value: channelText(channel) }],
      };
      return as === 'full' ? [{ type: 'text', value: `${name} ` }, link] : [link];
    }
    case 'fact': {
      const fact = facts.facts.get(id);
      if (!fact) throw new Error(`:fact[${id}] is not in content/facts/; add it or correct the id`);
      return [{ type: 'text', value: localText(fact.value, locale) }];
    }
    case 'term': {
      const term = facts.terms.get(id);
      if (!term) throw new Error(`:term[${id}] is not in content/glossary.yml; add it or correct the id`);
      return [termLink(id, as ?? term.term)];
    }
    default:
      // "37:23" and "a:b" are plain words: only a reference with a label was meant as one.
      if (node.children.length === 0) return [{ type: 'text', value: `:${node.name}` }];
      throw new Error(
        `":${node.name}" is no reference this site knows; use :contact[…], :fact[…] or :term[…]`,
      );
  }
}

/** The locale of a Markdown file, from its folder `content/<collection>/<locale>/`. */
function localeOf(path: string | undefined): Locale {
  return path && /[\\/]en[\\/][^\\/]+$/.test(path) ? 'en' : 'id';
}

/** remark plugin: replaces every fact reference; an unknown one fails the build, naming the file. */
export function remarkFacts(options: { facts?: Facts; locale?: Locale } = {}) {
  return (tree: Root, file: { path?: string; history?: string[] }) => {
    const facts = options.facts ?? content();
    const locale = options.locale ?? localeOf(file.path ?? file.history?.at(-1));
    visit(tree, (node, index, parent) => {
      if (node.type === 'textDirective' && parent && index !== undefined) {
        const replacement = resolve(node, facts, locale);
        parent.children.splice(index, 1, ...replacement);
        return [SKIP, index + replacement.length];
      }
      return undefined;
    });
  };
}

/** Problems of the references in one text. */
export function directiveProblems(text: string, facts: Facts, file: string): Problem[] {
  const problems: Problem[] = [];
  const tree = unified().use(remarkParse).use(remarkDirective).parse(text);
  visit(tree, 'textDirective', (node: TextDirective) => {
    try {
      resolve(node, facts, 'id');
    } catch (error) {
      problems.push({
        file,
        field: `line ${node.position?.start.line ?? 1} of the text`,
        message: (error as Error).message,
      });
    }
  });
  return problems;
}

const pipelines = new Map<Locale, ReturnType<typeof makePipeline>>();
function makePipeline(locale: Locale) {
  return unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkFacts, { locale })
    .use(() => (tree: Root, file: { data: Record<string, unknown> }) => {
      const { seen } = file.data;
      if (seen instanceof Set) linkFirstUse(tree, content().terms, seen as Set<string>);
    })
    .use(remarkRehype)
    .use(rehypeStringify);
}

/**
 * Renders one short text of a content file's head (a step's cost, a warning's sentence) to inline HTML.
 * @param seen terms already linked on the page; with it, terms used here for the first time are linked and added
 */
export function inlineHtml(text: string, locale: Locale, seen?: Set<string>): string {
  const pipeline = pipelines.get(locale) ?? makePipeline(locale);
  pipelines.set(locale, pipeline);
  const html = String(pipeline.processSync({ value: text, data: seen ? { seen } : {} }));
  // One paragraph is the rule in a head's text; its wrapper would break the sentence it stands in.
  const single = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html.trim());
  return single ? (single[1] ?? '') : html;
}

/** The same text without markup, for meta descriptions and search. */
export function plainText(text: string, locale: Locale): string {
  return inlineHtml(text, locale)
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x26;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x3C;', '<');
}
