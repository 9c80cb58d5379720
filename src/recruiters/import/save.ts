/** Writes the recruiters' files: checked as a whole first, then put in place, or not at all. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { records } from '../../model/csv.ts';
import { formatProblem } from '../../model/read.ts';
import { ALIASES_FILE, CHANGES_FILE, FACTS_FILE, readRecruiters } from '../read.ts';
import { CHANGE_COLUMNS, FACT_COLUMNS, type ChangeRow, type FactRow } from '../schema.ts';
import { FileError } from './table.ts';

function table<T extends object>(columns: readonly (keyof T & string)[], rows: readonly T[]): string {
  return records([columns, ...rows.map((row) => columns.map((column) => String(row[column])))]);
}

/**
 * Replaces `facts.csv` and `changes.csv` under `root`.
 * @throws FileError when what would be written does not fit the schema; nothing is then changed
 */
export function save(root: string, facts: readonly FactRow[], changes: readonly ChangeRow[]): void {
  // Beside the files they replace: a rename is whole only within one file system.
  const draft = mkdtempSync(join(root, 'content', '.import-'));
  try {
    mkdirSync(join(draft, 'content', 'recruiters'), { recursive: true });
    copyFileSync(join(root, ALIASES_FILE), join(draft, ALIASES_FILE));
    writeFileSync(join(draft, FACTS_FILE), table(FACT_COLUMNS, facts));
    writeFileSync(join(draft, CHANGES_FILE), table(CHANGE_COLUMNS, changes));
    const { problems } = readRecruiters(draft);
    if (problems.length > 0) {
      throw new FileError(`The result would not fit the content:\n${problems.map(formatProblem).join('\n')}`);
    }
    renameSync(join(draft, CHANGES_FILE), join(root, CHANGES_FILE));
    renameSync(join(draft, FACTS_FILE), join(root, FACTS_FILE));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
