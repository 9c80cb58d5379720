import { messages } from './messages.ts';

export const glossaryMessages = messages({
  id: {
    title: 'Arti istilah',
    description: 'Istilah resmi dan singkatan, masing-masing dijelaskan sekali dengan kata biasa.',
    jump: 'Langsung ke huruf',
  },
  en: {
    title: 'Terms explained',
    description: 'Official terms and abbreviations, each explained once in plain words.',
    jump: 'Jump to a letter',
  },
});
