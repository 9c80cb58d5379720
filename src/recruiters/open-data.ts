/** The recruiters' facts as open data: rows, their schema, and a feed of what changed. */
import { Feed } from 'feed';
import { z } from 'zod';
import { content } from '../model/read.ts';
import { recruiterMessages } from '../i18n/recruiters.ts';
import { formatDate } from '../i18n/messages.ts';
import { newestFirst, type Dated } from './facts.ts';
import { recruiters, type Company } from './read.ts';
import { factRow } from './schema.ts';
import { companyPath } from './site.ts';
import { statement } from './statement.ts';

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** One row of the published data: a fact of the repository and where it was read. */
export const openRow = factRow.extend({
  page: z.url().describe('Address of the company page'),
  source_title: z.string().describe('Title of the source'),
  source_url: z.string().describe('Address of the source, empty where none was kept'),
  source_date: z.string().describe('The source’s own date'),
});
export type OpenRow = z.infer<typeof openRow>;

/** Every published fact, company by company, newest first. */
export function openRows(base: URL): OpenRow[] {
  const { sources } = content();
  return recruiters().companies.flatMap((company) =>
    company.facts.map((fact) => {
      const source = sources.get(fact.source);
      return {
        ...fact,
        page: new URL(companyPath(company.slug), base).href,
        source_title: source?.title ?? fact.source,
        source_url: source?.url ?? '',
        source_date: source?.date ?? '',
      };
    }),
  );
}

/** A fact's first possible day as a time, for feeds, which know no years or months. */
const timeOf = ({ date, confirmed }: Pick<Dated, 'date' | 'confirmed'>) =>
  new Date(`${(confirmed || date).padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);

/** Newest entries an overall feed carries. */
const FEED_ENTRIES = 100;

/** Atom feed of the facts of one company or of all: whoever follows it does so without anybody knowing. */
export function feed(companies: readonly Company[], base: URL, path: string, title: string): string {
  const t = recruiterMessages.id;
  const { site, sources } = content();
  const entries = companies
    .flatMap((company) => newestFirst(company.facts).map((fact) => ({ company, fact })))
    .sort((a, b) => timeOf(b.fact).getTime() - timeOf(a.fact).getTime())
    .slice(0, FEED_ENTRIES);
  const made = new Feed({
    title,
    id: new URL(path, base).href,
    link: new URL('/cek-p3mi/', base).href,
    feedLinks: { atom: new URL(path, base).href },
    language: 'id',
    description: t.description,
    copyright: `CC BY 4.0, ${site.name}`,
    ...(entries[0] ? { updated: timeOf(entries[0].fact) } : {}),
    generator: site.name,
    author: { name: site.operator.name },
  });
  for (const { company, fact } of entries) {
    const page = new URL(companyPath(company.slug), base).href;
    made.addItem({
      title: `PT ${company.name}: ${t[fact.fact]}`,
      id: `${page}#${fact.fact}-${fact.date}-${fact.source}`,
      link: page,
      date: timeOf(fact),
      description: `${formatDate(fact.date, 'id')}: ${statement(fact, 'id')} ${t.source}: ${sources.get(fact.source)?.title ?? fact.source}`,
    });
  }
  return made.atom1();
}
