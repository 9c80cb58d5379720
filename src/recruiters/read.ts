/** Reads `content/recruiters/` and groups its rows into companies. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { ROOT, readOnce, type Problem } from '../model/read.ts';
import { newestFirst } from './facts.ts';
import { foldName, key } from './fold.ts';
import { aliasRow, changeRow, factRow, type ChangeRow, type FactRow } from './schema.ts';

export const FACTS_FILE = 'content/recruiters/facts.csv';
export const ALIASES_FILE = 'content/recruiters/aliases.csv';
export const CHANGES_FILE = 'content/recruiters/changes.csv';

export interface Company {
  slug: string;
  /** The name as the newest source writes it, without "PT". */
  name: string;
  aliases: { alias: string; kind: string; note: string }[];
  licences: string[];
  city: string;
  province: string;
  branches: string[];
  destinations: string[];
  /** Newest first. */
  facts: FactRow[];
}

export interface Recruiters {
  companies: Company[];
  changes: ChangeRow[];
  problems: Problem[];
}

function readRows<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): { row: T; line: number }[] {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push({ file, field: 'file', message: 'is missing; restore it from the repository' });
    return [];
  }
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(readFileSync(path, 'utf8'), {
      columns: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    problems.push({ file, field: 'file', message: `cannot be read as CSV: ${(error as Error).message}` });
    return [];
  }
  return records.flatMap(({ record, info }) => {
    const result = schema.safeParse(record);
    if (result.success) return [{ row: result.data, line: info.lines }];
    for (const issue of result.error.issues) {
      const column = issue.path.join('.') || 'columns';
      problems.push({ file, field: `line ${info.lines}, ${column}`, message: issue.message });
    }
    return [];
  });
}

const list = (cells: string[]) => [
  ...new Set(
    cells
      .flatMap((cell) => cell.split(';'))
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];
const first = (cells: string[]) => cells.find(Boolean) ?? '';

/** Companies with their facts, and every problem of the files. An empty facts file is a problem: it would publish nothing. */
export function readRecruiters(root = ROOT): Recruiters {
  const problems: Problem[] = [];
  const rows = readRows(root, FACTS_FILE, factRow, problems);
  const aliases = readRows(root, ALIASES_FILE, aliasRow, problems);
  const changes = readRows(root, CHANGES_FILE, changeRow, problems).map(({ row }) => row);
  if (rows.length === 0) {
    problems.push({
      file: FACTS_FILE,
      field: 'rows',
      message: 'holds no company; restore the file, an empty list is never published',
    });
  }
  const groups = Map.groupBy(rows, ({ row }) => row.company);
  for (const { row, line } of aliases) {
    if (!groups.has(row.company)) {
      problems.push({
        file: ALIASES_FILE,
        field: `line ${line}, company`,
        message: `"${row.company}" is no company of ${FACTS_FILE}`,
      });
    }
  }
  const companies = [...groups]
    .map(([slug, members]): Company => {
      const facts = newestFirst(members.map(({ row }) => row));
      return {
        slug,
        name: facts[0]?.name ?? slug,
        aliases: aliases
          .filter(({ row }) => row.company === slug)
          .map(({ row: { alias, kind, note } }) => ({ alias, kind, note })),
        licences: list(facts.map((fact) => fact.licence_no)),
        city: first(facts.map((fact) => fact.city)),
        province: first(facts.map((fact) => fact.province)),
        branches: list(facts.map((fact) => fact.branches)),
        destinations: list(facts.map((fact) => fact.destinations)),
        facts,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));

  const keys = new Map<string, string>();
  for (const { slug, facts } of companies) {
    for (const { name } of facts) {
      const letters = key(foldName(name));
      const other = keys.get(letters);
      if (other && other !== slug) {
        problems.push({
          file: FACTS_FILE,
          field: `company ${slug}`,
          message: `is called "${name}", which reads the same as ${other}; use one slug for one company`,
        });
      }
      keys.set(letters, slug);
    }
  }
  return { companies, changes, problems };
}

/** The recruiters of this repository. */
export const recruiters = readOnce(() => readRecruiters());
