/** `npm run content:stale`: what is past its review day, oldest first. */
import { readContent } from './read.ts';
import { DATA_COLLECTIONS, PAGE_COLLECTIONS, type DataCollection, type PageCollection } from './schema.ts';

const content = readContent();
const today = new Date().toISOString().slice(0, 10);
const stale: { review: string; where: string }[] = [];
for (const collection of Object.keys(DATA_COLLECTIONS) as DataCollection[]) {
  for (const [id, entry] of content[collection]) {
    if ('review_by' in entry && entry.review_by < today)
      stale.push({ review: entry.review_by, where: `${collection}: ${id}` });
  }
}
for (const collection of Object.keys(PAGE_COLLECTIONS) as PageCollection[]) {
  for (const page of content[collection]) {
    if (page.data.review_by < today) stale.push({ review: page.data.review_by, where: page.file });
  }
}
stale.sort((a, b) => a.review.localeCompare(b.review));
for (const { review, where } of stale) console.log(`${review}  ${where}`);
console.log(
  stale.length === 0
    ? 'Nothing is past its review day.'
    : `${stale.length} entries are past their review day.`,
);
