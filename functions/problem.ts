/** Errors as `application/problem+json` (RFC 9457): what is wrong, with which field, and what to do. */
import type { Locale } from '../src/i18n/locales.ts';
import { reportMessages } from '../src/i18n/reports.ts';
import type { Field } from '../src/reports/schema.ts';

export interface FieldProblem {
  field: Field;
  message: string;
}

/** Messages for the fields that do not fit, in the reader's language. */
export function fieldProblems(fields: Field[], locale: Locale): FieldProblem[] {
  const t = reportMessages[locale];
  const text: Record<Field, string> = {
    id: t.wrongId,
    category: t.wrongCategory,
    region: t.wrongRegion,
    country: t.wrongCountry,
    urgency: t.wrongUrgency,
    name: t.wrongName,
    contact: t.wrongContact,
    story: t.wrongStory,
    sealed: t.wrongSealed,
  };
  return fields.map((field) => ({ field, message: text[field] }));
}

/** A problem response. `errors` names each field that does not fit. */
export function problem(
  status: number,
  title: string,
  detail: string,
  options: { errors?: FieldProblem[]; headers?: Record<string, string> } = {},
): Response {
  const body = {
    type: 'about:blank',
    title,
    status,
    detail,
    ...(options.errors ? { errors: options.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...options.headers,
    },
  });
}
