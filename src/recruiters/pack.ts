/**
 * The index the phone downloads: one line of text per company, small because the names do most of the work and
 * everything that follows from a name (its folded letters, its slug) is worked out on the phone.
 *
 * Line 1 holds the ids of the sources, separated by spaces. Every other line is a company, its columns separated
 * by tabs and empty ones left off at the end: name, facts, city, licences, aliases, slug (only where it does not
 * follow from the name). A fact is its kind's letter, date, `/until`, `*confirmed`, `@source` in base 36; a part
 * that is empty or repeats the date is left out.
 */
import { FACTS, newestFirst, type Dated, type FactKind } from './facts.ts';
import { slugOf } from './fold.ts';
import type { Findable } from './search.ts';

export interface PackedFact extends Dated {
  /** Id in `content/sources/`. */
  source: string;
}

export interface PackedCompany extends Findable {
  slug: string;
  /** Newest first, each kind and date once. */
  facts: PackedFact[];
}

const LETTERS = 'agrosfclw';
const letterOf = (kind: FactKind) => LETTERS[FACTS.indexOf(kind)] ?? '';

/** One line per company, in the order given. */
export function pack(companies: readonly PackedCompany[]): string {
  const sources = [...new Set(companies.flatMap(({ facts }) => facts.map(({ source }) => source)))];
  const fact = ({ fact: kind, date, until, confirmed, source }: PackedFact) =>
    letterOf(kind) +
    date.replaceAll('-', '') +
    (until && `/${until.replaceAll('-', '')}`) +
    (confirmed && confirmed !== date ? `*${confirmed.replaceAll('-', '')}` : '') +
    `@${sources.indexOf(source).toString(36)}`;
  const lines = companies.map(({ name, facts, city, licences, aliases, slug }) => {
    const once = new Map(newestFirst(facts).map((entry) => [entry.fact + entry.date, entry]));
    return [
      name,
      [...once.values()].map(fact).join(' '),
      city ?? '',
      licences.join(';'),
      aliases.join(';'),
      slug === slugOf(name) ? '' : slug,
    ]
      .join('\t')
      .trimEnd();
  });
  return `${[sources.join(' '), ...lines].join('\n')}\n`;
}

/** `20260205` as `2026-02-05`; months and years likewise. */
const dashed = (digits = '') =>
  [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter(Boolean).join('-');

const FACT = /^([a-z])(\d{4,8})(?:\/(\d{8}))?(?:\*(\d{4,8}))?@([0-9a-z]+)$/;

/**
 * The companies of a packed index.
 * @throws Error when the text is no index, for instance a network's login page
 */
export function unpack(text: string): PackedCompany[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const sources = head.split(' ');
  return lines.map((line) => {
    const [name = '', facts = '', city = '', licences = '', aliases = '', slug = ''] = line.split('\t');
    return {
      name,
      slug: slug || slugOf(name),
      city,
      licences: licences.split(';').filter(Boolean),
      aliases: aliases.split(';').filter(Boolean),
      facts: facts.split(' ').map((packed) => {
        const [, letter = '', date, until, confirmed, source = ''] = FACT.exec(packed) ?? [];
        const kind = FACTS[LETTERS.indexOf(letter)];
        if (!letter || !kind) throw new Error(`not an index of companies: "${line.slice(0, 40)}"`);
        return {
          fact: kind,
          date: dashed(date),
          until: dashed(until),
          confirmed: dashed(confirmed ?? date),
          source: sources[Number.parseInt(source, 36)] ?? '',
        };
      }),
    };
  });
}
