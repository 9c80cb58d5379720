// The days on the printed slip: it is dated when it is printed and not when the site was built.
import { formatDay, isLocale } from '../i18n/messages.ts';
import { localDay } from '../ui/today.ts';

/** A list older than 30 days is not current, and neither is a check of it (facts/recruiters.md). */
const VALID_DAYS = 30;

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'id';
const write = (name: string, text: string) => {
  const place = document.querySelector(`[data-slip=${name}]`);
  if (place) place.textContent = text;
};
function date(): void {
  const now = Date.now();
  const day = (time: number) => formatDay(localDay(time), locale);
  write('printed', day(now));
  write('valid', day(now + VALID_DAYS * 86_400_000));
}
date();
addEventListener('beforeprint', date);
