/** Which contacts serve a place: a province, kabupaten or kota at home, or a country abroad. */
import type { Content } from '../model/read.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Contact } from '../model/schema.ts';

type Contacts = Content['contacts'];

/** The ids of the contacts that serve the region `code` (BPS), directly or as part of its province. */
export function servingRegion(contacts: Contacts, code: string): string[] {
  return idsWhere(contacts, ({ regions }) => regions.includes(code) || regions.includes(code.slice(0, 2)));
}

/** The ids of the contacts that serve the country `code` (ISO 3166 alpha-2). */
export function servingCountry(contacts: Contacts, code: string): string[] {
  return idsWhere(contacts, ({ countries }) => countries.includes(code));
}

/** Every country some contact serves, in the order of `content/contacts/`: a contact's first country leads. */
export function servedCountries(contacts: Contacts): string[] {
  return [...new Set([...contacts.values()].flatMap(({ countries }) => countries))];
}

/** The contact of the BP3MI that a report from the region `code` goes to. */
export function officeContact({ offices }: Pick<Content, 'offices'>, code: string): string | undefined {
  const own = [...offices.values()].filter((office) => office.kind === 'bp3mi');
  return own.find(({ regions }) => regions.includes(code) || regions.includes(code.slice(0, 2)))?.contact;
}

/** The country's name as people say it ("Hong Kong", not its constitutional name). */
export function countryName(code: string, locale: Locale): string {
  return (
    new Intl.DisplayNames(locale, { type: 'region', style: 'short' })
      .of(code)
      // ICU adds the former name: "Myanmar (Burma)".
      ?.replace(/ \(.*\)$/, '') ?? code
  );
}

function idsWhere(contacts: Contacts, serves: (contact: Contact) => boolean): string[] {
  return [...contacts].filter(([, contact]) => serves(contact)).map(([id]) => id);
}
