/** The recruiters' data files, row by row. */
import { z } from 'zod';
import { FACTS } from './facts.ts';

const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a day, month or year: 2026-02-05, 2026-02 or 2026',
  )
  .refine((date) => date.length < 10 || !Number.isNaN(Date.parse(date)), 'is not a day that exists');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');
const optionalDay = z.union([z.literal(''), z.iso.date('must be a day written YYYY-MM-DD, or empty')]);

/** `content/recruiters/facts.csv`: one row per company and sourced fact. Lists inside a cell use "; ". */
export const factRow = z.strictObject({
  /** The company's slug, the address of its page. */
  company: slug,
  /** As the source writes it, without "PT". */
  name: z.string().min(2),
  fact: z.enum(FACTS),
  date: partialDate,
  /** Words for a date that is vague. */
  date_text: z.string(),
  until: optionalDay,
  confirmed: partialDate,
  licence_no: z.string(),
  city: z.string(),
  province: z.string(),
  address: z.string(),
  branches: z.string(),
  destinations: z.string(),
  sectors: z.string(),
  detail: z.string(),
  source: slug,
});
export type FactRow = z.infer<typeof factRow>;
export const FACT_COLUMNS = Object.keys(factRow.shape) as (keyof FactRow)[];

/** `content/recruiters/aliases.csv`: other names of a company, tied to it by a human. */
export const aliasRow = z.strictObject({
  company: slug,
  alias: z.string().min(2),
  kind: z.string().min(3),
  note: z.string(),
});

/** `content/recruiters/changes.csv`: what each import changed. */
export const changeRow = z.strictObject({
  imported: z.iso.date(),
  source: slug,
  company: slug,
  change: z.enum(['new', 'changed', 'gone', 'back']),
  detail: z.string(),
});
export type ChangeRow = z.infer<typeof changeRow>;
export const CHANGE_COLUMNS = Object.keys(changeRow.shape) as (keyof ChangeRow)[];
