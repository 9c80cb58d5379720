// A page past its review day says so by itself: the phone knows the date, the build does not.
const today = new Date().toISOString().slice(0, 10);
for (const notice of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
  notice.hidden = (notice.dataset['reviewBy'] ?? '') >= today;
}
