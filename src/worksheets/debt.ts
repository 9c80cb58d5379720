/** What a broker's "debt" costs in months of wages. Amounts are in rupiah a month unless said otherwise. */

export interface Debt {
  /** Rupiah, once. */
  debt: number;
  wage: number;
  cut: number;
  /** Added to the debt each month: food, fines, interest. */
  added: number;
}

export interface Reckoning {
  /** Months of full wages that the debt stands for. */
  monthsOfWages: number;
  /** Months until it is paid off, or null when it never is. */
  monthsToPay: number | null;
  /** What is left of the wage each month; never below zero. */
  left: number;
  /** Rupiah paid in all, or null when it never ends. */
  total: number | null;
}

/** A debt paid by deductions: each month the deduction is taken off and what is added comes on top. */
export function reckon({ debt, wage, cut, added }: Debt): Reckoning {
  // No more than the whole wage can be taken.
  const taken = Math.min(cut, wage);
  const shrinks = taken - added;
  const monthsToPay = shrinks > 0 ? Math.ceil(debt / shrinks) : null;
  return {
    monthsOfWages: debt / wage,
    monthsToPay,
    left: wage - taken,
    total: monthsToPay === null ? null : debt + added * monthsToPay,
  };
}

/**
 * Rupiah as people write them: `5.000.000`, `Rp 5000000`, `5 juta`, `2,5 jt`, `750 ribu`.
 * @returns whole rupiah, or null where it is no amount
 */
export function parseRupiah(text: string): number | null {
  const match = /^(?:rp\.?)?\s*(\d[\d.,\s]*?)\s*(juta|jt|ribu|rb|k)?$/i.exec(text.trim());
  if (!match?.[1]) return null;
  const unit = { juta: 1_000_000, jt: 1_000_000, ribu: 1000, rb: 1000, k: 1000 }[
    (match[2] ?? '').toLowerCase()
  ];
  if (unit) {
    const number = Number(match[1].replaceAll(' ', '').replace(',', '.'));
    return Number.isFinite(number) ? Math.round(number * unit) : null;
  }
  // Without a unit, signs only part the thousands: "5.000.000,00" ends in sen.
  const whole = match[1].replace(/[.,]\d{1,2}$/, '').replace(/[.,\s]/g, '');
  return /^\d+$/.test(whole) ? Number(whole) : null;
}
