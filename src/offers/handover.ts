/**
 * What the offer check found waits here for the report form: in the tab's own storage, so that it stands in no
 * address, and only until the form has read it.
 */
const KEY = 'berangkat-aman.tawaran';

/** Leaves text for the report form. */
export function handOver(text: string): void {
  sessionStorage.setItem(KEY, text);
}

/** Takes the text that was left, if any, and removes it. */
export function takeOver(): string {
  const text = sessionStorage.getItem(KEY) ?? '';
  sessionStorage.removeItem(KEY);
  return text;
}
