/** Days as offices write them. */

const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};

/** Excel counts days from the end of 1899. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

function day(year: number, month: number, date: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const made = new Date(Date.UTC(full, month - 1, date));
  const exists =
    made.getUTCMonth() === month - 1 && made.getUTCDate() === date && full >= 1970 && full <= 2100;
  return exists ? made.toISOString().slice(0, 10) : null;
}

/**
 * A day as `YYYY-MM-DD`, or null where the text is none. Reads `2026-02-05`, `05/02/2026`, `5.2.26`,
 * `5 Februari 2026`, `05-Peb-2026`, `Senin, 5 Februari 2026` and Excel's day numbers. Day before month, as in Indonesia.
 */
export function parseDay(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(plain);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/.exec(plain);
  if (numbers) return day(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const named = /^(?:[a-z']+,?\s+)?(\d{1,2})[-/.\s]+([a-z]{3,})\.?[-/.\s]+(\d{4}|\d{2})$/.exec(plain);
  if (named) {
    const month = MONTHS[(named[2] ?? '').slice(0, 3)];
    return month ? day(Number(named[3]), month, Number(named[1])) : null;
  }
  if (/^\d{5}$/.test(plain))
    return new Date(EXCEL_EPOCH + Number(plain) * 86_400_000).toISOString().slice(0, 10);
  return null;
}
