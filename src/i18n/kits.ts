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
    // On paper only.
    place: {
      gereja: 'Jemaat atau paroki',
      sekolah: 'Sekolah',
      desa: 'Desa atau kelurahan',
      petugas: 'Kantor',
    },
    person: 'Orang yang bisa dihubungi di sini, dan nomornya',
    checked: (day: string) => `Fakta diperiksa ${day}`,
    sources: 'Sumber',
    replaceAfter: (day: string) =>
      `Nomor dan fakta bisa berubah. Setelah ${day}, ambil lembar yang baru di`,
    publishedBy: (operator: string) => `Diterbitkan oleh ${operator}.`,
    licence: (name: string) =>
      `Boleh disalin, dibagikan, dan diubah dengan menyebut “${name}” (CC BY 4.0).`,
    qr: (address: string) => `Kode QR ke ${address}`,
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
    place: {
      gereja: 'Congregation or parish',
      sekolah: 'School',
      desa: 'Village',
      petugas: 'Office',
    },
    person: 'Whom to contact here, and the number',
    checked: (day: string) => `Facts checked ${day}`,
    sources: 'Sources',
    replaceAfter: (day: string) =>
      `Numbers and facts can change. After ${day}, fetch a new copy at`,
    publishedBy: (operator: string) => `Published by ${operator}.`,
    licence: (name: string) => `Copy, share and change it freely, naming “${name}” (CC BY 4.0).`,
    qr: (address: string) => `QR code to ${address}`,
  },
});
