/**
 * Words people say for words the pages use. A query is searched as typed and, where it names one of these,
 * also with the page's word; the better answer wins. Old and spoken terms lead to today's official ones.
 */
export const SYNONYMS: Record<string, string> = {
  tki: 'PMI',
  tkw: 'PMI',
  pjtki: 'P3MI',
  pptkis: 'P3MI',
  agen: 'P3MI',
  agensi: 'P3MI',
  sponsor: 'calo',
  makelar: 'calo',
  tekong: 'calo',
  ktkln: 'E-KPMI',
  bnp2tki: 'KP2MI',
  bp2mi: 'KP2MI',
  pasport: 'paspor',
  upah: 'gaji',
  majikan: 'pemberi kerja',
  ongkos: 'biaya',
  gratis: 'biaya',
  meninggal: 'jenazah',
  hilang: 'tidak ada kabar',
  dipulangkan: 'deportasi',
};

/** The query in the words of the pages, or null when it already is. */
export function officialWords(query: string): string | null {
  const words = query.split(/\s+/);
  const replaced = words.map((word) => SYNONYMS[word.toLowerCase().replace(/[^\p{L}\d-]/gu, '')] ?? word);
  const result = replaced.join(' ');
  return result === query ? null : result;
}

/** Words of a question that say nothing of what is asked. */
const FILLERS = new Set(
  (
    'apa apakah bagaimana gimana cara siapa berapa kapan mana dimana kenapa mengapa yang di ke dari dan atau untuk dengan ' +
    'itu ini ada saja harus mau bisa boleh sudah belum saya kami kita aku anda dia mereka urus kasih dulu bukan pakai ' +
    'the a an of to in for how what who where when is are do does i my can should and or'
  ).split(' '),
);

/** The words that carry a question, at most eight; all of them where nothing else would be left. */
export function tellingWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\d-]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, 8);
}
