import { messages } from './messages.ts';

export const kitMessages = messages({
  id: {
    title: 'Bahan untuk gereja, sekolah, dan desa',
    description:
      'Bahan siap pakai: unduh, cetak, bacakan, atau teruskan. Boleh diperbanyak dengan menyebut sumber.',
    gereja: 'Untuk gereja',
    sekolah: 'Untuk sekolah',
    desa: 'Untuk desa',
    petugas: 'Untuk petugas',
    minutes: (count: number) => `${count} menit`,
    download: 'Unduh',
    pdf: 'PDF untuk dicetak',
    docx: 'Word untuk diubah',
    size: (kilobytes: number) => `${kilobytes} KB`,
    readHere: 'Isi lengkap',
    ask: 'Perlu pembicara atau bahan lain? Hubungi BP3MI di provinsi Anda.',
    askLink: 'Lihat kantor BP3MI',
  },
  en: {
    title: 'Kits for church, school and village',
    description: 'Ready to use: download, print, read out or forward. Copy freely with attribution.',
    gereja: 'For churches',
    sekolah: 'For schools',
    desa: 'For villages',
    petugas: 'For officers',
    minutes: (count: number) => `${count} minutes`,
    download: 'Download',
    pdf: 'PDF to print',
    docx: 'Word to edit',
    size: (kilobytes: number) => `${kilobytes} KB`,
    readHere: 'Full text',
    ask: 'Need a speaker or other material? Contact the BP3MI of your province.',
    askLink: 'See the BP3MI offices',
  },
});
