/**
 * The API: reports in, their status out. Web-standard requests and responses, so the same app runs in Node,
 * on Cloudflare and in tests. Nothing here logs a body, a name or an address.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from 'hono';
import type { Locale } from '../src/i18n/locales.ts';
import { reportMessages } from '../src/i18n/reports.ts';
import { officeFor } from '../src/reports/offices.ts';
import { keyedHash, makeReceipt, parseReceipt, receiptHash } from '../src/reports/receipt.ts';
import {
  BODY_LIMIT,
  formSchema,
  reportSchema,
  wrongFields,
  type Field,
  type Report,
} from '../src/reports/schema.ts';
import { seal, sealProblem } from '../src/reports/seal.ts';
import type { Dependencies } from './config.ts';
import { errorPage, formPage, receiptPage, statusPage } from './html.ts';
import { fieldProblems, problem } from './problem.ts';
import { StoreUnavailable, type ReportStatus } from './store.ts';

/** Seconds after which a phone may try again when the database is away. */
const RETRY_AFTER = '30';

/** Window in which the same plain form, sent twice, counts as one sending. */
const RESEND_WINDOW = 10 * 60 * 1000;

/** The language to answer in: the page the form stood on, else what the phone prefers. */
function localeOf(c: Context, form?: Record<string, string>): Locale {
  if (form?.['lang']) return form['lang'] === 'en' ? 'en' : 'id';
  return c.req.header('Accept-Language')?.toLowerCase().startsWith('en') ? 'en' : 'id';
}

const isForm = (c: Context) =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(c.req.header('Content-Type') ?? '');
const isJson = (c: Context) => /^application\/json\b/.test(c.req.header('Content-Type') ?? '');

