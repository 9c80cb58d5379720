// The search page: Pagefind's engine is loaded only when someone searches. Nothing typed leaves the phone.
import { isLocale } from '../i18n/messages.ts';
import { searchMessages } from '../i18n/search.ts';
import { pageSentence } from './excerpt.ts';
import { officialWords, tellingWords } from './synonyms.ts';

interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<Hit> }[] }>;
}

const SHOWN = 12;
const language = document.documentElement.lang;
const t = searchMessages[isLocale(language) ? language : 'id'];
const form = document.querySelector<HTMLFormElement>('#search');
const status = document.querySelector<HTMLElement>('#search-status');
const list = document.querySelector<HTMLOListElement>('#search-results');
const nothing = document.querySelector<HTMLElement>('#search-nothing');

let engine: Promise<Pagefind> | undefined;
function load(): Promise<Pagefind> {
  engine ??= import(/* @vite-ignore */ '/pagefind/pagefind.js' as string).then(async (module: Pagefind) => {
    await module.options({ excerptLength: 24, metaCacheTag: 'v1' });
    await module.init();
    return module;
  });
  engine.catch(() => (engine = undefined));
  return engine;
}

type Result = Awaited<ReturnType<Pagefind['search']>>['results'][number];

/** Fewer full answers than this, and pages that hold a part of the words are added. */
const ENOUGH = 3;

/**
 * Hits, each page once: first those that hold every word, as typed or in the pages' own words; where they are few,
 * those that hold most of the telling words, rare words counting more. A spoken question rarely stands on a page
 * as it was asked.
 */
async function find(query: string, kind: string): Promise<Hit[]> {
  const pagefind = await load();
  const options = kind ? { filters: { kind } } : {};
  const telling = tellingWords(query);
  const asked = new Set(
    [query, telling.join(' ')].flatMap((words) => [words, officialWords(words) ?? words]),
  );
  const searches = await Promise.all([...asked].map((words) => pagefind.search(words, options)));
  const best = new Map<string, Result>();
  for (const { results } of searches) {
    for (const result of results) {
      if ((best.get(result.id)?.score ?? -1) < result.score) best.set(result.id, result);
    }
  }
  const ordered = [...best.values()].sort((a, b) => b.score - a.score);
  if (ordered.length < ENOUGH && telling.length > 1) {
    const partly = new Map<string, { result: Result; weight: number }>();
    for (const word of telling) {
      const alike = await Promise.all(
        [...new Set([word, officialWords(word) ?? word])].map((each) => pagefind.search(each, options)),
      );
      const found = new Map(alike.flatMap(({ results }) => results).map((result) => [result.id, result]));
      const highest = Math.max(0, ...[...found.values()].map(({ score }) => score));
      for (const [id, result] of found) {
        const entry = partly.get(id) ?? { result, weight: 0 };
        // A word that stands on few pages says more; where it weighs in a page, the page says more of it.
        entry.weight += Math.log(1 + 400 / found.size) * (0.6 + (0.4 * result.score) / highest);
        partly.set(id, entry);
      }
    }
    const further = [...partly.values()]
      .filter(({ result }) => !best.has(result.id))
      .sort((a, b) => b.weight - a.weight)
      .map(({ result }) => result);
    ordered.push(...further);
  }
  return Promise.all(ordered.slice(0, SHOWN).map((result) => result.data()));
}

function item(hit: Hit): HTMLLIElement {
  const li = document.createElement('li');
  const a = document.createElement('a');
  a.href = hit.url;
  const title = document.createElement('strong');
  title.textContent = hit.meta['title'] ?? hit.url;
  const kind = hit.filters['kind']?.[0];
  const detail = document.createElement('small');
  const kindName = kind && kind in t ? t[kind as 'prosedur'] : '';
  detail.textContent = [kindName, hit.meta['summary']].filter(Boolean).join(' · ');
  a.append(title, detail);
  const sentence = pageSentence(hit.excerpt);
  if (sentence) {
    const excerpt = document.createElement('small');
    // Pagefind escapes the page's text and adds <mark> only.
    excerpt.innerHTML = `… ${sentence} …`;
    a.append(excerpt);
  }
  li.append(a);
  return li;
}

let latest = 0;
async function run(query: string, kind: string): Promise<void> {
  const turn = ++latest;
  if (!status || !list || !nothing) return;
  list.replaceChildren();
  nothing.hidden = true;
  if (!query) {
    status.textContent = '';
    return;
  }
  status.textContent = t.searching;
  try {
    const hits = await find(query, kind);
    if (turn !== latest) return;
    status.textContent = hits.length > 0 ? t.found(hits.length, query) : t.none(query);
    list.replaceChildren(...hits.map(item));
    nothing.hidden = hits.length > 0;
    const company = nothing.querySelector<HTMLAnchorElement>('[data-company]');
    if (company) {
      company.textContent = t.asCompany(query);
      company.href = `${company.dataset['company'] ?? ''}#q=${encodeURIComponent(query)}`;
    }
  } catch (error) {
    console.warn('search:', error);
    if (turn === latest) status.textContent = t.failed;
  }
}

if (form) {
  const parameters = new URLSearchParams(location.search);
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const kind = form.elements.namedItem('kind') as HTMLSelectElement;
  input.value = parameters.get('q') ?? '';
  kind.value = parameters.get('kind') ?? '';
  const go = () => {
    const query = input.value.trim();
    const next = new URLSearchParams(query ? { q: query, ...(kind.value ? { kind: kind.value } : {}) } : {});
    history.replaceState(null, '', next.size > 0 ? `?${next}` : location.pathname);
    void run(query, kind.value);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  kind.addEventListener('change', go);
  if (input.value) go();
  else input.addEventListener('focus', () => void load(), { once: true });
}
