import { messages } from './messages.ts';

export const aboutMessages = messages({
  id: {
    sources: 'Semua sumber',
    sourcesDescription: 'Setiap fakta di situs ini punya sumber. Di sini semuanya, menurut tema.',
    themeCount: (count: number) => `${count} sumber`,
    official: 'situs resmi',
    'official-copy': 'naskah aturan, dibaca dari salinan tidak resmi',
    news: 'berita yang mengutip pejabat atau lembaga',
    secondary: 'sumber kedua: blog, lembaga, atau salinan',
    noAddress: 'alamat halaman tidak tersimpan',
    checked: (day: string) => `dibaca ${day}`,
    about: 'Tentang situs ini',
  },
  en: {
    sources: 'All sources',
    sourcesDescription: 'Every fact on this site has a source. Here they all are, by theme.',
    themeCount: (count: number) => `${count} sources`,
    official: 'official site',
    'official-copy': 'text of a rule, read on an unofficial copy',
    news: 'news quoting an official or an institution',
    secondary: 'second-hand: a blog, an organisation or a copy',
    noAddress: 'address of the page not kept',
    checked: (day: string) => `read on ${day}`,
    about: 'About this site',
  },
});
