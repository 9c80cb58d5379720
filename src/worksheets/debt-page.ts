// The debt reckoner on the page: reads the four amounts, says what they mean.
import { isLocale } from '../i18n/messages.ts';
import { debtMessages } from '../i18n/debt.ts';
import { parseRupiah, reckon } from './debt.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'id';
const t = debtMessages[locale];
const rupiah = new Intl.NumberFormat(locale, {
  style: 'currency',
  currency: 'IDR',
  maximumFractionDigits: 0,
});
const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

const form = document.querySelector<HTMLFormElement>('#debt');
const result = document.querySelector<HTMLElement>('#debt-result');

function say(...lines: string[]): void {
  result?.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}

/** The amount in a field; empty counts as zero where it may be left empty. */
function amount(name: string, mayBeEmpty = false): number | null {
  const input = form?.elements.namedItem(name) as HTMLInputElement;
  const empty = input.value.trim() === '';
  const value = empty && mayBeEmpty ? 0 : parseRupiah(input.value);
  const valid = value !== null && (value > 0 || mayBeEmpty);
  input.setAttribute('aria-invalid', String(!valid));
  if (valid) return value;
  say(t.wrongAmount(input.dataset['label'] ?? name));
  input.focus();
  return null;
}

if (form) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const debt = amount('debt');
    const wage = debt === null ? null : amount('wage');
    const cut = wage === null ? null : amount('cut');
    const added = cut === null ? null : amount('added', true);
    if (debt === null || wage === null || cut === null || added === null) return;
    const { monthsOfWages, monthsToPay, left, total } = reckon({ debt, wage, cut, added });
    say(
      t.months(number.format(monthsOfWages)),
      monthsToPay === null ? t.never : t.paidOff(monthsToPay),
      left > 0 ? t.left(rupiah.format(left)) : t.nothingLeft,
      ...(total === null ? [] : [t.total(rupiah.format(total))]),
      t.debtAdvice,
    );
  });
}
