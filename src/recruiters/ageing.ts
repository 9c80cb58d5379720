/** How old a fact is today, and whether to check again. */
import { formatDate } from '../i18n/messages.ts';
import { ageingMessages } from '../i18n/ageing.ts';
import type { Locale } from '../i18n/locales.ts';
import { daysSince, factAge, suspensionEnd, type Dated } from './facts.ts';

/**
 * What the passing of time says about a fact on `today` (`YYYY-MM-DD`): its age in words, and the advice to check
 * again where it is old or a suspension has run out. Depends on the phone's clock, never on the day of the build.
 */
export function ageing(fact: Dated, today: string, locale: Locale): { age: string; advice: string } {
  const t = ageingMessages[locale];
  const end = suspensionEnd(fact);
  const state = factAge(fact, today);
  const advice =
    state === 'ended' && end
      ? t.ended(formatDate(end, locale))
      : state === 'stale'
        ? t.stale(formatDate(fact.confirmed || fact.date, locale))
        : end
          ? t.until(formatDate(end, locale))
          : '';
  return { age: t.age(daysSince(fact.confirmed || fact.date, today)), advice };
}
