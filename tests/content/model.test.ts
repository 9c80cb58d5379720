// What an editor meets when something in content/ does not fit: the file, the field and what to do.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentProblems } from '../../src/model/problems.ts';
import { formatProblem } from '../../src/model/read.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'berangkat-aman-content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, `the edit of ${file} changes something`).not.toBe(before);
  writeFileSync(path, after);
}
const problems = () => contentProblems(root).map(formatProblem);

test('the content as it is fits', () => {
  expect(problems()).toEqual([]);
});

test.each([
  [
    'a missing source',
    'procedures/id/p3mi.md',
    (text: string) => text.replace('sources: [s2,', 'sources: [s999,'),
    /p3mi\.md: sources: names the source "s999", which is not in content\/sources\//,
  ],
  [
    'an unknown region',
    'contacts/ntt.yml',
    (text: string) => text.replace("regions: ['5310'", "regions: ['5399'"),
    /regions: names "5399", which is not in content\/regions\.yml/,
  ],
  [
    'a malformed phone number',
    'contacts/nasional.yml',
    (text: string) => text.replace('"0800-1000"', '"0800 seribu"'),
    /nasional\.yml: kp2mi-callcenter-dn\.channels\.0\.value: is not a phone number we can dial/,
  ],
  [
    'a duplicate id',
    'contacts/sulut.yml',
    (text: string) =>
      `${text}\n${/^polri-110:[\s\S]*?\n\n/m.exec(readFileSync('content/contacts/nasional.yml', 'utf8'))?.[0] ?? ''}`,
    /polri-110: is a duplicate id in contacts/,
  ],
  [
    'an unknown key',
    'warnings/id/uang-sirih-pinang.md',
    (text: string) => text.replace('summary:', 'summery: x\nsummary:'),
    /uang-sirih-pinang\.md: : has unknown key\(s\) summery|uang-sirih-pinang\.md: .*summery/,
  ],
  [
    'a missing field',
    'warnings/id/uang-sirih-pinang.md',
    (text: string) => text.replace(/^summary:.*\n/m, ''),
    /uang-sirih-pinang\.md: summary: is missing; add it/,
  ],
  [
    'an impossible date',
    'procedures/id/p3mi.md',
    (text: string) => text.replace('verified: "2026-11-20"', 'verified: "2026-02-30"'),
    /p3mi\.md: verified: must be a real day/,
  ],
  [
    'a day that has not come',
    'procedures/id/p3mi.md',
    (text: string) =>
      text
        .replace('verified: "2026-11-20"', 'verified: "2099-01-01"')
        .replace('review_by: "2027', 'review_by: "2199'),
    /p3mi\.md: verified: is 2099-01-01, a day that has not come yet/,
  ],
  [
    'a contact that does not exist',
    'procedures/id/p3mi.md',
    (text: string) => text.replace(':contact[kp2mi-callcenter-dn]', ':contact[kp2mi-salah]'),
    /p3mi\.md: .*:contact\[kp2mi-salah\] is not in content\/contacts\//,
  ],
  [
    'a reference of an unknown kind',
    'procedures/id/p3mi.md',
    (text: string) => text.replace(':contact[kp2mi-callcenter-dn]', ':telepon[kp2mi]'),
    /":telepon" is no reference this site knows/,
  ],
  [
    'a document that does not exist',
    'procedures/id/p3mi.md',
    (text: string) => text.replace('papers_out: [ak1]', 'papers_out: [ak2]'),
    /steps\.1\.papers_out: names "ak2"/,
  ],
  [
    'a contact with neither number nor another way',
    'contacts/sulut.yml',
    (text: string) => text.replace(/ {2}instead:\n {4}id: .*\n {4}en: .*\n/, ''),
    /sulut\.yml: .*\.instead: is required when there is no number/,
  ],
  [
    'a region with the wrong province',
    'regions.yml',
    (text: string) =>
      text.replace("kabupaten, province: '53', slug: sikka", "kabupaten, province: '71', slug: sikka"),
    /5310\.province: is 71, but the BPS code 5310 belongs to province 53/,
  ],
  [
    'YAML that cannot be read',
    'regions.yml',
    (text: string) => `${text}\n'5322': { name: `,
    /regions\.yml: line \d+: is not valid YAML/,
  ],
])('%s is named with its file and remedy', (_name, file, change, expected) => {
  edit(file, change);
  expect(problems().join('\n')).toMatch(expected);
});
