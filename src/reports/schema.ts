/**
 * What a report is: the fields both the form and the API check with. `zod/mini`, because the form's script
 * travels to the phone and classic Zod would trip the Content-Security-Policy.
 */
import * as z from 'zod/mini';

export const CATEGORIES = [
  'calo',
  'hilang',
  'upah',
  'kekerasan',
  'scam',
  'meninggal',
  'pulang',
  'koreksi',
  'lain',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const URGENCIES = ['normal', 'segera'] as const;

export const STATES = ['diterima', 'dibaca', 'dirujuk', 'dikerjakan', 'menunggu', 'selesai'] as const;
export type State = (typeof STATES)[number];

/** Countries the form offers, most asked first (ISO 3166 alpha-2). The API takes every ISO code. */
export const COUNTRIES = [
  'MY',
  'SG',
  'HK',
  'TW',
  'BN',
  'SA',
  'AE',
  'QA',
  'KW',
  'JO',
  'JP',
  'KR',
  'KH',
  'MM',
  'LA',
  'TH',
  'PH',
  'TL',
  'PG',
] as const;

/** Longest texts, in characters. The sealed story must stay within the largest padding step. */
export const LIMITS = { name: 120, contact: 200, story: 4000, storyMin: 10 } as const;

/** Bytes of a request's body, above which it is refused unread. */
export const BODY_LIMIT = 65_536;

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether `code` is an ISO 3166 alpha-2 code of a country or territory. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined;
}

const routing = {
  id: z.uuid(),
  category: z.enum(CATEGORIES),
  region: z.string().check(z.regex(/^\d{4}$/)),
  country: z.nullable(z.string().check(z.refine(isCountry))),
  urgency: z.enum(URGENCIES),
};

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/));

/** A General JWE (RFC 7516 §7.2.1) as `jose` writes it. */
export const sealedSchema = z.object({
  protected: base64url.check(z.minLength(1)),
  iv: base64url.check(z.minLength(1)),
  ciphertext: base64url.check(z.minLength(1)),
  tag: base64url.check(z.minLength(1)),
  recipients: z
    .array(
      z.object({
        encrypted_key: base64url.check(z.minLength(1)),
        header: z.record(z.string(), z.unknown()),
      }),
    )
    .check(z.minLength(2), z.maxLength(4)),
});
export type Sealed = z.infer<typeof sealedSchema>;

/** The body of `POST /api/reports` as JSON. */
export const reportSchema = z.object({ ...routing, sealed: sealedSchema });
export type Report = z.infer<typeof reportSchema>;

const text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max)), '');

/** The same report as a plain form, before the server seals it. */
export const formSchema = z.object({
  ...routing,
  name: text(LIMITS.name),
  contact: text(LIMITS.contact),
  story: z.string().check(z.trim(), z.minLength(LIMITS.storyMin), z.maxLength(LIMITS.story)),
});
export type ReportForm = z.infer<typeof formSchema>;

/** What only the office may read. */
export interface Statement {
  name: string;
  contact: string;
  story: string;
}

/** Fields of a report that can be wrong, for messages next to them. */
export type Field = keyof ReportForm | 'sealed';

/** The fields that do not fit, each once, in the order of the schema. */
export function wrongFields(error: z.core.$ZodError): Field[] {
  return [...new Set(error.issues.map((issue) => String(issue.path[0] ?? 'sealed') as Field))];
}
