/** Languages a page can be written in. Indonesian is complete, English covers what its issue lists. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
