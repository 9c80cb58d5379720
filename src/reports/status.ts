// Shows a report's state without leaving the page; the receipt never stands in an address or a history.
import { formatDay, isLocale } from '../i18n/messages.ts';
import { reportMessages } from '../i18n/reports.ts';
import { parseReceipt } from './receipt.ts';
import type { State } from './schema.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'id';
const t = reportMessages[locale];
const form = document.querySelector<HTMLFormElement>('#status-form');
const answer = document.querySelector<HTMLElement>('#status-answer');

interface Status {
  receipt: string;
  office: string;
  state: State;
  events: { state: State; at: string }[];
}

function paragraph(text: string, tag: 'p' | 'h2' = 'p'): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function show(...parts: HTMLElement[]): void {
  if (!answer) return;
  answer.replaceChildren(...parts);
  answer.hidden = false;
}

async function look(typed: string): Promise<void> {
  const receipt = parseReceipt(typed);
  if (!receipt) {
    show(paragraph(t.wrongReceiptTitle, 'h2'), paragraph(t.wrongReceiptDetail));
    return;
  }
  try {
    const response = await fetch('/api/reports/status', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': locale },
      body: JSON.stringify({ receipt }),
    });
    const body = (await response.json()) as Status & { title?: string; detail?: string };
    if (!response.ok) {
      show(paragraph(body.title ?? t.unavailableTitle, 'h2'), paragraph(body.detail ?? t.unavailableDetail));
      return;
    }
    const events = document.createElement('ol');
    for (const { state, at } of body.events) {
      const item = document.createElement('li');
      item.textContent = `${t[state]}: ${formatDay(at.slice(0, 10), locale)}`;
      events.append(item);
    }
    show(
      paragraph(t.statusFor(body.receipt), 'h2'),
      paragraph(t[body.state]),
      paragraph(t.statusOffice(body.office)),
      events,
    );
  } catch {
    show(paragraph(t.unavailableTitle, 'h2'), paragraph(t.statusOffline));
  }
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void look(String(new FormData(form).get('receipt') ?? ''));
});
