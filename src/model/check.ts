/** `npm run check:content`: every problem of `content/`, one line each; exit code 1 when there is one. */
import { contentProblems } from './problems.ts';
import { formatProblem } from './read.ts';

const problems = contentProblems();
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`content: ${problems.length} problem(s). Correct the files named above.`);
  process.exitCode = 1;
} else {
  console.log('content: every entry fits its schema, every reference resolves.');
}
