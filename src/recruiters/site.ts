/** What the pages need to know of the recruiters besides the companies themselves. */
import { content } from '../model/read.ts';
import { newestListing, type FactKind } from './facts.ts';
import { recruiters, type Company } from './read.ts';
import { buildIndex, search } from './search.ts';
import type { PackedCompany } from './pack.ts';

/** The page of a company, Indonesian address. */
export function companyPath(slug: string): string {
  return `/p3mi/${slug}/`;
}

/** Where the letter's list stands, Indonesian address. */
export function letterPath(letter: string): string {
  return `/cek-p3mi/daftar/${letter.toLowerCase()}/`;
}

/** The list a name stands in: its first letter without accents; everything else together under `0-9`. */
export function letterOf(name: string): string {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '0-9';
}

/** Companies by the list they stand in. */
export function byLetter(): Map<string, Company[]> {
  return Map.groupBy(recruiters().companies, ({ name }) => letterOf(name));
}

/** Static paths of the lists by letter. */
export function letterPaths() {
  return [...byLetter()].map(([letter, companies]) => ({
    params: { letter: letter.toLowerCase() },
    props: { letter, companies },
  }));
}

/** The company as the phone's index holds it. */
export function packed({ slug, name, aliases, city, licences, facts }: Company): PackedCompany {
  return { slug, name, aliases: aliases.map(({ alias }) => alias), city, licences, facts };
}

/**
 * How much the data can say: the newest day any source spoke, and the official list if one was imported.
 * Without an imported list no row shows that a company is licensed today, and the pages say so.
 */
export function coverage(): {
  newest: string;
  companies: number;
  list: { day: string; active: number } | undefined;
} {
  const { companies } = recruiters();
  const facts = companies.flatMap((company) => company.facts);
  const latest = (kinds?: FactKind[]) =>
    facts
      .filter(({ fact }) => !kinds || kinds.includes(fact))
      .map(({ date, confirmed }) => confirmed || date)
      .sort()
      .at(-1);
  const day = latest(['listed_active']);
  return {
    newest: latest() ?? '',
    companies: companies.length,
    list: day ? { day, active: companies.filter(({ facts: own }) => isListed(own)).length } : undefined,
  };
}

/** Whether the company stands on the newest imported list: its newest word on the list is "active". */
export function isListed(facts: Company['facts']): boolean {
  return newestListing(facts)?.fact === 'listed_active';
}

let index: { of: Company[]; index: ReturnType<typeof buildIndex> } | undefined;

/** Other companies whose names are easily confused with this one's, nearest first. */
export function lookAlikes(company: Company): Company[] {
  const { companies } = recruiters();
  if (index?.of !== companies) index = { of: companies, index: buildIndex(companies.map(packed)) };
  return search(index.index, company.name)
    .filter(({ kind, score }) => kind === 'similar' && score >= 0.6)
    .flatMap(({ company: position }) => companies[position] ?? [])
    .filter(({ slug }) => slug !== company.slug)
    .slice(0, 6);
}

/** Titles and days of the sources the recruiters' facts name, for the phone. */
export function recruiterSources(): Record<string, { title: string; date: string }> {
  const { sources } = content();
  const ids = new Set(recruiters().companies.flatMap(({ facts }) => facts.map(({ source }) => source)));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const source = sources.get(id);
      return source ? [[id, { title: source.title, date: source.date }]] : [];
    }),
  );
}
