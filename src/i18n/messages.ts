import { LOCALES, type Locale } from './locales.ts';

/**
 * The words of one area of the interface in every language. A key missing in English, or one too many,
 * fails `npm run check`.
 */
export function messages<T>(all: { id: T; en: NoInfer<T> }): Record<Locale, T> {
  return all;
}

/** Whether `value` is a language of this portal. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

const DAY_FORMAT: Record<Locale, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `2026-11-20` as people say it: "20 November 2026". */
export function formatDay(day: string, locale: Locale): string {
  return DAY_FORMAT[locale].format(new Date(`${day}T00:00:00Z`));
}

const MONTH_FORMAT: Record<Locale, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A day, month or year (`2026-02-05`, `2026-02`, `2026`) as people say it, no more exact than it is known. */
export function formatDate(date: string, locale: Locale): string {
  if (date.length === 4) return date;
  if (date.length === 7) return MONTH_FORMAT[locale].format(new Date(`${date}-01T00:00:00Z`));
  return formatDay(date, locale);
}
