/** Files as offices have them, as rows of text: CSV in any encoding and with any separator, or an Excel sheet. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';

/** A cell's text; days from Excel are written `YYYY-MM-DD`. */
export interface Row {
  /** Line in the file, or row of the sheet, counted from 1. */
  line: number;
  cells: string[];
}

/** Says what is wrong with the file as a whole, in one line. */
export class FileError extends Error {
  override name = 'FileError';
}

/** Text of a CSV file: UTF-16 and UTF-8 by their mark, UTF-8 where it is valid, else Windows-1252. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that splits most lines into the same number of cells. */
function separator(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).slice(0, 50);
  const score = (mark: string) => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0);
    const common = Math.max(0, ...Map.groupBy(counts, (count) => count).keys());
    return counts.length * Math.min(common, 20);
  };
  return [';', '\t', ',', '|'].reduce((best, mark) => (score(mark) > score(best) ? mark : best), ',');
}

function csvRows(bytes: Buffer): Row[] {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  // Excel writes its separator above the table.
  const told = /^sep=(.)\r?\n/.exec(text)?.[1];
  const parsed = parse(text, {
    delimiter: told ?? separator(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    // csv-parse takes the first line's ending for all; these files mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    from_line: told ? 2 : 1,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

async function sheetRows(bytes: Buffer): Promise<Row[]> {
  const sheets = await readWorkbook(bytes);
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((value) => value !== null)));
  const [first, second] = filled;
  if (second) {
    throw new FileError(
      `The workbook has ${filled.length} sheets with data (${filled.map(({ sheet }) => sheet).join(', ')}); keep the one with the list and import again.`,
    );
  }
  return (first?.data ?? []).map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
}

/**
 * The rows of a CSV or XLSX file, its cells trimmed, rows without any text left out.
 * @throws FileError when it cannot be read as either
 */
export async function readTable(path: string): Promise<Row[]> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new FileError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
    );
  }
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new FileError(`${path} is an old Excel file (.xls); save it as .xlsx or CSV and import that.`);
  }
  if (bytes.subarray(0, 5).toString() === '%PDF-') {
    throw new FileError(`${path} is a PDF; ask for the list as an Excel or CSV file.`);
  }
  let rows: Row[];
  try {
    // A workbook is a zip file.
    rows = bytes.subarray(0, 2).toString() === 'PK' ? await sheetRows(bytes) : csvRows(bytes);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`${path} cannot be read as CSV or XLSX: ${(error as Error).message}`);
  }
  return rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
}
