// The report form on the phone: seals before sending, keeps what could not be sent, shows the receipt.
import { isLocale } from '../i18n/messages.ts';
import { reportMessages } from '../i18n/reports.ts';
import { directorySchema, officeFor, type OfficeDirectory } from './offices.ts';
import { forget, keep, send, waiting, type SendResult, type Waiting } from './outbox.ts';
import { CATEGORIES, formSchema, wrongFields, type Field, type ReportForm } from './schema.ts';
import { takeOver } from '../offers/handover.ts';
import { element } from '../ui/element.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'id';
const t = reportMessages[locale];
const RETRY_EVERY = 30_000;

const form = element<HTMLFormElement>('report');
const status = element('send-status');
const error = element('form-error');
const outboxBox = element('outbox');
const sendButton = element<HTMLButtonElement>('send');

let directory: OfficeDirectory | undefined;

/** The offices' keys. Fetched when the page opens, so that sealing still works when the signal goes. */
async function loadDirectory(): Promise<OfficeDirectory | undefined> {
  if (directory) return directory;
  try {
    const answer = await fetch('/.well-known/offices.json');
    const parsed = directorySchema.safeParse(await answer.json());
    if (parsed.success) directory = parsed.data;
  } catch {
    // Asked for again when the person sends.
  }
  if (directory) element('demo-notice').hidden = !directory.demo;
  return directory;
}

/** What the form holds, in the report's shape; the id is given when it is sent. */
function typed(id: string): Record<string, unknown> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return {
    id,
    category: text('category'),
    region: text('region'),
    country: text('country') || null,
    urgency: text('urgency'),
    name: text('name'),
    contact: text('contact'),
    story: text('story'),
  };
}

