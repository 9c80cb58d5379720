import { readContent, type Problem } from './read.ts';
import { referenceProblems } from './references.ts';

/** All problems of the content under `root`: schemas, duplicates, minimum counts, references, dates. */
export function contentProblems(root?: string): Problem[] {
  const content = readContent(root);
  return [...content.problems, ...referenceProblems(content)];
}
