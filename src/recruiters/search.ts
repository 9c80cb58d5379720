/**
 * Finding a company by what someone typed. Two steps: letter pairs shared with the query pick candidates, then
 * words are compared one by one. "Exact" means the same letters after folding (fold.ts) and nothing less: only
 * an exact record may carry a sanction, so a near miss can never lend one to another company.
 */
import { endsName, foldName, foldWord, isForm, isNoise, key, words } from './fold.ts';

/** What the index knows of a company for finding it. */
export interface Findable {
  name: string;
  aliases: readonly string[];
  city?: string;
  licences: readonly string[];
}

export interface Match {
  /** Position in the list the index was built from. */
  company: number;
  kind: 'exact' | 'similar';
  /** 0 to 1; exact matches are 1. */
  score: number;
  /** Set where the city was typed, not the name. */
  because?: 'city';
}

interface Name {
  company: number;
  folded: string[];
  letters: string;
}

export interface Index {
  names: Name[];
  byKey: Map<string, number[]>;
  byLicence: Map<string, number[]>;
  /** Folded city to companies. */
  byCity: Map<string, number[]>;
  /** Pair of letters (26² + digits, packed) to the names that hold it. */
  pairs: Map<number, Int32Array>;
  companies: number;
}

const CANDIDATES = 24;
const SHOWN = 10;
/** Below this a name does not look like the query. */
const SIMILAR = 0.55;
/** A pasted advert is read in windows of at most this many words. */
const LONGEST_NAME = 7;
const LONGEST_QUERY = 80;

const pairCode = (text: string, index: number) => text.charCodeAt(index) * 128 + text.charCodeAt(index + 1);

/** The distinct letter pairs of a text. */
function pairsOf(letters: string): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index + 1 < letters.length; index++) found.add(pairCode(letters, index));
  return found;
}

function add(map: Map<string, number[]>, at: string, company: number): void {
  const there = map.get(at);
  if (!there) map.set(at, [company]);
  else if (!there.includes(company)) there.push(company);
}

/** Builds the index over companies; on a phone once, when the page opens. */
export function buildIndex(companies: readonly Findable[]): Index {
  const index: Index = {
    names: [],
    byKey: new Map(),
    byLicence: new Map(),
    byCity: new Map(),
    pairs: new Map(),
    companies: companies.length,
  };
  const lists = new Map<number, number[]>();
  companies.forEach((entry, company) => {
    for (const text of [entry.name, ...entry.aliases]) {
      const folded = foldName(text);
      const letters = key(folded);
      if (!letters) continue;
      const position = index.names.push({ company, folded, letters }) - 1;
      add(index.byKey, letters, company);
      for (const pair of pairsOf(letters)) {
        const list = lists.get(pair);
        if (list) list.push(position);
        else lists.set(pair, [position]);
      }
    }
    for (const licence of entry.licences) add(index.byLicence, licenceKey(licence), company);
    if (entry.city) add(index.byCity, key(words(entry.city).map(foldWord)), company);
  });
  for (const [pair, list] of lists) index.pairs.set(pair, Int32Array.from(list));
  return index;
}

/** A licence number without signs and without the leading "KEP": `KEP. 459/MEN/2006` is `459men2006`. */
export function licenceKey(licence: string): string {
  return licence
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^kep/, '');
}

const rows: Uint16Array[] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/**
 * Edits between two words (insert, drop, change, swap of neighbours), or `limit + 1` when there are more.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length;
  if (width > 62 || a.length > 62) return limit + 1;
  let [before, previous, current] = rows as [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let best = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= width; j++) {
      const cost = letter === b.charCodeAt(j - 1) ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      current[j] = value;
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[width] ?? 0;
}

/** 0 to 1: how alike two words are; half of a word counts as a beginning, one letter as an initial. */
function wordLikeness(query: string, word: string): number {
  if (query === word) return 1;
  if (query.length === 1) return word.startsWith(query) ? 0.7 : 0;
  const longer = Math.max(query.length, word.length);
  const limit = Math.ceil(longer / 3);
  const edits = distance(query, word, limit);
  const byEdits = edits > limit ? 0 : 1 - edits / longer;
  const byBeginning =
    query.length >= 3 && word.startsWith(query) ? 0.6 + (0.4 * query.length) / word.length : 0;
  return Math.max(byEdits, byBeginning);
}

