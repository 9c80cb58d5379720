// The lookup page: fetches the index once, searches it on the phone, shows the three kinds of answer. Nothing
// that is typed leaves the phone; the address bar keeps it behind "#", which browsers do not send.
import { formatDate, isLocale } from '../i18n/messages.ts';
import { localPath } from '../i18n/paths.ts';
import { recruiterMessages } from '../i18n/recruiters.ts';
import { sourcesConflict } from './facts.ts';
import { unpack, type PackedCompany } from './pack.ts';
import { buildIndex, differences, search, type Index, type Match } from './search.ts';
import { ageing } from './ageing.ts';
import { statement } from './statement.ts';
import { element } from '../ui/element.ts';
import { localDay } from '../ui/today.ts';

const INDEX = '/recruiters/index.txt';
/** Facts shown in an answer; the rest stand on the company's page. */
const FACTS_SHOWN = 3;

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : 'id';
const t = recruiterMessages[locale];

const form = element<HTMLFormElement>('lookup');
const input = element<HTMLInputElement>('q');
const status = element('lookup-status');
const retry = element('lookup-retry');
const answer = element('answer');
const list = element('results');
const sources = JSON.parse(element('sources').textContent) as Record<string, { title: string; date: string }>;

interface Loaded {
  companies: PackedCompany[];
  index: Index;
}
let loading: Promise<Loaded> | undefined;
function load(): Promise<Loaded> {
  loading ??= fetch(INDEX).then(async (response) => {
    if (!response.ok) throw new Error(`${INDEX} answered ${response.status}`);
    const companies = unpack(await response.text());
    return { companies, index: buildIndex(companies) };
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const pageOf = ({ slug }: PackedCompany) => localPath(locale, `/p3mi/${slug}/`);

function heading(company: PackedCompany, parts: [string, boolean][]): HTMLElement {
  const link = make('a');
  link.href = pageOf(company);
  link.append('PT ', ...parts.map(([text, differs]) => (differs ? make('mark', text) : text)));
  const title = make('h3');
  title.append(link);
  return title;
}

/** The record itself: its newest facts, each with day, age and source. */
function exactItem(company: PackedCompany): HTMLLIElement {
  const item = make('li');
  item.dataset['match'] = 'exact';
  item.append(make('p', t.exactBadge, 'badge'), heading(company, [[company.name, false]]));
  const about = [company.city, ...company.aliases.map((alias) => `${t.aliases}: ${alias}`)].filter(Boolean);
  if (about.length > 0) item.append(make('p', about.join(' · '), 'soft'));
  if (sourcesConflict(company.facts)) item.append(make('p', t.conflict, 'note'));
  const facts = make('ul');
  for (const fact of company.facts.slice(0, FACTS_SHOWN)) {
    const { age, advice } = ageing(fact, localDay(), locale);
    const entry = make('li');
    entry.append(make('strong', formatDate(fact.date, locale)), ` (${age}): ${statement(fact, locale)}`);
    if (advice) entry.append(' ', make('em', advice));
    entry.append(make('small', `${t.source}: ${sources[fact.source]?.title ?? fact.source}`, 'soft'));
    facts.append(entry);
  }
  item.append(facts);
  const rest = company.facts.length - FACTS_SHOWN;
  const more = make('a', rest > 0 ? t.more(rest) : t.open, 'button quiet no-print');
  more.href = pageOf(company);
  item.append(more);
  return item;
}

/** Another company: its name with the differing letters marked, and nothing that was said about it. */
function similarItem(company: PackedCompany, match: Match, query: string): HTMLLIElement {
  const item = make('li');
  item.dataset['match'] = 'similar';
  const byCity = match.because === 'city';
  item.append(
    make('p', [byCity ? t.cityBadge : t.similarBadge, company.city].filter(Boolean).join(' · '), 'badge'),
    heading(company, byCity ? [[company.name, false]] : differences(company.name, query)),
  );
  return item;
}

function slip(asked: string, found: string): void {
  const write = (name: string, text: string) => {
    const place = document.querySelector(`[data-slip=${name}]`);
    if (place) place.textContent = text;
  };
  write('asked', asked);
  write('found', found);
}

/** The name asked about goes into the message to the officers. */
function fillMessage(company: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-ask]')) {
    const address = new URL(link.href);
    address.searchParams.set('text', t.askText(company));
    link.href = address.href;
  }
}

function show({ companies }: Loaded, matches: Match[], query: string): void {
  const exact = matches.filter(({ kind }) => kind === 'exact');
  const similar = matches.filter(({ kind }) => kind === 'similar');
  list.replaceChildren(
    ...matches.flatMap((match) => {
      const company = companies[match.company];
      if (!company) return [];
      return [match.kind === 'exact' ? exactItem(company) : similarItem(company, match, query)];
    }),
  );
  const onlySimilar = exact.length === 0 && similar.length > 0;
  element('answer-title').textContent =
    exact.length > 0
      ? t.exactHeading
      : onlySimilar
        ? `${t.noneHeading(query)}. ${t.similarHeading}:`
        : t.noneHeading(query);
  element('answer-note').textContent =
    exact.length > 0
      ? similar.length > 0
        ? `${t.borrowed} ${t.similarNote}`
        : t.borrowed
      : onlySimilar
        ? `${t.similarNote} ${t.noneNote}`
        : t.noneNote;
  status.textContent = matches.length > 0 ? t.statusFound(exact.length, similar.length) : '';
  answer.hidden = false;
  const names = exact.flatMap(({ company }) => companies[company] ?? []);
  const found = names
    .map((company) => {
      const fact = company.facts[0];
      return fact
        ? `PT ${company.name}. ${formatDate(fact.date, locale)}: ${statement(fact, locale)}`
        : company.name;
    })
    .join(' ');
  slip(query, found || (onlySimilar ? t.slipSimilarOnly : t.slipNothing));
  fillMessage(names[0] ? `PT ${names[0].name}` : query);
}

let turn = 0;
async function run(): Promise<void> {
  const query = input.value.trim();
  const mine = ++turn;
  retry.hidden = true;
  history.replaceState(null, '', location.pathname + (query ? `#q=${encodeURIComponent(query)}` : ''));
  if (!query) {
    answer.hidden = true;
    status.textContent = '';
    return;
  }
  status.textContent = t.loading;
  try {
    const loaded = await load();
    if (mine === turn) show(loaded, search(loaded.index, query), query);
  } catch (error) {
    console.warn('lookup:', error);
    if (mine !== turn) return;
    answer.hidden = true;
    status.textContent = t.failed;
    retry.hidden = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
retry.addEventListener('click', () => void run());
element('print-slip').addEventListener('click', () => print());

const asked =
  new URLSearchParams(location.search).get('q') ?? new URLSearchParams(location.hash.slice(1)).get('q');
if (asked) {
  input.value = asked;
  void run();
} else {
  // Fetched ahead, so that the answer comes at once and also when the signal goes.
  load().catch((error: unknown) => console.warn('lookup:', error));
}
