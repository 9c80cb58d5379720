import { readRecruiters, FACTS_FILE } from '../recruiters/read.ts';
import { readContent, type Problem } from './read.ts';
import { referenceProblems } from './references.ts';

/** All problems of the content under `root`: schemas, duplicates, minimum counts, references, dates. */
export function contentProblems(root?: string): Problem[] {
  const content = readContent(root);
  const { companies, problems } = readRecruiters(root);
  const unsourced = companies
    .flatMap(({ facts }) => facts)
    .filter(({ source }) => !content.sources.has(source))
    .map(({ company, source }) => ({
      file: FACTS_FILE,
      field: `${company}.source`,
      message: `names the source "${source}", which is not in content/sources/; add it there or correct the id`,
    }));
  return [...content.problems, ...referenceProblems(content), ...problems, ...unsourced];
}