/** 0 to 1: how alike a query and a name are, word by word in any order, and as letters without spaces. */
function likeness(query: string[], letters: string, name: Name): number {
  const longer = Math.max(letters.length, name.letters.length);
  const limit = Math.ceil(longer / 3);
  const edits = distance(letters, name.letters, limit);
  const whole = edits > limit ? 0 : 1 - edits / longer;
  if (whole > 0.9) return whole;

  const used = new Set<number>();
  let last = -1;
  let swapped = false;
  let matched = 0;
  let queryWeight = 0;
  for (const word of query) {
    queryWeight += word.length;
    let best = 0;
    let at = -1;
    name.folded.forEach((candidate, position) => {
      if (used.has(position)) return;
      const value = wordLikeness(word, candidate);
      if (value > best) [best, at] = [value, position];
    });
    if (best >= 0.6) {
      used.add(at);
      if (at < last) swapped = true;
      last = at;
      matched += best * Math.max(word.length, 3);
    }
  }
  queryWeight = Math.max(
    query.reduce((sum, word) => sum + Math.max(word.length, 3), 0),
    1,
  );
  const nameWeight = name.folded.reduce((sum, word) => sum + Math.max(word.length, 3), 0);
  const covered = name.folded.reduce(
    (sum, word, position) => sum + (used.has(position) ? Math.max(word.length, 3) : 0),
    0,
  );
  // A missing word costs less than a wrong one: people type half a name, but rarely a word too many.
  const byWords = 0.65 * (matched / queryWeight) + 0.35 * (covered / Math.max(nameWeight, 1));
  // "Bumi Mas Antarnusa" is mistaken for "Bumi Mas Indonesia Mandiri": the same beginning is enough to look alike.
  const begins = query.length > 1 && query[0] === name.folded[0] && query[1] === name.folded[1];
  if (begins && byWords < SIMILAR) return Math.max(whole, SIMILAR);
  // Of two names with the same words, the one in the order typed comes first.
  return Math.max(whole, byWords * (swapped ? 0.92 : 0.98));
}

/** Names that share most letter pairs with the query. */
function candidates(index: Index, letters: string): Name[] {
  const scores = new Float32Array(index.names.length);
  const touched: number[] = [];
  for (const pair of pairsOf(letters)) {
    const list = index.pairs.get(pair);
    if (!list) continue;
    const weight = Math.log(1 + index.names.length / list.length);
    for (const position of list) {
      if (scores[position] === 0) touched.push(position);
      scores[position] = (scores[position] ?? 0) + weight;
    }
  }
  for (const position of touched) {
    const length = index.names[position]?.letters.length ?? 1;
    // Long names share more pairs with anything; a short query is mostly the beginning of a longer name.
    scores[position] = (scores[position] ?? 0) / (12 + Math.max(length, letters.length));
  }
  const best: number[] = [];
  let floor = 0;
  for (const position of touched) {
    const score = scores[position] ?? 0;
    if (best.length >= CANDIDATES && score <= floor) continue;
    best.push(position);
    if (best.length > CANDIDATES * 4) {
      best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      best.length = CANDIDATES;
      floor = scores[best.at(-1) ?? 0] ?? 0;
    }
  }
  return best
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, CANDIDATES)
    .flatMap((position) => index.names[position] ?? []);
}

/** Companies named exactly in the words: all of them, or a part with nothing but known noise around it. */
function exactCompanies(index: Index, typed: string[]): number[] {
  const everything = index.byKey.get(key(foldName(typed.join(' '))));
  if (everything) return everything;
  const found: { companies: number[]; length: number }[] = [];
  const forms = typed.map(isForm);
  const folded = typed.map((word, position) => (forms[position] ? '' : foldWord(word)));
  for (let start = 0; start < typed.length; start++) {
    for (let end = start + 1; end <= Math.min(typed.length, start + LONGEST_NAME); end++) {
      if (forms[start]) break;
      const companies = index.byKey.get(key(folded.slice(start, end)));
      if (!companies) continue;
      const before = typed.slice(0, start);
      const after = typed.slice(end);
      const quiet = (word: string) => isNoise(word) || isForm(word) || /^\d+$/.test(word);
      // In an advert the name stands after "PT" and ends where other words begin; a word that could belong to
      // the name leaves it at "similar", for "Cipta Karya" is not "Cipta Karya Perdana".
      const delimited = isForm(before.at(-1) ?? '') && endsName(after[0] ?? 'di');
      if ((before.every(quiet) && after.every(quiet)) || delimited)
        found.push({ companies, length: end - start });
    }
  }
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return [...new Set(found.filter(({ length }) => length === longest).flatMap(({ companies }) => companies))];
}

