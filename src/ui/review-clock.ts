// A page past its review day says so by itself: the phone knows the date, the build does not.
import { localDay } from './today.ts';

const today = localDay();
for (const notice of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
  notice.hidden = (notice.dataset['reviewBy'] ?? '') >= today;
}
