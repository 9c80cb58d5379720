/**
 * Reads and checks `content/` from disk, for everything outside Astro's own content layer: the content
 * check, the fact references, the kits and the API. Collects every problem instead of stopping at the first.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { LineCounter, isMap, parseDocument } from 'yaml';
import type { z } from 'zod';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import {
  DATA_COLLECTIONS,
  PAGE_COLLECTIONS,
  site as siteSchema,
  type DataCollection,
  type PageCollection,
  type Site,
} from './schema.ts';

export interface Problem {
  /** Path from the repository's root. */
  file: string;
  /** Dotted path of the field, or the line of a syntax error. */
  field: string;
  /** What is wrong and what to do. */
  message: string;
}

export interface PageEntry<T> {
  slug: string;
  locale: Locale;
  file: string;
  data: T;
  body: string;
}

type Data = { [K in DataCollection]: Map<string, z.infer<(typeof DATA_COLLECTIONS)[K]['schema']>> };
type Pages = { [K in PageCollection]: PageEntry<z.infer<(typeof PAGE_COLLECTIONS)[K]['schema']>>[] };
export type Content = Data &
  Pages & {
    site: Site;
    /** Source id to the name of its file in `content/sources/`, which is the theme it is listed under. */
    themes: Map<string, string>;
    problems: Problem[];
  };

/** The repository's root: Astro bundles this module, so the working directory is the only stable anchor. */
export const ROOT = process.cwd();

/**
 * Reads one YAML file. Syntax errors and duplicate keys become problems with their line.
 * @returns the parsed value and the problems found
 */
export function readYaml(file: string): { value: unknown; problems: Problem[] } {
  return parseYaml(readFileSync(file, 'utf8'), relative(ROOT, file));
}

function parseYaml(text: string, file: string, firstLine = 0): { value: unknown; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    file,
    field: `line ${lines.linePos(error.pos[0]).line + firstLine}`,
    message:
      error.code === 'DUPLICATE_KEY'
        ? 'the same id or key stands twice; keep one of them'
        : `is not valid YAML (${error.code}); check indentation, quotes and colons`,
  }));
  return {
    value: isMap(document.contents) || document.contents === null ? (document.toJS() ?? {}) : document.toJS(),
    problems,
  };
}

/** Splits a Markdown file into its YAML head and its body. */
export function splitMarkdown(text: string): { head: string; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  return match ? { head: match[1] ?? '', body: match[2] ?? '' } : { head: '', body: text };
}

/** Turns the issues of a Zod error into problems that name file, field and remedy. */
export function schemaProblems(error: z.ZodError, file: string, prefix = ''): Problem[] {
  return error.issues.map((issue) => {
    const field = [prefix, ...issue.path.map(String)].filter(Boolean).join('.');
    if (issue.code === 'unrecognized_keys') {
      return {
        file,
        field,
        message: `has unknown key(s) ${issue.keys.join(', ')}; correct the spelling or remove them`,
      };
    }
    if (issue.code === 'invalid_type' && issue.input === undefined) {
      return { file, field, message: `is missing; add it (${issue.expected})` };
    }
    return { file, field, message: issue.message };
  });
}

function yamlFiles(path: string): string[] {
  if (path.endsWith('.yml')) return existsSync(path) ? [path] : [];
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => join(path, name));
}

function readData<K extends DataCollection>(
  root: string,
  name: K,
  problems: Problem[],
  themes?: Map<string, string>,
): Data[K] {
  const { path, schema, min } = DATA_COLLECTIONS[name];
  const entries = new Map<string, unknown>();
  for (const file of yamlFiles(join(root, 'content', path))) {
    const shown = relative(root, file);
    const { value, problems: syntax } = parseYaml(readFileSync(file, 'utf8'), shown);
    problems.push(...syntax);
    if (syntax.length > 0) continue;
    for (const [id, raw] of Object.entries(value as Record<string, unknown>)) {
      if (entries.has(id)) {
        problems.push({
          file: shown,
          field: id,
          message: `is a duplicate id in ${name}; choose another or remove one`,
        });
        continue;
      }
      const result = schema.safeParse(raw);
      themes?.set(id, basename(file, '.yml'));
      if (result.success) entries.set(id, result.data);
      else problems.push(...schemaProblems(result.error, shown, id));
    }
  }
  if (entries.size < min) {
    problems.push({
      file: `content/${path}`,
      field: name,
      message: `has ${entries.size} valid entries, at least ${min} are needed; restore the file or correct its entries`,
    });
  }
  return entries as Data[K];
}

