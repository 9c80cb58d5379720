/**
 * Company names to measure with: those of the repository, and as many made-up ones as asked, put together from
 * words such companies like. The made-up ones exist in these figures only.
 */
import { recruiters } from '../../src/recruiters/read.ts';
import { foldName, key } from '../../src/recruiters/fold.ts';

/** A small seeded generator (mulberry32): the same figures on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: () => number, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('cannot pick from an empty list');
  return found;
}

const WORDS = (
  'abadi adi agung akbar alam alfa ali amal aman amanah amanda ananda andalan anugerah arafah arta asia asri bahagia bahana ' +
  'bahtera bakti bali bangun barokah baru bersama berkah bina binar bintang buana bukit bumi bunga cahaya cakra candra ' +
  'cemerlang cipta citra dadi damai dana daya delta dewi dian duta dwi eka elang era fajar family farhan gading gemilang ' +
  'global graha gunung guna hasil hidayah hikmah imam indah indo indonesia inti insan internasional intan jasa jati jaya ' +
  'kartika karunia karya kencana kharisma kirana kreasi krida kusuma laksana lestari lima lintas lumintu mahkota maju makmur ' +
  'mandiri manggala mas maju medan mega melati menara merdeka mitra muda mulia multi murni mustika nata negara niaga nirwana ' +
  'nur nusa nusantara oktavia pandu panca pancaran pelita perdana perkasa permata persada pertiwi pesona pratama prima ' +
  'profita purnama pusaka putra putri rahmat raja rama rejeki restu rinjani sahara sahabat sakti samudera sari satria ' +
  'sejahtera sejati selaras sentosa seruni setia sinar sinergi sukses sumber surya sutra syafaat tama tangguh timur tirta ' +
  'titian tri tulus tunggal utama vita wahana wahyu wijaya windu wira yakin yudha zam'
).split(' ');

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** `count` different names, the repository's own first. */
export function companyNames(count: number, seed = 1): string[] {
  const random = seeded(seed);
  const names = new Map(recruiters().companies.map(({ name }) => [key(foldName(name)), name]));
  while (names.size < count) {
    const length = pick(random, [2, 3, 3, 3, 4]);
    const words = Array.from({ length }, () => pick(random, WORDS));
    if (new Set(words).size < length) continue;
    // One name in six writes two of its words as one, as real ones do.
    const joined = random() < 1 / 6 ? [`${words[0] ?? ''}${words[1] ?? ''}`, ...words.slice(2)] : words;
    const name = joined.map(capital).join(' ');
    const letters = key(foldName(name));
    if (!names.has(letters)) names.set(letters, name);
  }
  return [...names.values()].slice(0, count);
}
