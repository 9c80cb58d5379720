import type { AstroIntegration } from 'astro';
import { contentProblems } from './problems.ts';
import { formatProblem } from './read.ts';

/** Fails the build where `content/` does not fit, naming file, field and remedy; in the dev server it warns. */
export function contentCheck(): AstroIntegration {
  const report = () => contentProblems().map(formatProblem).join('\n');
  return {
    name: 'content-check',
    hooks: {
      'astro:build:start': () => {
        const problems = report();
        if (problems) throw new Error(`content/ has problems:\n${problems}`);
      },
      'astro:server:start': ({ logger }) => {
        const problems = report();
        if (problems) logger.warn(problems);
      },
    },
  };
}
