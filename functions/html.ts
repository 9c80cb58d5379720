/** The few pages the API answers itself, for phones without JavaScript: receipt, form with errors, status. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { formatDay } from '../src/i18n/messages.ts';
import { localPath } from '../src/i18n/paths.ts';
import { reportMessages } from '../src/i18n/reports.ts';
import type { Locale } from '../src/i18n/locales.ts';
import type { OfficeDirectory } from '../src/reports/offices.ts';
import { CATEGORIES, COUNTRIES, LIMITS, URGENCIES } from '../src/reports/schema.ts';
import type { FieldProblem } from './problem.ts';
import type { ReportStatus } from './store.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

// The site's colours once more: these pages are made by the API, which the site's stylesheet does not reach.
const STYLE = `:root{color-scheme:light dark;--g:#fbf6ea;--s:#fffdf8;--i:#231b15;--l:#22397a;--r:#97202a}
@media(prefers-color-scheme:dark){:root{--g:#10182e;--s:#18223f;--i:#f8f1e3;--l:#bccbff;--r:#ffb4b0}}
*{box-sizing:border-box}body{margin:0 auto;max-width:42rem;padding:1rem;font:1.0625rem/1.55 system-ui,sans-serif;color:var(--i);background:var(--g);border-top:1rem solid #1d2f5b}
a{color:var(--l)}input,select,textarea{width:100%;min-height:3rem;padding:.75rem;font:inherit;color:inherit;background:var(--s);border:2px solid currentColor;border-radius:.75rem}
label{display:block;margin-top:1rem;font-weight:600}.e{color:var(--r);font-weight:600}
button,.b{display:inline-block;min-height:3rem;margin-top:1rem;padding:.75rem 1rem;font:inherit;font-weight:700;color:#231b15;background:#e0a233;border:0;border-radius:.75rem}
output{display:block;margin:1rem 0;padding:1rem;font-size:1.6rem;font-weight:700;text-align:center;background:var(--s);border:2px dashed currentColor}`;

function page(locale: Locale, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

/** The receipt of a stored report. */
export function receiptPage(locale: Locale, receipt: string, office: string, demo: boolean): Html {
  const t = reportMessages[locale];
  return page(
    locale,
    t.receiptTitle,
    html`<p>${t.receiptIntro}</p>
      <output>${receipt}</output>
      <p>${t.receiptOffice(office)}</p>
      <p>${t.receiptWarning}</p>
      ${demo ? html`<p class="e">${t.demo}</p>` : ''}
      <p><a class="b" href="${localPath(locale, '/lapor/status/')}">${t.seeStatus}</a></p>
      <p><a href="${localPath(locale, '/')}">${t.home}</a></p>`,
  );
}

/** The form again, with everything that was typed, and what has to be corrected next to its field. */
export function formPage(
  locale: Locale,
  typed: Record<string, string>,
  errors: FieldProblem[],
  directory: OfficeDirectory,
  unavailable = false,
): Html {
  const t = reportMessages[locale];
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const error = (field: string) =>
    errors.filter((e) => e.field === field).map((e) => html`<p class="e">${e.message}</p>`);
  const option = (field: string, value: string, label: string) =>
    html`<option value="${value}" ${typed[field] === value ? raw('selected') : ''}>${label}</option>`;
  return page(
    locale,
    unavailable ? t.unavailableTitle : t.invalidTitle,
    html`<p class="e" role="alert">${unavailable ? t.unavailableDetail : t.invalidDetail}</p>
      <form method="post" action="/api/reports">
        <input type="hidden" name="lang" value="${locale}" />
        <label for="category">${t.category}</label>${error('category')}
        <select id="category" name="category">
          <option value="">${t.choose}</option>
          ${CATEGORIES.map((category) => option('category', category, t[category]))}
        </select>
        <label for="region">${t.region}</label>${error('region')}
        <select id="region" name="region">
          <option value="">${t.choose}</option>
          ${directory.offices.flatMap((office) => office.regions).map(({ code, name }) => option('region', code, name))}
        </select>
        <label for="country">${t.country}</label>${error('country')}
        <select id="country" name="country">
          <option value="">${t.countryNone}</option>
          ${COUNTRIES.map((code) => option('country', code, names.of(code) ?? code))}
        </select>
        <label for="urgency">${t.urgency}</label>${error('urgency')}
        <select id="urgency" name="urgency">
          ${URGENCIES.map((urgency) => option('urgency', urgency, t[urgency]))}
        </select>
        <label for="story">${t.story}</label>${error('story')}
        <textarea id="story" name="story" rows="8" maxlength="${LIMITS.story}">
${typed['story'] ?? ''}</textarea>
        <label for="name">${t.name}</label>${error('name')}
        <input id="name" name="name" value="${typed['name'] ?? ''}" />
        <label for="contact">${t.contact}</label>${error('contact')}
        <input id="contact" name="contact" value="${typed['contact'] ?? ''}" />
        <button>${t.send}</button>
      </form>`,
  );
}

/** A short page for what cannot go on. */
export function errorPage(
  locale: Locale,
  kind: 'conflict' | 'tooLarge' | 'wrongReceipt' | 'unknownReceipt',
): Html {
  const t = reportMessages[locale];
  const back = kind === 'wrongReceipt' || kind === 'unknownReceipt' ? '/lapor/status/' : '/lapor/';
  return page(
    locale,
    t[`${kind}Title`],
    html`<p role="alert">${t[`${kind}Detail`]}</p>
      <p><a class="b" href="${localPath(locale, back)}">${t.back}</a></p>`,
  );
}

/** Where a report stands. */
export function statusPage(locale: Locale, receipt: string, status: ReportStatus): Html {
  const t = reportMessages[locale];
  return page(
    locale,
    t.statusFor(receipt),
    html`<p><strong>${t[status.state]}</strong></p>
      <p>${t.statusOffice(status.office)}</p>
      <ol>
        ${status.events.map(({ state, at }) => html`<li>${t[state]}: ${formatDay(at.slice(0, 10), locale)}</li>`)}
      </ol>
      <p><a href="${localPath(locale, '/')}">${t.home}</a></p>`,
  );
}
