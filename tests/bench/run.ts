/** `npm run bench`: the lookup beside Fuse.js and MiniSearch, on the same names and queries; and its bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { recruiters } from '../../src/recruiters/read.ts';
import { pack } from '../../src/recruiters/pack.ts';
import { buildIndex, search } from '../../src/recruiters/search.ts';
import { packed } from '../../src/recruiters/site.ts';
import { slugOf } from '../../src/recruiters/fold.ts';
import { DIST, scriptsOf } from '../dist/pages.ts';
import { companyNames } from './names.ts';
import { makeQueries, type Query } from './queries.ts';

interface Engine {
  name: string;
  /** Names found, best first, and those given as the very company that was asked for. */
  find(query: string): { found: string[]; exact: string[] };
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`no element ${index}`);
  return found;
};

function ours(names: readonly string[]): Engine {
  const index = buildIndex(names.map((name) => ({ name, aliases: [], licences: [] })));
  return {
    name: 'this lookup',
    find(query) {
      const matches = search(index, query);
      return {
        found: matches.map(({ company }) => at(names, company)),
        exact: matches.filter(({ kind }) => kind === 'exact').map(({ company }) => at(names, company)),
      };
    },
  };
}

function fuse(names: readonly string[]): Engine {
  const engine = new Fuse(names, { ignoreLocation: true, threshold: 0.45, includeScore: true });
  return {
    name: 'Fuse.js',
    find: (query) => ({ found: engine.search(query, { limit: 10 }).map(({ item }) => item), exact: [] }),
  };
}

function mini(names: readonly string[]): Engine {
  const engine = new MiniSearch({ fields: ['name'] });
  engine.addAll(names.map((name, id) => ({ id, name })));
  return {
    name: 'MiniSearch',
    find: (query) => ({
      found: engine
        .search(query, { fuzzy: 0.3, prefix: true })
        .slice(0, 10)
        .map(({ id }) => at(names, id as number)),
      exact: [],
    }),
  };
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));

function accuracy(engine: Engine, queries: readonly Query[]): { row: string; misses: string[] } {
  const listed = queries.filter(({ meant }) => meant !== null);
  let first = 0;
  let five = 0;
  let carried = 0;
  const misses: string[] = [];
  for (const { kind, text, meant } of queries) {
    const { found, exact } = engine.find(text);
    // An exact answer for another company would show that company's sanctions under this name.
    const wrong = exact.filter((name) => name !== meant);
    carried += wrong.length;
    if (wrong.length > 0) misses.push(`${kind}: "${text}" is given as ${wrong.join(', ')}`);
    if (meant === null) continue;
    if (found[0] === meant) first++;
    else misses.push(`${kind}: "${text}" → ${found.slice(0, 2).join(' / ') || 'nothing'}, meant ${meant}`);
    if (found.slice(0, 5).includes(meant)) five++;
  }
  return {
    row: `recall@1 ${percent(first, listed.length)}  recall@5 ${percent(five, listed.length)}  carried over ${engine.name === 'this lookup' ? carried : '–'}`,
    misses,
  };
}

/** Milliseconds a query after one warm round: mean, median and slowest. */
function time(engine: Engine, queries: readonly Query[]): { mean: number; median: number; slowest: number } {
  for (const { text } of queries) engine.find(text);
  const times = queries
    .map(({ text }) => {
      const start = performance.now();
      engine.find(text);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const mean = times.reduce((sum, each) => sum + each, 0) / times.length;
  return { mean, median: at(times, times.length >> 1), slowest: at(times, times.length - 1) };
}

const brotli = (text: string | Buffer) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const verbose = process.argv.includes('--misses');
for (const size of [800, 5000]) {
  const names = companyNames(size);
  const queries = makeQueries(names, 40);
  console.log(`\n${size} companies, ${queries.length} queries`);
  for (const engine of [ours(names), mini(names), fuse(names)]) {
    const { row, misses } = accuracy(engine, queries);
    const { mean, median, slowest } = time(engine, queries);
    console.log(
      `  ${engine.name.padEnd(12)} ${row}  mean ${mean.toFixed(2)} ms  median ${median.toFixed(2)} ms  slowest ${slowest.toFixed(2)} ms`,
    );
    if (engine.name !== 'this lookup') continue;
    const kinds = Map.groupBy(misses, (miss) => miss.slice(0, miss.indexOf(':')));
    console.log(
      `    misses: ${[...kinds].map(([kind, list]) => `${kind} ${list.length}`).join(', ') || 'none'}`,
    );
    if (verbose) for (const miss of misses) console.log(`      ${miss}`);
  }
  const listed = names.map((name) => ({
    name,
    slug: slugOf(name),
    city: '',
    licences: [],
    aliases: [],
    facts: [
      { fact: 'listed_active' as const, date: '2026-11-20', until: '', confirmed: '2026-11-20', source: 'x' },
    ],
  }));
  console.log(`  index: ${(brotli(pack(listed)) / size).toFixed(1)} bytes brotli a company`);
}

const own = recruiters().companies;
console.log(
  `\nThe repository’s own ${own.length} companies: ${(brotli(pack(own.map(packed))) / own.length).toFixed(1)} bytes brotli a company`,
);
if (existsSync(`${DIST}/cek-p3mi/index.html`)) {
  const files = scriptsOf(readFileSync(`${DIST}/cek-p3mi/index.html`, 'utf8'));
  const bytes = files.reduce((sum, file) => sum + brotli(readFileSync(`${DIST}${file}`)), 0);
  console.log(`JavaScript of /cek-p3mi/: ${bytes} bytes brotli`);
}
