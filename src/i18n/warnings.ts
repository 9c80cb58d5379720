import { messages } from './messages.ts';

export const warningMessages = messages({
  id: {
    title: 'Cara calo menipu, dan cara melihatnya',
    description:
      'Setiap cara menipu: bagaimana kedengarannya, apa yang bohong, dan apa yang harus dilakukan.',
    sounds: 'Begini kedengarannya',
    lies: 'Yang bohong',
    actions: 'Yang harus dilakukan',
    case: 'Kejadian nyata',
    caseSource: 'Nama tidak disebut.',
    report: 'Laporkan calo',
    checkOffer: 'Cek tawaran kerja',
    checkCompany: 'Cek nama perusahaan',
  },
  en: {
    title: 'How brokers deceive, and how to see it',
    description: 'Each way of deceiving: how it sounds, what is false in it, and what to do.',
    sounds: 'How it sounds',
    lies: 'What is false',
    actions: 'What to do',
    case: 'A true case',
    caseSource: 'No names are given.',
    report: 'Report a broker',
    checkOffer: 'Check a job offer',
    checkCompany: 'Check a company name',
  },
});
