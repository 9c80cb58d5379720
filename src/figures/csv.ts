/** Rows as CSV (RFC 4180). */

/** A cell; one that a spreadsheet would read as a formula is kept as text. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines with a header, CRLF as the standard asks, beginning with the mark by which Excel knows UTF-8. */
export function csv(header: string[], rows: (string | number)[][]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
