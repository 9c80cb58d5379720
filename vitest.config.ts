import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,functions,content,dist}/**/*.test.ts'],
    // The embedded database starts once per file, on two slow cores this takes seconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { DO_NOT_TRACK: '1' },
  },
});