/** In an advert: the words after "PT" up to the next sign or word that is no part of a name. */
function calledCompany(text: string): string[] | undefined {
  const called = /(?:^|[^a-z])p\.?\s?t\.?[\s:"“]+([^,;:!?\n()"“”*|]+)/i.exec(text)?.[1];
  const found = called && words(called.split(/\.\s/)[0] ?? '').filter((word) => !isForm(word));
  if (!found || found.length === 0) return undefined;
  const end = found.findIndex((word, position) => position > 0 && endsName(word));
  return found.slice(0, Math.min(end < 0 ? found.length : end, LONGEST_NAME));
}

/** The words that can belong to a name: without noise, unless nothing would be left of what was typed. */
function nameWords(typed: string[]): string[] {
  const meaningful = typed.filter((word) => !isForm(word) && !isNoise(word));
  return meaningful.length > 0 ? meaningful : typed.filter((word) => !isForm(word));
}

/**
 * Companies for what someone typed or pasted: name in any spelling, licence number, alias or city. Best first;
 * exact ones before similar ones; empty when nothing looks like it.
 */
export function search(index: Index, query: string): Match[] {
  const typed = words(query).slice(0, LONGEST_QUERY);
  if (typed.length === 0) return [];
  const called = calledCompany(query);
  const licence = licenceKey(query);
  const byLicence = /\d{3,}/.test(licence) ? index.byLicence.get(licence) : undefined;
  const whole = byLicence ?? exactCompanies(index, typed);
  const exact = whole.length > 0 || !called ? whole : exactCompanies(index, ['pt', ...called]);
  const results = new Map<number, Match>(
    exact.map((company) => [company, { company, kind: 'exact', score: 1 }]),
  );

  const folded = nameWords(typed.length > LONGEST_NAME + 1 && called ? called : typed).map(foldWord);
  const letters = key(folded);
  if (letters.length >= 2) {
    for (const name of candidates(index, letters)) {
      const score = likeness(folded, letters, name);
      const known = results.get(name.company);
      if (score < SIMILAR || (known && known.score >= score)) continue;
      // The same letters in another order of words are not the same company: similar, however alike.
      results.set(name.company, { company: name.company, kind: 'similar', score: Math.min(score, 0.999) });
    }
    for (const company of index.byCity.get(letters) ?? []) {
      if (!results.has(company))
        results.set(company, { company, kind: 'similar', score: SIMILAR, because: 'city' });
    }
  }
  return [...results.values()]
    .sort((a, b) => b.score - a.score || a.company - b.company)
    .slice(0, Math.max(SHOWN, exact.length));
}

/** Parts of `name` that differ from what was typed, for marking: `[text, differs]` in order. */
export function differences(name: string, query: string): [string, boolean][] {
  const a = [...name];
  const plain = (letter: string) => letter.toLowerCase();
  const b = [...nameWords(words(query)).join(' ')];
  // Longest common subsequence: names are short.
  const table = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = table[i];
      const below = table[i + 1];
      if (!here || !below) continue;
      here[j] =
        plain(a[i] ?? '') === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  const parts: [string, boolean][] = [];
  let j = 0;
  a.forEach((letter, i) => {
    while (
      j < b.length &&
      plain(letter) !== b[j] &&
      (table[i]?.[j + 1] ?? 0) >= (table[i + 1]?.[j] ?? 0) &&
      (table[i]?.[j + 1] ?? 0) > 0
    )
      j++;
    const same = j < b.length && plain(letter) === b[j];
    if (same) j++;
    const differs = !same && letter !== ' ';
    const last = parts.at(-1);
    if (last && last[1] === differs) last[0] += letter;
    else parts.push([letter, differs]);
  });
  return parts;
}