/** Text fields of a posted form; files are not accepted and are dropped. */
async function formFields(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Builds the app over its dependencies. */
export function createApp({ store, directory, receiptSecret }: Dependencies): Hono {
  const app = new Hono();

  /** Stores a checked report; the same id and content again gives the first receipt. */
  async function accept(
    report: Report,
    content: string,
  ): Promise<{ outcome: 'created' | 'repeated' | 'conflict'; receipt: string }> {
    const receipt = await makeReceipt(receiptSecret, report.id);
    const outcome = await store.submit({
      id: report.id.toLowerCase(),
      office: officeFor(directory, report.region)?.id ?? '',
      category: report.category,
      region: report.region,
      country: report.country,
      urgency: report.urgency,
      sealed: report.sealed,
      content_hash: await keyedHash(receiptSecret, `content:${content}`),
      receipt_hash: await receiptHash(receiptSecret, receipt),
    });
    return { outcome, receipt };
  }

  async function postJson(c: Context): Promise<Response> {
    const locale = localeOf(c);
    const t = reportMessages[locale];
    let body: unknown;
    try {
      body = await c.req.json();
    } catch {
      return problem(422, t.invalidTitle, t.notJson, { errors: fieldProblems(['sealed'], locale) });
    }
    const parsed = reportSchema.safeParse(body);
    const wrong: Field[] = parsed.success ? [] : wrongFields(parsed.error);
    const office = parsed.success ? officeFor(directory, parsed.data.region) : undefined;
    if (parsed.success && !office) wrong.push('region');
    if (!parsed.success || !office) {
      return problem(422, t.invalidTitle, t.invalidDetail, { errors: fieldProblems(wrong, locale) });
    }
    const report = parsed.data;
    const fault = sealProblem(report.sealed, report.id, office, directory);
    if (fault) {
      return problem(422, t.invalidTitle, t.invalidDetail, {
        errors: [{ field: 'sealed', message: `${t.wrongSealed} (${fault})` }],
      });
    }
    // The parsed report has its keys in the schema's order, so the same content always reads the same.
    const { outcome, receipt } = await accept(report, JSON.stringify(report));
    if (outcome === 'conflict') return problem(409, t.conflictTitle, t.conflictDetail);
    return c.json(
      { receipt, state: 'diterima', office: { id: office.id, name: office.name } },
      outcome === 'created' ? 201 : 200,
      {
        'Cache-Control': 'no-store',
      },
    );
  }

  async function postForm(c: Context): Promise<Response> {
    const fields = await formFields(c);
    const locale = localeOf(c, fields);
    // A form made without a script has no id of its own. The same words sent again within ten minutes (a second
    // tap, a reload) get the same id and so the same receipt; later they count as a new report.
    const words = [
      fields['category'],
      fields['region'],
      fields['country'],
      fields['urgency'],
      fields['name'],
      fields['contact'],
      fields['story'],
    ];
    const id =
      fields['id'] ||
      uuidFrom(
        await keyedHash(receiptSecret, JSON.stringify([Math.floor(Date.now() / RESEND_WINDOW), ...words])),
      );
    const candidate = {
      ...fields,
      id,
      country: fields['country'] || null,
      urgency: fields['urgency'] || 'normal',
    };
    const parsed = formSchema.safeParse(candidate);
    const wrong: Field[] = parsed.success ? [] : wrongFields(parsed.error);
    const office = officeFor(directory, fields['region'] ?? '');
    if (!office && !wrong.includes('region')) wrong.push('region');
    if (!parsed.success || !office) {
      return c.html(formPage(locale, fields, fieldProblems(wrong, locale), directory), 422, {
        'Cache-Control': 'no-store',
      });
    }
    const { id: reportId, category, region, country, urgency, name, contact, story } = parsed.data;
    const sealed = await seal({ name, contact, story }, reportId, office, directory.recovery);
    const open = { id: reportId, category, region, country, urgency };
    try {
      const { outcome, receipt } = await accept(
        { ...open, sealed },
        JSON.stringify([open, name, contact, story]),
      );
      if (outcome === 'conflict')
        return c.html(errorPage(locale, 'conflict'), 409, { 'Cache-Control': 'no-store' });
      return c.html(
        receiptPage(locale, receipt, office.name, directory.demo),
        outcome === 'created' ? 201 : 200,
        {
          'Cache-Control': 'no-store',
        },
      );
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      console.error(error.message);
      // The page comes back with everything that was typed, ready to be sent again.
      return c.html(formPage(locale, fields, [], directory, true), 503, {
        'Retry-After': RETRY_AFTER,
        'Cache-Control': 'no-store',
      });
    }
  }

  app.use(
    '/api/*',
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) => {
        const locale = localeOf(c);
        const t = reportMessages[locale];
        if (isForm(c)) return c.html(errorPage(locale, 'tooLarge'), 413);
        return problem(413, t.tooLargeTitle, t.tooLargeDetail);
      },
    }),
  );

  // A form on another site must not be able to send reports in someone's name.
  app.use('/api/*', async (c, next) => {
    const from = c.req.header('Sec-Fetch-Site');
    if (c.req.method === 'POST' && (from === 'cross-site' || from === 'same-site')) {
      const t = reportMessages[localeOf(c)];
      return problem(403, t.foreignTitle, t.foreignDetail);
    }
    await next();
    return undefined;
  });

  app.post('/api/reports', (c) => {
    if (isForm(c)) return postForm(c);
    if (isJson(c)) return postJson(c);
    const t = reportMessages[localeOf(c)];
    return problem(415, t.mediaTitle, t.mediaDetail);
  });

  app.post('/api/reports/status', async (c) => {
    const form = isForm(c) ? await formFields(c) : undefined;
    const locale = localeOf(c, form);
    const t = reportMessages[locale];
    let typed: unknown = form?.['receipt'];
    if (!form) {
      try {
        typed = ((await c.req.json()) as { receipt?: unknown }).receipt;
      } catch {
        typed = undefined;
      }
    }
    const receipt = typeof typed === 'string' ? parseReceipt(typed) : null;
    if (!receipt) {
      if (form) return c.html(errorPage(locale, 'wrongReceipt'), 422, { 'Cache-Control': 'no-store' });
      return problem(422, t.wrongReceiptTitle, t.wrongReceiptDetail);
    }
    const status = await store.status(await receiptHash(receiptSecret, receipt));
    if (!status) {
      if (form) return c.html(errorPage(locale, 'unknownReceipt'), 404, { 'Cache-Control': 'no-store' });
      return problem(404, t.unknownReceiptTitle, t.unknownReceiptDetail);
    }
    const shown: ReportStatus = {
      ...status,
      office: directory.offices.find((o) => o.id === status.office)?.name ?? status.office,
    };
    if (form) return c.html(statusPage(locale, receipt, shown), 200, { 'Cache-Control': 'no-store' });
    return c.json({ receipt, ...shown }, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/api/health', async (c) => {
    const database = await store.health();
    return c.json(
      { ok: database, database: database ? 'up' : 'down', demo: directory.demo },
      database ? 200 : 503,
      {
        'Cache-Control': 'no-store',
      },
    );
  });

  app.get('/.well-known/offices.json', (c) =>
    c.json(directory, 200, { 'Cache-Control': 'public, max-age=300' }),
  );

  app.all('/api/*', (c) => {
    const t = reportMessages[localeOf(c)];
    return problem(404, t.noRouteTitle, t.noRouteDetail);
  });

  app.onError((error, c) => {
    const locale = localeOf(c);
    const t = reportMessages[locale];
    // The message only: a stack or a body could carry what someone wrote.
    console.error(
      `${c.req.method} ${c.req.path}: ${error instanceof StoreUnavailable ? error.message : error.name}`,
    );
    if (error instanceof StoreUnavailable) {
      return problem(503, t.unavailableTitle, t.unavailableDetail, {
        headers: { 'Retry-After': RETRY_AFTER },
      });
    }
    return problem(500, t.brokenTitle, t.brokenDetail);
  });

  return app;
}

/** A UUID (version 8, RFC 9562) from hexadecimal digits. */
function uuidFrom(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