function clearErrors(): void {
  error.hidden = true;
  for (const message of form.querySelectorAll('.field-error')) message.remove();
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

function showErrors(intro: string, errors: { field: string; message: string }[]): void {
  clearErrors();
  error.replaceChildren();
  const summary = document.createElement('p');
  summary.textContent = intro;
  error.append(summary);
  const list = document.createElement('ul');
  for (const { field, message } of errors) {
    const item = document.createElement('li');
    const place = document.getElementById(`field-${field}`);
    if (place) {
      const link = document.createElement('a');
      link.href = `#field-${field}`;
      link.textContent = message;
      item.append(link);
      const note = document.createElement('span');
      note.className = 'field-error';
      note.id = `error-${field}`;
      note.textContent = message;
      place.append(note);
      for (const input of place.querySelectorAll('input, select, textarea'))
        input.setAttribute('aria-invalid', 'true');
    } else {
      item.textContent = message;
    }
    list.append(item);
  }
  if (errors.length > 0) error.append(list);
  error.hidden = false;
  error.focus();
}

const FIELD_MESSAGES: Partial<Record<Field, string>> = {
  category: t.wrongCategory,
  region: t.wrongRegion,
  country: t.wrongCountry,
  urgency: t.wrongUrgency,
  name: t.wrongName,
  contact: t.wrongContact,
  story: t.wrongStory,
};

function showReceipt(receipt: string, office: string): void {
  form.reset();
  form.hidden = true;
  status.textContent = '';
  element('receipt-code').textContent = receipt;
  element('receipt-office').textContent = office ? t.receiptOffice(office) : '';
  const box = element('receipt');
  box.hidden = false;
  box.focus();
}

/** The last report sealed on this page, so that sending the same words again sends the same report. */
let last: { words: string; entry: Waiting } | undefined;

async function sealed(report: ReportForm): Promise<Waiting | undefined> {
  const { id, name, contact, story, ...open } = report;
  const words = JSON.stringify([open, name, contact, story]);
  if (last?.words === words) return last.entry;
  const keys = await loadDirectory();
  const office = keys && officeFor(keys, report.region);
  if (!keys || !office) return undefined;
  // jose is loaded when it is needed, long after the form can be read and filled in.
  const { seal } = await import('./seal.ts');
  const body = JSON.stringify({
    id,
    ...open,
    sealed: await seal({ name, contact, story }, id, office, keys.recovery),
  });
  // The words were changed after a sending that was never acknowledged: the new version replaces it.
  if (last) forget(last.entry.id);
  const entry = { id, body };
  last = { words, entry };
  return entry;
}

function showOutcome(result: SendResult, entry: Waiting): void {
  if (result.kind === 'received') {
    forget(entry.id);
    last = undefined;
    showReceipt(result.receipt, result.office);
  } else if (result.kind === 'rejected') {
    forget(entry.id);
    last = undefined;
    status.textContent = '';
    showErrors(result.errors.length > 0 ? t.rejected : result.detail, result.errors);
  } else {
    status.textContent = result.reason === 'offline' ? t.waitingOffline : t.waitingServer;
  }
  showOutbox();
}

let busy = false;
async function submit(): Promise<void> {
  if (busy) return;
  clearErrors();
  const parsed = formSchema.safeParse(typed(crypto.randomUUID()));
  if (!parsed.success) {
    showErrors(
      t.errorSummary,
      wrongFields(parsed.error).map((field) => ({ field, message: FIELD_MESSAGES[field] ?? '' })),
    );
    return;
  }
  busy = true;
  sendButton.disabled = true;
  status.textContent = t.sending;
  try {
    const entry = await sealed(parsed.data);
    if (!entry) {
      status.textContent = t.keysMissing;
      return;
    }
    keep(entry);
    showOutcome(await send(entry, locale), entry);
  } finally {
    busy = false;
    sendButton.disabled = false;
  }
}

function button(label: string, act: () => void, quiet = true): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = quiet ? 'button quiet' : 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

/** What waits on this phone, and what was sent meanwhile. */
function showOutbox(): void {
  const entries = waiting();
  outboxBox.hidden = entries.length === 0;
  outboxBox.replaceChildren();
  const unsent = entries.filter(({ receipt }) => !receipt);
  if (unsent.length > 0) {
    const text = document.createElement('p');
    const title = document.createElement('strong');
    title.textContent = t.waitingTitle;
    text.append(title, ` · ${t.waitingCount(unsent.length)}`);
    const actions = document.createElement('p');
    actions.className = 'actions';
    actions.append(
      button(t.retry, () => void sendWaiting(), false),
      button(t.discard, () => {
        for (const { id } of unsent) forget(id);
        last = undefined;
        status.textContent = '';
        showOutbox();
      }),
    );
    outboxBox.append(text, actions);
  }
  for (const { id, receipt } of entries) {
    if (!receipt) continue;
    const text = document.createElement('p');
    const code = document.createElement('strong');
    code.textContent = receipt;
    text.append(`${t.sentLater} `, code, ' ');
    text.append(
      button(t.noted, () => {
        forget(id);
        showOutbox();
      }),
    );
    outboxBox.append(text);
  }
}

/** Tries what waits, one after the other; the one on the screen shows its receipt at once. */
async function sendWaiting(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    for (const entry of waiting().filter(({ receipt }) => !receipt)) {
      const result = await send(entry, locale);
      if (entry.id === last?.entry.id) {
        showOutcome(result, entry);
      } else if (result.kind === 'received') {
        keep({ ...entry, receipt: result.receipt });
      } else if (result.kind === 'rejected' && result.status !== 413) {
        // Another report already stands under this number, or its office has new keys: it can never be accepted.
        forget(entry.id);
        showErrors(result.detail, []);
      }
      if (result.kind === 'waiting') break;
    }
  } finally {
    busy = false;
    showOutbox();
  }
}

function prefill(): void {
  const parameters = new URLSearchParams(location.search);
  const category = CATEGORIES.find((known) => known === parameters.get('kategori'));
  if (category) form.querySelector<HTMLInputElement>(`[name=category][value=${category}]`)?.click();
  const story = element<HTMLTextAreaElement>('story');
  const company = parameters.get('perusahaan');
  if (company && !story.value) story.value = `${company}: `;
  const found = takeOver();
  if (found && !story.value) story.value = found;
}

// An old browser or an address without https cannot seal on the phone: the form is then sent plainly and sealed
// on arrival.
if (isSecureContext && 'randomUUID' in crypto) {
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
}
element('quick-exit').addEventListener('click', (event) => {
  event.preventDefault();
  form.reset();
  // Replaces this page in the history: "back" does not lead here again.
  location.replace((event.currentTarget as HTMLAnchorElement).href);
});
element('receipt-copy').addEventListener('click', (event) => {
  const copy = event.currentTarget as HTMLButtonElement;
  void navigator.clipboard
    .writeText(element('receipt-code').textContent)
    .then(() => (copy.textContent = t.copied));
});
element('receipt-print').addEventListener('click', () => print());
addEventListener('online', () => void sendWaiting());
setInterval(() => {
  if (waiting().some(({ receipt }) => !receipt)) void sendWaiting();
}, RETRY_EVERY);

prefill();
showOutbox();
void loadDirectory().then(() => sendWaiting());
