/** What a new list changes: rows to append, days to refresh, lines of the log. Nothing is ever removed. */
import { newestListing } from '../facts.ts';
import { foldName, key, slugOf } from '../fold.ts';
import type { Company } from '../read.ts';
import type { ChangeRow, FactRow } from '../schema.ts';
import { licenceKey } from '../search.ts';
import { formatDay } from '../../i18n/messages.ts';
import type { Listed } from './rows.ts';

export interface Change extends ChangeRow {
  /** Shown name, without "PT". */
  name: string;
  /** Line in the file; 0 for companies that are not in it. */
  line: number;
}

export interface Difference {
  /** The whole of `facts.csv` after the import. */
  facts: FactRow[];
  changes: Change[];
  unchanged: number;
  /** Companies listed as active before, and in the file. */
  activeBefore: number;
  activeNow: number;
  notes: string[];
}

/** Details that a list states of a company; a list that has no such column leaves them as they were. */
const DETAILS = ['licence_no', 'city', 'province', 'address', 'branches', 'destinations', 'sectors'] as const;

/**
 * Compares a read list with the companies known so far.
 * @param day the list's own day, `YYYY-MM-DD`
 */
export function compare(
  companies: readonly Company[],
  list: readonly Listed[],
  source: string,
  day: string,
  imported: string,
): Difference {
  const byKey = new Map<string, Company>();
  const byLicence = new Map<string, Company>();
  for (const company of companies) {
    const names = [
      company.name,
      ...company.facts.map(({ name }) => name),
      ...company.aliases.map(({ alias }) => alias),
    ];
    for (const name of names) byKey.set(key(foldName(name)), company);
    for (const licence of company.licences) byLicence.set(licenceKey(licence), company);
  }
  const facts = companies.flatMap((company) => company.facts.map((fact) => ({ ...fact })));
  const slugs = new Set(companies.map(({ slug }) => slug));
  const changes: Change[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  let unchanged = 0;

  const log = (slug: string, name: string, line: number, change: ChangeRow['change'], detail: string) =>
    changes.push({ imported, source, company: slug, change, detail, name, line });

  for (const row of list) {
    const known = byKey.get(row.key);
    let slug = known?.slug ?? slugOf(row.name);
    for (let number = 2; !known && slugs.has(slug); number++) slug = `${slugOf(row.name)}-${number}`;
    slugs.add(slug);
    const sameLicence = row.licence_no ? byLicence.get(licenceKey(row.licence_no)) : undefined;
    if (!known && sameLicence) {
      notes.push(
        `Line ${row.line}: ${row.name} has the licence number of ${sameLicence.name}. If it is the same company, add the name to aliases.csv and import again.`,
      );
    }
    if (row.status === 'active') seen.add(slug);
    const fact = (kind: FactRow['fact'], date: string, until: string): FactRow => ({
      company: slug,
      name: row.name,
      fact: kind,
      date,
      date_text: '',
      until,
      confirmed: day,
      licence_no: row.licence_no,
      city: row.city,
      province: row.province,
      address: row.address,
      branches: row.branches,
      destinations: row.destinations,
      sectors: row.sectors,
      detail:
        kind === 'listed_active' && row.until ? `Izin berlaku sampai ${formatDay(row.until, 'id')}` : '',
      source,
    });

    if (row.status === 'suspended' || row.status === 'revoked') {
      const kind = row.status === 'suspended' ? 'suspended' : 'licence_revoked';
      const same = facts.find(
        (other) =>
          other.company === slug &&
          other.fact === kind &&
          other.date === row.statusDate &&
          other.source === source,
      );
      if (same) {
        same.confirmed = day;
        unchanged++;
      } else {
        facts.push(fact(kind, row.statusDate, kind === 'suspended' ? row.until : ''));
        log(slug, row.name, row.line, known ? 'changed' : 'new', `${kind} ${row.statusDate}`);
      }
      continue;
    }
    if (row.status === 'inactive') continue;

    const before = newestListing(known?.facts ?? []);
    if (before?.fact !== 'listed_active') {
      facts.push(fact('listed_active', day, ''));
      log(slug, row.name, row.line, before ? 'back' : 'new', before ? `was gone since ${before.date}` : '');
      continue;
    }
    const differing = DETAILS.filter((column) => row[column] && row[column] !== before[column]);
    if (differing.length > 0 || row.name !== before.name) {
      const next = fact('listed_active', day, '');
      for (const column of DETAILS) next[column] ||= before[column];
      facts.push(next);
      const parts = differing.map((column) => `${column}: "${before[column]}" → "${row[column]}"`);
      if (row.name !== before.name) parts.unshift(`name: "${before.name}" → "${row.name}"`);
      log(slug, row.name, row.line, 'changed', parts.join('; '));
      continue;
    }
    unchanged++;
    if (before.source === source) {
      const own = facts.find(
        (other) =>
          other.company === slug &&
          other.fact === 'listed_active' &&
          other.date === before.date &&
          other.source === source,
      );
      if (own) own.confirmed = day;
    } else {
      facts.push(fact('listed_active', day, ''));
    }
  }

  const active = companies.filter(({ facts: own }) => newestListing(own)?.fact === 'listed_active');
  for (const company of active) {
    if (seen.has(company.slug)) continue;
    const before = newestListing(company.facts);
    facts.push({
      company: company.slug,
      name: company.name,
      fact: 'no_longer_listed',
      date: day,
      date_text: '',
      until: '',
      confirmed: day,
      licence_no: '',
      city: '',
      province: '',
      address: '',
      branches: '',
      destinations: '',
      sectors: '',
      detail: '',
      source,
    });
    log(company.slug, company.name, 0, 'gone', `was listed since ${before?.date ?? ''}`);
  }
  return {
    facts: facts.sort((a, b) => (a.company < b.company ? -1 : a.company > b.company ? 1 : 0)),
    changes,
    unchanged,
    activeBefore: active.length,
    activeNow: list.filter(({ status }) => status === 'active').length,
    notes,
  };
}
