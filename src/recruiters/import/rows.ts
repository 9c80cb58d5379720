/** From a table to companies: finds the header, reads each row, says what is wrong with line and column. */
import { foldName, key } from '../fold.ts';
import { parseDay } from './dates.ts';
import { FileError, type Row } from './table.ts';

export const COLUMNS = [
  'name',
  'licence_no',
  'city',
  'province',
  'address',
  'branches',
  'destinations',
  'sectors',
  'status',
  'status_date',
  'until',
  'licence_date',
] as const;
type Column = (typeof COLUMNS)[number];

/** What offices call each column, without signs, in lower case. */
const HEADERS: Record<Column, RegExp> = {
  name: /^(nama( (perusahaan|pt|p3mi|pptkis|pjtki|lembaga|badan usaha)( .*)?)?|(perusahaan|pt|p3mi|pptkis|pjtki)( penempatan.*)?|name|company( name)?|recruiter|agency( name)?)$/,
  licence_no:
    /^((no|nomor|nomer)? ?(izin|ijin|sip3mi|siup|siuppak|sippptkis|sk|sk izin|surat izin)( usaha| p3mi| sip3mi)?|(no|nomor) sk .*|licen[cs]e( (no|number|nr))?)$/,
  city: /^(kota|kabupaten|kab|kab kota|kota kab|kabupaten kota|kota kabupaten|kabupaten atau kota|city|town|district)$/,
  province: /^(provinsi|propinsi|prov|province|region)$/,
  address: /^(alamat( (kantor|kantor pusat|lengkap|perusahaan))?|(office )?address)$/,
  branches: /^((kantor )?cabang|kantor perwakilan|branch(es)?( offices?)?)$/,
  destinations:
    /^(negara( (tujuan|penempatan))?( penempatan)?|tujuan( penempatan)?|destinations?|countr(y|ies)( of placement)?)$/,
  sectors: /^(sektor|jabatan|bidang|jenis pekerjaan|sectors?|occupations?)$/,
  status: /^(status( (izin|perusahaan|p3mi|sip3mi))?|keterangan status|licen[cs]e status)$/,
  status_date:
    /^(tanggal|tgl)( mulai)? (status|sanksi|pencabutan|dicabut|skorsing|penghentian)( .*)?$|^(status|sanction|revocation|suspension) date$|^date of (status|sanction)$/,
  until:
    /^(berlaku (sampai|hingga|sd|s d)( dengan)?|masa berlaku( .*)?|sampai( dengan| tanggal)?|(tanggal|tgl) (berakhir|akhir|selesai)( .*)?|berakhir|valid (until|to)|until|end date|expiry( date)?|expires)$/,
  // Any other column of days: not shown as the status' day, but a day that cannot be is a sign of a broken file.
  licence_date: /^(tanggal|tgl)( .*)?$|^(licen[cs]e |issue |issued )?date( .*)?$/,
};

export type Status = 'active' | 'inactive' | 'suspended' | 'revoked';

/** How offices name a status; the order matters: "tidak aktif" holds "aktif". */
const STATUSES: [RegExp, Status][] = [
  [/dicabut|pencabutan|revoked|cancel/, 'revoked'],
  [/skors|dihentikan sementara|penghentian sementara|dibekukan|suspen|tunda layan/, 'suspended'],
  [/tidak aktif|non ?aktif|in-?active|not active|habis|kedaluwarsa|kadaluarsa|expired|tutup/, 'inactive'],
  [/aktif|active|berlaku|valid|berizin|licensed|terdaftar/, 'active'],
];

/** A company as the file names it, its duplicates put together. */
export interface Listed {
  line: number;
  /** Without "PT". */
  name: string;
  /** Letters by which it is recognised. */
  key: string;
  status: Status;
  /** `YYYY-MM-DD` or empty. */
  statusDate: string;
  /** Stated end of the licence or of the suspension. */
  until: string;
  licence_no: string;
  city: string;
  province: string;
  address: string;
  branches: string;
  destinations: string;
  sectors: string;
}

export interface RowProblem {
  line: number;
  /** The column as the file calls it. */
  column: string;
  message: string;
}

export interface Reading {
  headerLine: number;
  companies: Listed[];
  problems: RowProblem[];
  /** Told, but no reason to refuse. */
  notes: string[];
}

/** Rows in which a header is looked for: titles and dates of letters stand above it. */
const HEADER_WITHIN = 30;

const plain = (header: string) =>
  header
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function columnsOf(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  cells.forEach((cell, position) => {
    const header = plain(cell);
    const column = COLUMNS.find((name) => HEADERS[name].test(header));
    if (column && !found.has(column)) found.set(column, position);
  });
  return found;
}

/** A name without company form at either end, spaces put right, in the case it was written. */
export function bareName(name: string): string {
  return name
    .replace(/^(?:p\.?\s?t\.?|perseroan terbatas)[\s,.:]+|^P\.?T\.(?=\S)/i, '')
    .replace(/[\s,]+p\.?\s?t\.?$/i, '')
    .replace(/[\s,]+\(?persero\)?$/i, '')
    .trim();
}

