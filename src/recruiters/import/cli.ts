/**
 * `npm run recruiters:import -- FILE --source ID [--date YYYY-MM-DD] [--dry-run] [--yes]`: takes over a list of
 * companies as an office has it. Shows what would change, refuses what cannot be right, and writes all or nothing.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ROOT, readContent } from '../../model/read.ts';
import { isListing } from '../facts.ts';
import { readRecruiters } from '../read.ts';
import { compare, type Change } from './diff.ts';
import { readCompanies } from './rows.ts';
import { save } from './save.ts';
import { FileError, readTable } from './table.ts';

const USAGE = `Usage: npm run recruiters:import -- FILE --source ID [--date YYYY-MM-DD] [--dry-run] [--yes]

  FILE      the list, CSV or XLSX
  --source  id of the list's entry in content/sources/ (the same id each time the same list is imported)
  --date    the day the list speaks of; else the date of the source
  --dry-run shows what would change and writes nothing
  --yes     agrees beforehand to more than a fifth of the active companies disappearing`;

/** Active companies seen in real lists: 362 to 558 (facts/recruiters.md); outside this range something is odd. */
const EXPECTED = { least: 250, most: 600 };
/** Share of the active companies that may disappear without being asked about. */
const MAY_DISAPPEAR = 1 / 5;
const CURRENT_FOR_DAYS = 30;
const SHOWN = 50;

interface Options {
  file: string;
  source: string;
  date: string | undefined;
  dryRun: boolean;
  yes: boolean;
}

function options(args: string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        date: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new FileError(`${(error as Error).message}\n\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (values.help || !file || more.length > 0 || !values.source) throw new FileError(USAGE);
  return { file, source: values.source, date: values.date, dryRun: values['dry-run'], yes: values.yes };
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** The day the list speaks of. */
function listDay(given: string | undefined, sourceDate: string, today: string): string {
  if (given !== undefined && !isDay(given))
    throw new FileError(`--date is "${given}"; write it as YYYY-MM-DD.`);
  const day = given ?? (isDay(sourceDate) ? sourceDate : undefined);
  if (!day)
    throw new FileError(
      `The source dates itself "${sourceDate}"; say the list's day with --date YYYY-MM-DD.`,
    );
  if (day > today) throw new FileError(`The list's day, ${day}, is in the future.`);
  return day;
}

const MARKS = { new: '+', changed: '~', gone: '-', back: '+' } as const;
const TITLES = {
  new: 'New',
  changed: 'Changed',
  gone: 'Gone from the list',
  back: 'Back on the list',
} as const;

function show(changes: readonly Change[]): void {
  for (const kind of ['new', 'back', 'changed', 'gone'] as const) {
    const own = changes.filter(({ change }) => change === kind);
    console.log(`${TITLES[kind]}: ${own.length}`);
    for (const { name, line, detail } of own.slice(0, SHOWN)) {
      console.log(`  ${MARKS[kind]} ${name}${line ? ` (line ${line})` : ''}${detail && `: ${detail}`}`);
    }
    if (own.length > SHOWN) console.log(`  … and ${own.length - SHOWN} more`);
  }
}

async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(`${question} Type "yes" to go on: `);
  reader.close();
  return answer.trim().toLowerCase() === 'yes';
}

async function run(args: string[]): Promise<void> {
  const { file, source, date, dryRun, yes } = options(args);
  const entry = readContent().sources.get(source);
  if (!entry) {
    throw new FileError(
      `The source "${source}" is not in content/sources/. Add it to content/sources/recruiters.yml (title, publisher, date, kind, checked), then import again.`,
    );
  }
  const today = new Date().toISOString().slice(0, 10);
  const day = listDay(date, entry.date, today);
  const present = readRecruiters();
  if (present.problems.length > 0)
    throw new FileError(
      'content/recruiters/ has problems; run npm run check:content and correct them first.',
    );
  const newest = present.companies
    .flatMap(({ facts }) => facts)
    .filter(isListing)
    .map(({ confirmed: last }) => last)
    .sort()
    .at(-1);
  if (newest && newest > day) {
    throw new FileError(`A list of ${newest} is already imported; one of ${day} is older and would undo it.`);
  }

  const { headerLine, companies, problems, notes } = readCompanies(await readTable(file));
  if (problems.length > 0) {
    const lines = problems.map(
      ({ line, column, message }) => `${file}: line ${line}, column "${column}": ${message}`,
    );
    throw new FileError(
      `${lines.join('\n')}\n\n${problems.length} problem(s). Correct the file and import again; nothing was changed.`,
    );
  }
  if (companies.length === 0)
    throw new FileError(
      `${file} has a header on line ${headerLine} and no company below it. An empty list is never taken over.`,
    );

  const difference = compare(present.companies, companies, source, day, today);
  console.log(
    `${file}: header on line ${headerLine}, ${companies.length} companies, ${difference.activeNow} active, list of ${day}\n`,
  );
  for (const note of [...notes, ...difference.notes]) console.log(`Note: ${note}`);
  const { activeNow, activeBefore, changes, unchanged } = difference;
  if (activeNow < EXPECTED.least || activeNow > EXPECTED.most) {
    console.log(
      `Warning: ${activeNow} active companies; official lists held 362 to 558. Is this the whole list?`,
    );
  }
  if ((Date.parse(today) - Date.parse(day)) / 86_400_000 > CURRENT_FOR_DAYS) {
    console.log(`Warning: the list is older than ${CURRENT_FOR_DAYS} days; the portal will say so.`);
  }
  show(changes);
  console.log(`Unchanged: ${unchanged}\n`);

  const gone = changes.filter(({ change }) => change === 'gone').length;
  const many = gone > activeBefore * MAY_DISAPPEAR;
  if (dryRun) {
    if (many)
      console.log(
        `${gone} of ${activeBefore} active companies would disappear: the import will ask for --yes.`,
      );
    console.log('Dry run: nothing was written.');
    return;
  }
  if (many && !yes) {
    const question = `${gone} of ${activeBefore} active companies would disappear from the list.`;
    if (!(await confirmed(question))) {
      throw new FileError(`${question} If the file is complete, import it with --yes; nothing was changed.`);
    }
  }
  save(ROOT, difference.facts, [
    ...present.changes,
    ...changes.map(({ imported, source: from, company, change, detail }) => ({
      imported,
      source: from,
      company,
      change,
      detail,
    })),
  ]);
  console.log(
    'Written: content/recruiters/facts.csv and changes.csv. Look at the difference, then commit it.',
  );
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof FileError ? error.message : error);
  process.exitCode = 1;
});
