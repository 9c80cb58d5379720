import { recruiterMessages } from '../i18n/recruiters.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Dated } from './facts.ts';

/** What kind of statement it is, and that it is no licence where it is not one. */
export function statement({ fact }: Pick<Dated, 'fact'>, locale: Locale): string {
  const t = recruiterMessages[locale];
  const weak = fact === 'registered_at_office' || fact === 'operated';
  return weak ? `${t[fact]}. ${t.notLicence}` : `${t[fact]}.`;
}
