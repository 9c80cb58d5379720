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
