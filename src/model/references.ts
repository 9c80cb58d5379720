/**
 * Checks what a schema of one entry cannot see: that every id points to something that exists, that dates
 * agree with each other, and that every `:contact[…]`, `:fact[…]` and `:term[…]` in the words resolves.
 */
import { directiveProblems } from '../facts/directives.ts';
import { DATA_COLLECTIONS, PAGE_COLLECTIONS, type DataCollection, type PageCollection } from './schema.ts';
import type { Content, Problem } from './read.ts';

interface Provenance {
  sources?: string[];
  verified?: string;
  review_by?: string;
}

/** All problems of references and dates in `content`; empty when the content fits together. */
export function referenceProblems(
  content: Content,
  today = new Date().toISOString().slice(0, 10),
): Problem[] {
  const problems: Problem[] = [];
  const known = (collection: DataCollection, id: string) => content[collection].has(id);

  const checkProvenance = (file: string, prefix: string, entry: Provenance) => {
    for (const id of entry.sources ?? []) {
      if (!known('sources', id)) {
        problems.push({
          file,
          field: `${prefix}sources`,
          message: `names the source "${id}", which is not in content/sources/; add it there or correct the id`,
        });
      }
    }
    if (entry.verified && entry.verified > today) {
      problems.push({
        file,
        field: `${prefix}verified`,
        message: `is ${entry.verified}, a day that has not come yet; write the day the facts were checked`,
      });
    }
    if (entry.verified && entry.review_by && entry.review_by <= entry.verified) {
      problems.push({
        file,
        field: `${prefix}review_by`,
        message: `must be later than verified (${entry.verified})`,
      });
    }
  };

  const checkIds = (file: string, field: string, collection: DataCollection, ids: Iterable<string>) => {
    for (const id of ids) {
      if (!known(collection, id)) {
        problems.push({
          file,
          field,
          message: `names "${id}", which is not in content/${DATA_COLLECTIONS[collection].path}; add it there or correct the id`,
        });
      }
    }
  };

  for (const collection of Object.keys(DATA_COLLECTIONS) as DataCollection[]) {
    for (const [id, entry] of content[collection]) {
      checkProvenance(`content/${DATA_COLLECTIONS[collection].path}`, `${id}.`, entry as Provenance);
    }
  }
  for (const [id, check] of content.offerChecks) {
    for (const text of strings(check))
      problems.push(...directiveProblems(text, content, `content/offer-checks.yml: ${id}`));
    if (check.warning && !content.warnings.some((page) => page.slug === check.warning)) {
      problems.push({
        file: 'content/offer-checks.yml',
        field: `${id}.warning`,
        message: `names the page "${check.warning}", which is not in content/warnings/id/; add it there or correct the slug`,
      });
    }
  }
  for (const [id, figure] of content.figures) {
    for (const point of figure.points) {
      checkIds('content/figures.yml', `${id}: ${point.label}`, 'sources', [
        point.source,
        ...point.conflicts.map(({ source }) => source),
      ]);
    }
  }
  for (const [id, contact] of content.contacts)
    checkIds('content/contacts', `${id}.regions`, 'regions', contact.regions);
  for (const [id, office] of content.offices) {
    checkIds('content/offices.yml', `${id}.contact`, 'contacts', [office.contact]);
    checkIds('content/offices.yml', `${id}.regions`, 'regions', office.regions);
  }
  for (const [id, desk] of content.desks) {
    checkIds('content/desks.yml', `${id}.contacts`, 'contacts', desk.contacts);
    if (desk.contacts.length === 0 && !desk.local && !desk.instead) {
      problems.push({
        file: 'content/desks.yml',
        field: `${id}.instead`,
        message: 'is required where neither contacts nor local is given: say how to reach this desk',
      });
    }
  }
  for (const [id, row] of content.handling) {
    checkIds('content/handling.yml', `${id}.first`, 'desks', row.first);
    checkIds('content/handling.yml', `${id}.also`, 'desks', row.also);
    if (row.article && !content.articles.some((page) => page.slug === row.article)) {
      problems.push({
        file: 'content/handling.yml',
        field: `${id}.article`,
        message: `names the page "${row.article}", which is not in content/articles/id/; add it there or correct the slug`,
      });
    }
  }
  for (const [id, region] of content.regions) {
    checkIds('content/regions.yml', `${id}.province`, 'regions', [region.province]);
    if (region.kind !== 'provinsi' && !id.startsWith(region.province)) {
      problems.push({
        file: 'content/regions.yml',
        field: `${id}.province`,
        message: `is ${region.province}, but the BPS code ${id} belongs to province ${id.slice(0, 2)}`,
      });
    }
  }
  checkIds('content/site.yml', 'provinces', 'regions', content.site.provinces);
  checkIds('content/site.yml', 'emergency', 'contacts', Object.values(content.site.emergency));

  for (const collection of Object.keys(PAGE_COLLECTIONS) as PageCollection[]) {
    for (const page of content[collection]) {
      checkProvenance(page.file, '', page.data);
      for (const text of strings(page.data)) problems.push(...directiveProblems(text, content, page.file));
      problems.push(...directiveProblems(page.body, content, page.file));
    }
  }
  for (const procedure of content.procedures) {
    procedure.data.steps.forEach((step, index) => {
      checkIds(procedure.file, `steps.${index}.papers_in`, 'documents', step.papers_in);
      checkIds(procedure.file, `steps.${index}.papers_out`, 'documents', step.papers_out);
    });
  }
  for (const article of content.articles)
    checkIds(article.file, 'contacts', 'contacts', article.data.contacts);
  for (const country of content.countries) {
    checkIds(country.file, 'contacts', 'contacts', country.data.contacts);
    const { parent } = country.data;
    if (
      parent &&
      !content.countries.some((other) => other.slug === parent && other.locale === country.locale)
    ) {
      problems.push({
        file: country.file,
        field: 'parent',
        message: `names the page "${parent}", which is not in the same folder; add it there or correct the slug`,
      });
    }
  }
  for (const warning of content.warnings) {
    if (warning.data.case) checkIds(warning.file, 'case.source', 'sources', [warning.data.case.source]);
  }
  return problems;
}

/** Every string inside a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value && typeof value === 'object') return Object.values(value).flatMap(strings);
  return [];
}
