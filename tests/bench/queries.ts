/** What people really type when they mean a company, by kind of mess. */
import { foldName, key } from '../../src/recruiters/fold.ts';
import { pick, seeded } from './names.ts';

export interface Query {
  kind: string;
  text: string;
  /** The name that is meant; null for names that are in no list. */
  meant: string | null;
}

type Mess = (name: string, random: () => number) => string | null;

const wordsOf = (name: string) => name.split(' ');
const letters = 'abcdefghijklmnopqrstuvwxyz';

function typo(text: string, random: () => number): string {
  const places = [...text].flatMap((letter, index) => (letter === ' ' || index === 0 ? [] : [index]));
  const at = pick(random, places);
  const kind = random();
  if (kind < 0.3) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.6) return text.slice(0, at) + pick(random, [...letters]) + text.slice(at + 1);
  if (kind < 0.8) return text.slice(0, at) + pick(random, [...letters]) + text.slice(at);
  return at + 1 < text.length
    ? text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
    : text.slice(0, at);
}
const typos =
  (count: number): Mess =>
  (name, random) => {
    let text = name.toLowerCase();
    for (let done = 0; done < count; done++) text = typo(text, random);
    return text;
  };

/** As somebody writes who has only heard it. */
const HEARD: [RegExp, string][] = [
  [/sejahtera/, 'sejatra'],
  [/internasional/, 'internesional'],
  [/ph|v/, 'f'],
  [/sy/, 's'],
  [/kh/, 'h'],
  [/z/, 'j'],
  [/eh/, 'e'],
  [/ah\b/, 'a'],
  [/ua/, 'uwa'],
  [/ia/, 'iya'],
  [/ee|ie/, 'i'],
  [/ai/, 'e'],
  [/au/, 'o'],
  [/th/, 't'],
  [/nd/, 'n'],
  [/ng/, 'n'],
  [/er/, 'ar'],
  [/e/, 'i'],
];
const OLD: [RegExp, string][] = [
  [/u/g, 'oe'],
  [/j/g, 'dj'],
  [/c/g, 'tj'],
];
const changed = (from: string, to: string) => (from === to ? null : to);

const MESSES: Record<string, Mess> = {
  exact: (name) => name,
  'with PT': (name, random) => pick(random, [`PT ${name}`, `PT. ${name}`, `${name}, PT`, `P.T. ${name}`]),
  'lower case': (name) => name.toLowerCase(),
  'upper case': (name) => `PT.${name.toUpperCase()}`,
  joined: (name) => changed(name, name.toLowerCase().replaceAll(' ', '')),
  'one space lost': (name) => changed(name, name.toLowerCase().replace(' ', '')),
  split: (name, random) => {
    const long = wordsOf(name).filter((word) => word.length > 6);
    if (long.length === 0) return null;
    const word = pick(random, long);
    const at = 3 + Math.floor(random() * (word.length - 5));
    return name.replace(word, `${word.slice(0, at)} ${word.slice(at)}`).toLowerCase();
  },
  'spaced letters': (name) => [...name.replaceAll(' ', '')].join(' '),
  swapped: (name, random) => {
    const words = wordsOf(name);
    if (words.length < 2) return null;
    const at = Math.floor(random() * (words.length - 1));
    [words[at], words[at + 1]] = [words[at + 1] ?? '', words[at] ?? ''];
    return words.join(' ').toLowerCase();
  },
  'a word missing': (name, random) => {
    const words = wordsOf(name);
    if (words.length < 3) return null;
    words.splice(Math.floor(random() * words.length), 1);
    return words.join(' ').toLowerCase();
  },
  'one typo': typos(1),
  'two typos': typos(2),
  'three typos': (name, random) => (name.length < 14 ? null : typos(3)(name, random)),
  'old spelling': (name, random) => {
    const [pattern, old] = pick(random, OLD);
    return changed(name.toLowerCase(), name.toLowerCase().replace(pattern, old));
  },
  heard: (name, random) => {
    const lower = name.toLowerCase();
    const heard = HEARD.filter(([pattern]) => pattern.test(lower));
    if (heard.length === 0) return null;
    const [pattern, sound] = pick(random, heard);
    return changed(lower, lower.replace(pattern, sound));
  },
  initial: (name, random) => {
    const words = wordsOf(name);
    if (words.length < 3) return null;
    const at = 1 + Math.floor(random() * (words.length - 1));
    words[at] = words[at]?.charAt(0) ?? '';
    return words.join(' ').toLowerCase();
  },
  'extra words': (name, random) =>
    pick(random, [
      `agen pt ${name} cabang kupang`,
      `apakah PT ${name} resmi?`,
      `pjtki ${name} manado`,
      `info lowongan kerja luar negeri PT ${name} hubungi wa`,
    ]),
};

/**
 * Queries of every kind over `names`, about `perKind` of each. Left out are those which, folded, are the name of
 * another company: there the other company is the right answer.
 */
export function makeQueries(names: readonly string[], perKind: number, seed = 7): Query[] {
  const random = seeded(seed);
  const taken = new Map(names.map((name) => [key(foldName(name)), name]));
  const queries: Query[] = [];
  for (const [kind, mess] of Object.entries(MESSES)) {
    let made = 0;
    for (let tries = 0; made < perKind && tries < perKind * 20; tries++) {
      const meant = pick(random, names);
      const text = mess(meant, random);
      if (!text) continue;
      const other = taken.get(key(foldName(text)));
      if (other && other !== meant) continue;
      queries.push({ kind, text, meant });
      made++;
    }
  }
  // Names in no list, the dangerous way: a real name with one word of another company's.
  for (let made = 0; made < perKind * 2;) {
    const words = wordsOf(pick(random, names));
    words[Math.floor(random() * words.length)] = pick(random, wordsOf(pick(random, names)));
    const text = words.join(' ');
    if (taken.has(key(foldName(text)))) continue;
    queries.push({ kind: 'in no list', text: `PT ${text}`, meant: null });
    made++;
  }
  return queries;
}
