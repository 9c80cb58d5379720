/** What a fact about a company means today: its age, and whether a suspension has run out. */

export const FACTS = [
  'listed_active',
  'no_longer_listed',
  'registered_at_office',
  'operated',
  'suspended',
  'branch_frozen',
  'branch_closed',
  'licence_revoked',
  'sanction_lifted',
] as const;
export type FactKind = (typeof FACTS)[number];

/** Facts that are a sanction; they are shown on their own record only. */
export const SANCTIONS: ReadonlySet<FactKind> = new Set([
  'suspended',
  'branch_frozen',
  'branch_closed',
  'licence_revoked',
]);

/** Days after which a status is "last known", facts/recruiters.md rule 2. */
export const STALE_AFTER_DAYS = 90;
/** Months a suspension lasts where its source gives no end (Permen P2MI 4/2025 and its practice). */
export const SUSPENSION_MONTHS = 3;

export interface Dated {
  fact: FactKind;
  /** Day, month or year (`2026-02-05`, `2026-02`, `2026`). */
  date: string;
  /** Stated end of a suspension, a day; empty where none is stated. */
  until: string;
  /** Last day the source said so, a day, month or year. */
  confirmed: string;
}

/** The first day a date may mean: a year alone counts from its January. */
function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), last));
  return target.toISOString().slice(0, 10);
}

/** The day a suspension should have ended, or null for other facts. */
export function suspensionEnd({ fact, date, until }: Dated): string | null {
  if (fact !== 'suspended') return null;
  return until || addMonths(firstDay(date), SUSPENSION_MONTHS);
}

/**
 * How a fact stands on `today` (`YYYY-MM-DD`): `fresh`, `stale` after ninety days, or `ended` for a suspension
 * past its end. A revocation does not run out, but is stale all the same: a licence may have been given anew.
 */
export function factAge(fact: Dated, today: string): 'fresh' | 'stale' | 'ended' {
  const end = suspensionEnd(fact);
  if (end !== null && end < today) return 'ended';
  return daysSince(fact.confirmed || fact.date, today) > STALE_AFTER_DAYS ? 'stale' : 'fresh';
}

/** Whole days from a date (day, month or year, counted from its first day) to `today`. */
export function daysSince(date: string, today: string): number {
  return Math.floor((Date.parse(today) - Date.parse(firstDay(date))) / 86_400_000);
}

/** Newest first; facts of one day keep their order. */
export function newestFirst<T extends Dated>(facts: readonly T[]): T[] {
  return [...facts].sort((a, b) => firstDay(b.date).localeCompare(firstDay(a.date)));
}

/** Whether the fact is about standing on the list of active companies. */
export const isListing = ({ fact }: Pick<Dated, 'fact'>): boolean =>
  fact === 'listed_active' || fact === 'no_longer_listed';

/** The newest word on whether the company stands on the list of active companies. */
export function newestListing<T extends Dated>(facts: readonly T[]): T | undefined {
  return newestFirst(facts.filter(isListing))[0];
}

/** Whether sources say things that do not fit: work seen after a revocation, or a suspension on a listed company. */
export function sourcesConflict(facts: readonly Dated[]): boolean {
  const latest = (kinds: FactKind[]) =>
    facts
      .filter(({ fact }) => kinds.includes(fact))
      .map(({ date }) => firstDay(date))
      .sort()
      .at(-1);
  const revoked = latest(['licence_revoked']);
  const seen = latest(['listed_active', 'registered_at_office', 'operated']);
  return revoked !== undefined && seen !== undefined && seen > revoked;
}
