import { messages } from './messages.ts';

/** Words of what people fill in on their own phone: checklist and file for the family. */
export const worksheetMessages = messages({
  id: {
    checklist: 'Daftar centang',
    checklistHint: 'Centang yang sudah ada. Centangan hanya tersimpan di ponsel ini.',
    clearTicks: 'Hapus semua centang',
    /** Filled in by the phone. */
    ticked: '{done} dari {all} sudah ada.',
    dossierTitle: 'Isi, cetak, lalu tinggalkan di rumah',
    dossierHint:
      'Yang Anda tulis tidak dikirim dan tidak disimpan. Setelah dicetak, halaman ini ditutup dan isinya hilang. Boleh juga dicetak kosong dan diisi tangan.',
    empty: 'Kosongkan',
    groups: [
      {
        title: 'Saya',
        fields: [
          'Nama lengkap, seperti di KTP',
          'Tanggal lahir',
          'Nomor paspor',
          'Nomor telepon dan WhatsApp',
        ],
      },
      {
        title: 'Pekerjaan',
        fields: [
          'Negara, kota, dan alamat kerja',
          'Nama majikan dan nomor teleponnya',
          'Jenis pekerjaan dan gaji per bulan',
          'Lama kontrak, dari tanggal sampai tanggal',
        ],
      },
      {
        title: 'Yang memberangkatkan',
        fields: [
          'Nama PT (P3MI) dan nomor SIP2MI',
          'Orang PT yang dihubungi, nomor teleponnya',
          'Orang yang pertama mengajak',
        ],
      },
      {
        title: 'Perjalanan',
        fields: [
          'Tanggal berangkat, pesawat atau kapal',
          'Nomor E-KPMI atau ID SISKOP2MI',
          'Nomor kartu BPJS Ketenagakerjaan',
        ],
      },
      {
        title: 'Kesepakatan keluarga',
        fields: [
          'Hari dan jam menelepon',
          'Siapa yang mencari kalau dua kali terlewat',
          'Di mana salinan dokumen disimpan',
        ],
      },
    ],
    callIfSilent: 'Kalau tidak ada kabar, keluarga menghubungi:',
  },
  en: {
    checklist: 'Checklist',
    checklistHint: 'Tick what you have. The ticks are kept on this phone only.',
    clearTicks: 'Clear all ticks',
    ticked: '{done} of {all} ready.',
    dossierTitle: 'Fill in, print, leave at home',
    dossierHint:
      'What you write is not sent and not kept. When you close the page it is gone. You can also print it empty and write by hand.',
    empty: 'Empty the form',
    groups: [
      {
        title: 'Me',
        fields: [
          'Full name, as on the ID card',
          'Date of birth',
          'Passport number',
          'Phone and WhatsApp number',
        ],
      },
      {
        title: 'The work',
        fields: [
          'Country, town and address of work',
          'Employer’s name and phone number',
          'Kind of work and wage a month',
          'Length of the contract, from and to',
        ],
      },
      {
        title: 'Who sends me',
        fields: [
          'Company (P3MI) and SIP2MI number',
          'Contact person there, phone number',
          'Who first invited me',
        ],
      },
      {
        title: 'The journey',
        fields: [
          'Day of departure, flight or ship',
          'E-KPMI number or SISKOP2MI ID',
          'BPJS Ketenagakerjaan card number',
        ],
      },
      {
        title: 'Agreed with the family',
        fields: [
          'Day and hour of our calls',
          'Who searches after two missed calls',
          'Where the copies are kept',
        ],
      },
    ],
    callIfSilent: 'If I fall silent, my family calls:',
  },
});