/** Capital letters throughout become capitals at the beginning of words; anything else stays as written. */
function readable(name: string): string {
  if (/[a-z]/.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[^a-z0-9'])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Parts of a cell that holds several, in the repository's way; addresses of branches keep their commas. */
const listed = (cell: string, marks = /[;,]/) =>
  [
    ...new Set(
      cell
        .split(marks)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ].join('; ');

const together = (a: string, b: string) => listed(`${a};${b}`, /;/);

/**
 * Reads the companies of a table.
 * @throws FileError when no header with a column for the name is found
 */
export function readCompanies(rows: readonly Row[]): Reading {
  const header = rows.slice(0, HEADER_WITHIN).find(({ cells }) => {
    const columns = columnsOf(cells);
    // A title such as "Perusahaan" over the table is no header: unless it is the only column, a second one is named too.
    return columns.has('name') && (columns.size > 1 || cells.filter(Boolean).length <= 2);
  });
  if (!header) {
    throw new FileError(
      `No header was found in the first ${HEADER_WITHIN} rows: one row must name the columns, at least "Nama Perusahaan" (or "Company name").`,
    );
  }
  const columns = columnsOf(header.cells);
  const titleOf = (column: Column) => header.cells[columns.get(column) ?? -1] ?? column;
  const problems: RowProblem[] = [];
  const notes: string[] = [];
  const companies = new Map<string, Listed>();
  const unread = header.cells.filter(
    (cell, position) =>
      cell && ![...columns.values()].includes(position) && !/^(no|nr|nomor|#)\.?$/i.test(cell),
  );
  if (unread.length > 0) notes.push(`Columns not taken over: ${unread.join(', ')}.`);

  for (const { line, cells } of rows.slice(rows.indexOf(header) + 1)) {
    const cell = (column: Column) => {
      const position = columns.get(column);
      return position === undefined ? '' : (cells[position] ?? '');
    };
    const filled = cells.filter(Boolean);
    // The header again on the next printed page, and the row of column numbers below it.
    if (columnsOf(cells).size === columns.size && plain(cell('name')) === plain(titleOf('name'))) continue;
    if (filled.every((text) => /^\(?\d{1,2}\)?$/.test(text))) continue;
    const problem = (column: Column, message: string) =>
      problems.push({ line, column: titleOf(column), message });

    const written = cell('name');
    if (!written) {
      if (filled.length === 1) notes.push(`Line ${line} was passed over: "${filled[0] ?? ''}".`);
      else problem('name', 'is empty; every row needs the name of the company');
      continue;
    }
    // A total below the table stands in one cell, or in two with its number.
    if (/^(jumlah|total)\b/i.test(written) && filled.length <= 2) {
      notes.push(`Line ${line} was passed over: "${filled.join(' ')}".`);
      continue;
    }
    const name = readable(bareName(written));
    if (!/\p{L}.*\p{L}/u.test(name)) {
      problem('name', `"${written}" is not a name`);
      continue;
    }
    const statusText = cell('status');
    const status = statusText
      ? STATUSES.find(([pattern]) => pattern.test(statusText.toLowerCase()))?.[1]
      : 'active';
    if (!status) {
      problem('status', `"${statusText}" is not a status we know (aktif, tidak aktif, skorsing, dicabut)`);
      continue;
    }
    const readDay = (column: Column): string => {
      const text = cell(column);
      if (!text || /^[-–]+$/.test(text)) return '';
      const found = parseDay(text);
      if (found === null) problem(column, `"${text}" is not a day; write it as 31/12/2026 or 2026-12-31`);
      return found ?? '';
    };
    const statusDate = readDay('status_date');
    const until = readDay('until');
    // Checked, not taken over: the sources of a licence's day say too many different things.
    readDay('licence_date');
    if ((status === 'suspended' || status === 'revoked') && !statusDate && !cell('status_date')) {
      problem(
        'status_date',
        `is empty, but ${status === 'suspended' ? 'a suspension' : 'a revocation'} needs its day (column "Tanggal Sanksi")`,
      );
    }
    const company: Listed = {
      line,
      name,
      key: key(foldName(name)),
      status,
      statusDate,
      until,
      licence_no: cell('licence_no'),
      city: readable(cell('city')),
      province: readable(cell('province')),
      address: cell('address'),
      branches: listed(cell('branches'), /;/),
      destinations: listed(cell('destinations')),
      sectors: listed(cell('sectors')),
    };
    const before = companies.get(company.key);
    if (!before) {
      companies.set(company.key, company);
    } else if (before.status !== company.status) {
      problem(
        'status',
        `differs from line ${before.line}, which names the same company; keep one of the two`,
      );
    } else {
      const numbers = [before.licence_no, company.licence_no].filter(Boolean);
      const differ =
        new Set(numbers).size > 1 ? ` Their licence numbers differ (${numbers.join(', ')}): check them.` : '';
      notes.push(
        `Line ${line} names the same company as line ${before.line} (${before.name}); they were put together.${differ}`,
      );
      for (const column of ['branches', 'destinations', 'sectors'] as const)
        before[column] = together(before[column], company[column]);
      for (const column of ['licence_no', 'city', 'province', 'address', 'statusDate', 'until'] as const)
        before[column] ||= company[column];
    }
  }
  return { headerLine: header.line, companies: [...companies.values()], problems, notes };
}
