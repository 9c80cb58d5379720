// Spoken Indonesian: short sentences, measured. Names the page and the sentence that is too long.
import { expect, test } from 'vitest';
import { inlineHtml } from '../../src/facts/directives.ts';
import { content } from '../../src/model/read.ts';

const MEAN = 14;
const LONGEST = 25;

/** Sentences of a Markdown text as they are read: without markup, references put in, table rows apart. */
function sentences(markdown: string): string[] {
  const text = inlineHtml(
    markdown.replace(/^\s*([-*]|\d+\.|#+|>)\s+/gm, '\n\n').replaceAll('|', '\n\n'),
    'id',
  )
    .replace(/<\/(p|li|h\d)>/g, '. ')
    .replace(/<[^>]+>/g, '');
  return text
    .split(/[.!?:;]["”)]*\s+|\n\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}{2}/u.test(sentence));
}
const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

const { procedures, warnings, articles, countries, kits } = content();
const indonesian = <T extends { locale: string }>(pages: T[]) => pages.filter((page) => page.locale === 'id');

test(`the mean sentence of every Indonesian page has at most ${MEAN} words`, () => {
  const long = [procedures, warnings, articles, countries, kits]
    .flatMap((pages) =>
      indonesian(pages as { locale: string; file: string; body: string; data: { summary: string } }[]),
    )
    .flatMap(({ file, body, data }) => {
      const all = sentences(`${data.summary}\n\n${body}`);
      const mean = all.reduce((sum, sentence) => sum + words(sentence), 0) / all.length;
      return mean > MEAN ? [`${file}: ${mean.toFixed(1)} words`] : [];
    });
  expect(long).toEqual([]);
});

test(`no sentence of a step or a warning has more than ${LONGEST} words`, () => {
  const steps = indonesian(procedures).flatMap(({ file, data }) =>
    data.steps.flatMap((step) => [step.detail ?? '', step.beware ?? ''].map((text) => ({ file, text }))),
  );
  const warningTexts = indonesian(warnings).flatMap(({ file, data }) =>
    [...data.sounds, ...data.lies, ...data.actions, data.case?.text ?? ''].map((text) => ({ file, text })),
  );
  const long = [...steps, ...warningTexts].flatMap(({ file, text }) =>
    sentences(text)
      .filter((sentence) => words(sentence) > LONGEST)
      .map((sentence) => `${file}: ${words(sentence)} words: ${sentence}`),
  );
  expect(long).toEqual([]);
});
