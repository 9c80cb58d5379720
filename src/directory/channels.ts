/** How a channel of a contact is shown and what a tap on it does. */
import type { Channel, Contact } from '../model/schema.ts';

/** Digits of a number for `tel:` and `wa.me`; international numbers keep their plus. */
export function dialDigits(number: string): string {
  return (number.startsWith('+') ? '+' : '') + number.replace(/\D/g, '');
}

/**
 * Where a tap on the channel leads.
 * @param message text already filled in, for WhatsApp only
 */
export function channelHref(channel: Channel, message?: string): string {
  switch (channel.type) {
    case 'phone':
      return `tel:${dialDigits(channel.value)}`;
    case 'sms':
      return `sms:${dialDigits(channel.value)}`;
    case 'whatsapp':
      return `https://wa.me/${dialDigits(channel.value).replace('+', '')}${message ? `?text=${encodeURIComponent(message)}` : ''}`;
    case 'email':
      return `mailto:${channel.value}`;
    case 'web':
      return channel.value;
    case 'address':
      return `https://www.openstreetmap.org/search?query=${encodeURIComponent(channel.value)}`;
  }
}

/** The channel's text, with its kind where the number alone would not say it. */
export function channelText(channel: Channel): string {
  switch (channel.type) {
    case 'whatsapp':
      return `WhatsApp ${channel.value}`;
    case 'sms':
      return `SMS ${channel.value}`;
    default:
      return channel.value;
  }
}

/** The channel to show where there is room for one: a phone, else WhatsApp, SMS, e-mail. */
export function mainChannel(contact: Contact): Channel | undefined {
  const order = ['phone', 'whatsapp', 'sms', 'email'];
  return contact.channels
    .filter((channel) => order.includes(channel.type))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))[0];
}

/** Name and main channel of each contact that can be reached, in the order of `ids`. */
export function reachable(
  contacts: ReadonlyMap<string, Contact>,
  ids: readonly string[],
): { contact: Contact; channel: Channel }[] {
  return ids.flatMap((id) => {
    const contact = contacts.get(id);
    const channel = contact && mainChannel(contact);
    return contact && channel ? [{ contact, channel }] : [];
  });
}

/** The contact's numbers: what can be called, messaged or texted, in the order of its entry. */
export function numbers(contact: Contact) {
  return contact.channels.filter(
    (channel) => channel.type === 'phone' || channel.type === 'whatsapp' || channel.type === 'sms',
  );
}
