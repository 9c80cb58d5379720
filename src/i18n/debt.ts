import { messages } from './messages.ts';

/** Words of the debt reckoner; apart from the other worksheets, because the phone loads them. */
export const debtMessages = messages({
  id: {
    debtTitle: 'Hitung utangnya',
    debtHint: 'Hitungan ini terjadi di ponsel Anda. Tidak ada yang dikirim atau disimpan.',
    debt: 'Jumlah yang ditagih (rupiah)',
    wage: 'Gaji yang dijanjikan per bulan (rupiah)',
    cut: 'Potongan per bulan (rupiah)',
    added: 'Tambahan utang per bulan: makan, denda, bunga (rupiah, boleh kosong)',
    count: 'Hitung',
    months: (months: string) => `Utang ini sama dengan ${months} bulan gaji penuh.`,
    paidOff: (months: number) => `Dengan potongan itu, utang lunas setelah ${months} bulan.`,
    never: 'Dengan potongan itu, utang tidak pernah lunas. Tambahannya sama besar atau lebih besar.',
    left: (amount: string) => `Selama dipotong, Anda menerima ${amount} sebulan.`,
    nothingLeft: 'Selama dipotong, Anda tidak menerima gaji sama sekali.',
    total: (amount: string) => `Semua yang dibayar: ${amount}.`,
    debtAdvice: 'Jangan setuju dengan potongan yang tidak tertulis di kontrak. Tanyakan dulu ke BP3MI.',
    wrongAmount: (field: string) =>
      `Tulis angka untuk "${field}", misalnya dengan titik atau kata "juta". Angkanya harus lebih dari nol.`,
    debtWithoutScript:
      'Hitung dengan tangan: bagi jumlah utang dengan potongan per bulan. Hasilnya berapa bulan Anda bekerja untuk utang.',
  },
  en: {
    debtTitle: 'Reckon the debt',
    debtHint: 'This is worked out on your phone. Nothing is sent or kept.',
    debt: 'Amount they ask for (rupiah)',
    wage: 'Promised wage a month (rupiah)',
    cut: 'Deduction a month (rupiah)',
    added: 'Added to the debt each month: food, fines, interest (rupiah, may be empty)',
    count: 'Reckon',
    months: (months: string) => `This debt is ${months} months of full wages.`,
    paidOff: (months: number) => `With that deduction it is paid off after ${months} months.`,
    never: 'With that deduction it is never paid off. What is added is as much or more.',
    left: (amount: string) => `While they deduct, you receive ${amount} a month.`,
    nothingLeft: 'While they deduct, you receive no wage at all.',
    total: (amount: string) => `Paid in all: ${amount}.`,
    debtAdvice: 'Do not agree to deductions that are not written in the contract. Ask BP3MI first.',
    wrongAmount: (field: string) => `Write a number above zero for "${field}".`,
    debtWithoutScript:
      'Reckon by hand: divide the debt by the deduction a month. The result is how many months you work for the debt.',
  },
});