function readPages<K extends PageCollection>(root: string, name: K, problems: Problem[]): Pages[K] {
  const { schema, min } = PAGE_COLLECTIONS[name];
  const pages: PageEntry<unknown>[] = [];
  for (const locale of LOCALES) {
    const folder = join(root, 'content', name, locale);
    if (!existsSync(folder)) continue;
    for (const fileName of readdirSync(folder).sort()) {
      if (!fileName.endsWith('.md')) continue;
      const file = join(folder, fileName);
      const shown = relative(root, file);
      const { head, body } = splitMarkdown(readFileSync(file, 'utf8'));
      const { value, problems: syntax } = parseYaml(head, shown, 1);
      problems.push(...syntax);
      if (syntax.length > 0) continue;
      const result = schema.safeParse(value);
      if (result.success)
        pages.push({ slug: fileName.slice(0, -3), locale, file: shown, data: result.data, body });
      else problems.push(...schemaProblems(result.error, shown));
    }
  }
  if (pages.length < min) {
    problems.push({
      file: `content/${name}/`,
      field: name,
      message: `needs at least ${min} valid page(s), found ${pages.length}`,
    });
  }
  return pages as Pages[K];
}

/** Reads `content/site.yml`. Throws where it does not fit, since nothing can be built without it. */
export function readSite(root = ROOT): Site {
  const file = join(root, 'content', 'site.yml');
  const { value, problems } = parseYaml(readFileSync(file, 'utf8'), 'content/site.yml');
  const result = siteSchema.safeParse(value);
  if (problems.length > 0 || !result.success) {
    const all = [...problems, ...(result.success ? [] : schemaProblems(result.error, 'content/site.yml'))];
    throw new Error(all.map(formatProblem).join('\n'));
  }
  return result.data;
}

/** One line per problem: file, field, what is wrong and what to do. */
export function formatProblem({ file, field, message }: Problem): string {
  return `${file}: ${field}: ${message}`;
}

/** Reads all of `content/` under `root`; problems of single entries are collected in `problems`. */
export function readContent(root = ROOT): Content {
  const problems: Problem[] = [];
  const site = readSite(root);
  const themes = new Map<string, string>();
  return {
    site,
    themes,
    sources: readData(root, 'sources', problems, themes),
    contacts: readData(root, 'contacts', problems),
    facts: readData(root, 'facts', problems),
    offices: readData(root, 'offices', problems),
    desks: readData(root, 'desks', problems),
    handling: readData(root, 'handling', problems),
    regions: readData(root, 'regions', problems),
    documents: readData(root, 'documents', problems),
    terms: readData(root, 'terms', problems),
    offerChecks: readData(root, 'offerChecks', problems),
    journey: readData(root, 'journey', problems),
    figures: readData(root, 'figures', problems),
    procedures: readPages(root, 'procedures', problems),
    warnings: readPages(root, 'warnings', problems),
    countries: readPages(root, 'countries', problems),
    articles: readPages(root, 'articles', problems),
    kits: readPages(root, 'kits', problems),
    problems,
  };
}

/** In the dev server, what was read counts as current for this long: a page asks for it hundreds of times. */
const FRESH_FOR_MS = 2000;

/** Reads once per process; in the dev server again after a moment, so that an edit shows. */
export function readOnce<T>(read: () => T): () => T {
  let cached: { value: T; at: number } | undefined;
  return () => {
    const old = process.env['NODE_ENV'] === 'development' && cached && Date.now() - cached.at > FRESH_FOR_MS;
    if (!cached || old) cached = { value: read(), at: Date.now() };
    return cached.value;
  };
}

/** The content of this repository. */
export const content = readOnce(() => readContent());
