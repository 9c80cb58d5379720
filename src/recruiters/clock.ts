// How old each fact is, by the phone's own clock: a page saved months ago still says so.
import { isLocale } from '../i18n/messages.ts';
import { FACTS } from './facts.ts';
import { ageing } from './ageing.ts';
import { localDay } from '../ui/today.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'id';
const today = localDay();
for (const item of document.querySelectorAll<HTMLElement>('[data-fact]')) {
  const { date = '', until = '', confirmed = '' } = item.dataset;
  const fact = FACTS.find((kind) => kind === item.dataset['fact']);
  if (!fact) continue;
  const { age, advice } = ageing({ fact, date, until, confirmed }, today, locale);
  const ageText = item.querySelector<HTMLElement>('[data-age]');
  const adviceText = item.querySelector<HTMLElement>('[data-advice]');
  if (ageText) ageText.textContent = `(${age})`;
  if (adviceText) {
    adviceText.textContent = advice;
    adviceText.hidden = !advice;
  }
}
