import { messages } from './messages.ts';

export const figureMessages = messages({
  id: {
    title: 'Data',
    description:
      'Angka tentang pekerja migran dari NTT dan Sulawesi Utara, masing-masing dengan sumber. Angka yang bertentangan ditampilkan berdampingan.',
    value: 'Jumlah',
    source: 'Sumber',
    note: 'Catatan',
    partial: 'belum setahun penuh',
    other: 'Sumber lain menyebut',
    table: 'Lihat sebagai tabel',
    download: 'Unduh CSV',
    companies: 'Data perusahaan (P3MI)',
    companiesNote:
      'Semua keterangan tentang perusahaan yang tampil di situs ini, satu baris untuk satu keterangan, dengan tanggal dan sumbernya. Boleh dipakai dengan menyebut sumber (CC BY 4.0).',
    schema: 'Penjelasan kolom (JSON Schema)',
    follow: 'Ikuti perubahan status (Atom)',
    kitText: 'Bahan untuk dibagikan',
    reportText: 'Laporkan',
  },
  en: {
    title: 'Data',
    description:
      'Figures on migrant workers from NTT and North Sulawesi, each with its source. Figures that disagree stand side by side.',
    value: 'Count',
    source: 'Source',
    note: 'Note',
    partial: 'part of the year',
    other: 'Another source says',
    table: 'See as a table',
    download: 'Download CSV',
    companies: 'Data on companies (P3MI)',
    companiesNote:
      'Every statement on companies shown on this site, one row each, with day and source. Free to use with attribution (CC BY 4.0).',
    schema: 'What the columns mean (JSON Schema)',
    follow: 'Follow changes of status (Atom)',
    kitText: 'Material to share',
    reportText: 'Report',
  },
});
