import { messages } from './messages.ts';

/** How old a fact is; apart from the other words, because every company page's script carries them. */
export const ageingMessages = messages({
  id: {
    age: (days: number) =>
      days < 1
        ? 'hari ini'
        : days < 60
          ? `${days} hari lalu`
          : days < 730
            ? `${Math.round(days / 30.4)} bulan lalu`
            : `${Math.floor(days / 365.25)} tahun lalu`,
    stale: (day: string) => `Terakhir diketahui ${day}. Cek lagi sebelum bertindak.`,
    ended: (day: string) => `Masa penghentian seharusnya selesai ${day}. Sudah selesai? Cek lagi.`,
    until: (day: string) => `Seharusnya selesai ${day}.`,
  },
  en: {
    age: (days: number) =>
      days < 1
        ? 'today'
        : days < 60
          ? `${days} days ago`
          : days < 730
            ? `${Math.round(days / 30.4)} months ago`
            : `${Math.floor(days / 365.25)} years ago`,
    stale: (day: string) => `Last known on ${day}. Check again before you act.`,
    ended: (day: string) => `The suspension should have ended on ${day}. Has it ended? Check again.`,
    until: (day: string) => `Should end on ${day}.`,
  },
});
