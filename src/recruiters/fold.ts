/**
 * Folding: names of the same company, however written, become the same letters. Only differences that real
 * sources show for one and the same company are folded (facts/recruiters.md: company form, spaces, Arabic
 * transliteration, old spelling, word forms); a different letter stays a different company.
 */

/** Marks of a company's form, at either end of a name or in the middle of an advert. */
const FORMS = new Set(['pt', 'cv', 'tbk', 'persero', 'perseroan', 'terbatas', 'ltd']);

/** Words around a name that are no part of it. */
const NOISE = new Set(
  (
    'agen agensi agency cabang cab kantor pusat perwakilan perusahaan penyalur penempatan pjtki pptkis p3mi tki tkw pmi cpmi ' +
    'pelaut resmi berizin izin nama apakah apa ini itu di dari ke dan untuk cek benar terdaftar legal ada tidak sponsor ' +
    'lowongan info hubungi wa'
  ).split(' '),
);

/** Words around a name that may as well be part of another one: "Merdeka Jakarta Utama" is not "Merdeka". */
const PLACES = new Set(
  'kerja luar negeri kupang maumere ende manado jakarta bekasi surabaya ntt sulut ntb'.split(' '),
);

/** Forms of one word, each to the form the index uses. */
const WORDS: Record<string, string> = {
  international: 'internasional',
  intl: 'internasional',
  int: 'internasional',
  corporation: 'korp',
  corp: 'korp',
  korporasi: 'korp',
  indo: 'indo',
  bros: 'brothers',
};

/** Spelling rules, in order: old Dutch spelling, Arabic transliteration, letters heard alike and written both ways. */
const SPELLING: [RegExp, string][] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/(?:kh|ch)/g, 'k'],
  [/dh/g, 'd'],
  [/(?:sy|sh)/g, 's'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/q/g, 'k'],
  [/y(?![aeiou])/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/h$/, ''],
];

/** Lower-case letters and digits of a text, word by word; spaced-out letters ("Y A S R I") become a word. */
export function words(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // "P.T." and "P. T." are one word
    .replace(/\bp\.?\s?t\b\.?/g, ' pt ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return plain
    .replace(/\b(?:[a-z] ){2,}[a-z]\b/g, (letters) => letters.replaceAll(' ', ''))
    .split(' ')
    .filter(Boolean);
}

/** One word in the index's spelling. */
export function foldWord(word: string): string {
  const known = WORDS[word];
  if (known) return known;
  return SPELLING.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

/** Whether a word is part of a name at all. */
export const isForm = (word: string): boolean => FORMS.has(word);
export const isNoise = (word: string): boolean => NOISE.has(word) || PLACES.has(word);
/** Whether a name surely ends before this word. */
export const endsName = (word: string): boolean => NOISE.has(word) || isForm(word) || /^\d+$/.test(word);

/** The words of a name, folded, without company form, remarks in brackets and a digit at the end. */
export function foldName(name: string): string[] {
  const all = words(name.replace(/\([^)]*\)/g, ' ')).filter((word) => !isForm(word));
  if (all.length > 1 && /^\d+$/.test(all.at(-1) ?? '')) all.pop();
  return all.map(foldWord);
}

/**
 * The letters of a name alone, the key under which it is found exactly: joined and split words read the same,
 * and so do Al and El in front.
 */
export function key(folded: string[]): string {
  return folded
    .join('')
    .replace(/(.)\1+/g, '$1')
    .replace(/^el(?=.{4})/, 'al');
}

/** The part of a company page's address that its name gives. */
export function slugOf(name: string): string {
  return words(name)
    .filter((word) => !isForm(word))
    .join('-');
}
