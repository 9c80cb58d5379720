/** Rows as CSV (RFC 4180). */

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Records as they are, one line each, for the repository's own files. */
export function records(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

/** A cell that a spreadsheet would read as a formula is kept as text. */
function cell(value: string | number): string {
  const text = String(value);
  return quoted(/^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text);
}

/** Lines with a header, CRLF as the standard asks, beginning with the mark by which Excel knows UTF-8. */
export function csv(header: string[], rows: (string | number)[][]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
