/**
 * The element of a page's own markup with this id.
 * @throws Error when page and script do not fit together
 */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing from the page`);
  return found as T;
}
