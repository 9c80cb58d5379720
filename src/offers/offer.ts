// The offer page: reads a pasted advert on the phone and hands what was found to the lookup, KP2MI or the report.
import { offerMessages } from '../i18n/offers.ts';
import { companiesIn, findFlags, type Finding, type Rule } from './flags.ts';
import { handOver } from './handover.ts';
import { element } from '../ui/element.ts';

const t = offerMessages.id;

const form = element<HTMLFormElement>('reader');
const text = element<HTMLTextAreaElement>('advert');
const status = element('reader-status');
const marked = element('marked');
const list = element('flags');
const rules = JSON.parse(element('rules').textContent) as Rule[];

let findings: Finding[] = [];

function mark(advert: string): (string | HTMLElement)[] {
  const places = findings.flatMap((finding) => finding.places).sort((a, b) => a[0] - b[0]);
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [start, end] of places) {
    if (start < at) continue;
    const word = document.createElement('mark');
    word.textContent = advert.slice(start, end);
    parts.push(advert.slice(at, start), word);
    at = end;
  }
  return [...parts, advert.slice(at)];
}

function item({ rule, places }: Finding, advert: string): HTMLLIElement {
  const entry = document.createElement('li');
  const title = document.createElement('strong');
  title.textContent = rule.title;
  const words = document.createElement('p');
  words.className = 'soft';
  words.textContent = `${t.words}: ${[...new Set(places.map(([start, end]) => advert.slice(start, end)))].join(', ')}`;
  const why = document.createElement('p');
  why.textContent = rule.why;
  entry.append(title, why, words);
  if (rule.warning) {
    const link = document.createElement('a');
    link.href = `/risiko/${rule.warning}/`;
    link.textContent = t.warning;
    entry.append(link);
  }
  return entry;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const advert = text.value;
  findings = findFlags(advert, rules);
  const empty = advert.trim() === '';
  status.textContent = empty ? t.empty : findings.length > 0 ? t.found(findings.length) : t.none;
  marked.hidden = findings.length === 0;
  marked.replaceChildren(...mark(advert));
  list.replaceChildren(...findings.map((finding) => item(finding, advert)));
  const companies = element('companies');
  companies.replaceChildren(
    ...companiesIn(advert).map((name) => {
      const link = document.createElement('a');
      link.className = 'button quiet';
      link.href = `/cek-p3mi/#q=${encodeURIComponent(name)}`;
      link.textContent = t.company(name);
      return link;
    }),
  );
});

/** What was found and answered, in words: for the officers' chat and for the report. */
function summary(withAdvert: boolean): string {
  const answers = [...document.querySelectorAll<HTMLInputElement>('.rung input:checked')].map((input) => {
    const rung = input.closest('.rung');
    return `- ${rung?.querySelector('legend')?.textContent.trim() ?? ''} ${input.closest('label')?.textContent.trim() ?? ''}`;
  });
  const flags = findings.map(({ rule }) => `- ${rule.title}`);
  const advert = text.value.trim();
  return [
    ...(flags.length > 0 ? [t.reportFlags, ...flags] : []),
    ...(answers.length > 0 ? [t.reportAnswers, ...answers] : []),
    ...(withAdvert && advert ? [t.reportAdvert, advert] : []),
  ].join('\n');
}

element('to-report').addEventListener('click', () => {
  handOver(`${t.reportText}\n${summary(true)}`);
});
const ask = document.querySelector<HTMLAnchorElement>('#to-officers');
ask?.addEventListener('click', () => {
  // The advert itself stays here: a chat is somebody else's server.
  const address = new URL(ask.href);
  address.searchParams.set('text', `${t.askText}\n${summary(false)}`);
  ask.href = address.href;
});
