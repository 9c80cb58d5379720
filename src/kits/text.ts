/** A kit's words, ready for paper: references resolved, and the lines every kit carries added. */
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { remarkFacts } from '../facts/directives.ts';
import { kitMessages } from '../i18n/kits.ts';
import { formatDay } from '../i18n/messages.ts';
import type { Content } from '../model/read.ts';

export type Kit = Content['kits'][number];
export type KitContent = Pick<Content, 'site' | 'sources' | 'contacts' | 'facts' | 'terms'>;

/** The page where the kit can be read and downloaded, as printed in its QR code. */
export function kitPath(kit: Kit): string {
  return `/kit/${kit.data.audience}/${kit.slug}/`;
}

const parser = unified().use(remarkParse).use(remarkDirective);

/** @throws Error naming the reference when one points to nothing */
function resolved(text: string, kit: Kit, content: KitContent): Root {
  const tree = parser.parse(text);
  return parser().use(remarkFacts, { facts: content, locale: kit.locale }).runSync(tree) as Root;
}

/** The kit's sentence of summary, without markup. */
export function kitSummary(kit: Kit, content: KitContent): string {
  return toString(resolved(kit.data.summary, kit, content));
}

/**
 * The day from which the paper should be replaced, `YYYY-MM-DD`: the first review day of the kit itself and
 * of every number and fact it prints. Paper cannot be corrected, so it says itself when it is too old.
 */
export function kitBestBefore(kit: Kit, content: KitContent): string {
  const days = [kit.data.review_by];
  visit(parser.parse(kit.body), 'textDirective', (node: TextDirective) => {
    const entries = { contact: content.contacts, fact: content.facts, term: content.terms }[node.name];
    const entry = entries?.get(toString(node).trim());
    if (entry) days.push(entry.review_by);
  });
  return days.sort()[0] as string;
}

/** The line at the foot of every printed page. */
export function kitFoot(kit: Kit, { site }: KitContent): string {
  const checked = kitMessages[kit.locale].checked(formatDay(kit.data.verified, kit.locale));
  return `${checked} · ${site.name} · ${site.base_url.replace(/^https?:\/\//, '')}`;
}

/**
 * The kit's words as plain CommonMark, every reference replaced by what it stands for.
 * @throws Error naming the reference when one points to nothing
 */
export function kitMarkdown(kit: Kit, content: KitContent): string {
  return unified()
    .use(remarkStringify)
    .stringify(resolved(kit.body, kit, content));
}

/**
 * The small print that ends every kit, as CommonMark: sources, the day to replace the paper and where,
 * the publisher and the licence.
 * @throws Error when a source is not in `content/sources/`
 */
export function kitBack(kit: Kit, content: KitContent): string {
  const t = kitMessages[kit.locale];
  const address = `${content.site.base_url}${kitPath(kit)}`;
  const sources = kit.data.sources.map((id) => {
    const source = content.sources.get(id);
    if (!source) throw new Error(`the source "${id}" is not in content/sources/; add it or correct the id`);
    return `${source.title} (${source.date})`;
  });
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
  return unified()
    .use(remarkStringify)
    .stringify({
      type: 'root',
      children: [
        paragraph({ type: 'strong', children: [text(`${t.sources}:`)] }, text(` ${sources.join('; ')}.`)),
        paragraph(text(`${t.replaceAfter(formatDay(kitBestBefore(kit, content), kit.locale))} `), {
          type: 'link',
          url: address,
          children: [text(address)],
        }),
        paragraph(text(`${t.publishedBy(content.site.operator.name)} ${t.licence(content.site.name)}`)),
      ],
    });
}
