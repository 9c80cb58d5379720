/**
 * The shape of everything in `content/`. Used three times: by Astro's content layer
 * (`src/content.config.ts`), by the content check (`src/model/check.ts`) and by the kits.
 * Every object is strict: a misspelt key is an error, not silence.
 */
import { z } from 'zod';
import { LOCALES } from '../i18n/locales.ts';

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, e.g. "kbri-kuala-lumpur"',
  );

/** A real calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('must be a real day written YYYY-MM-DD, in quotes, e.g. "2026-11-20"');

/** Text in both languages; English may be missing where the page has no English version. */
export const bilingual = z.strictObject({ id: z.string().min(1), en: z.string().min(1).optional() });
export type Bilingual = z.infer<typeof bilingual>;

const sourceIds = z.array(slug).min(1, 'name at least one source id from content/sources/');

/** Every entry that states facts says where from, when it was checked and when to check again. */
const provenance = { sources: sourceIds, verified: day, review_by: day };

/** How directly a statement was read; `official-copy` is the wording of a rule on an unofficial copy. */
export const CONFIDENCE = ['official', 'official-copy', 'news', 'secondary'] as const;

export const source = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(2).optional(),
  url: z.url('must be a full address beginning with https:// or http://').optional(),
  /** As the source dates itself: a day, a month, a year, or words such as "tanpa tanggal". */
  date: z.string().min(4),
  kind: z.enum(CONFIDENCE),
  checked: day,
});

/**
 * A phone number as people read it: international (`+62 811-8080-141`), Indonesian (`0800-1000`,
 * `(0380) 8438423`) or a short code (`110`). Anything else cannot be dialled from a link.
 */
const phoneText = z
  .string()
  .regex(
    /^(\+\d{1,3}([ -]?\d{1,5}){2,6}|\(0\d{2,3}\) ?\d{5,8}|0\d{3}-\d{3,4}(-\d{3,4})?|1\d{3}-\d{3}|\d{3,5})$/,
    'is not a phone number we can dial: write "+62 811-8080-141", "(0380) 8438423", "0800-1000" or a short code such as "110"',
  );

const channel = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['phone', 'whatsapp', 'sms']),
    value: phoneText,
    label: bilingual.optional(),
  }),
  z.strictObject({ type: z.literal('email'), value: z.email(), label: bilingual.optional() }),
  z.strictObject({ type: z.literal('web'), value: z.url(), label: bilingual.optional() }),
  z.strictObject({ type: z.literal('address'), value: z.string().min(5), label: bilingual.optional() }),
]);
export type Channel = z.infer<typeof channel>;

export const CONTACT_KINDS = [
  'hotline',
  'bp3mi',
  'p4mi',
  'ltsa',
  'disnaker',
  'polisi',
  'kpppa',
  'lpsk',
  'perwakilan',
  'gereja',
  'lsm',
  'lain',
] as const;

export const contact = z
  .strictObject({
    name: bilingual,
    kind: z.enum(CONTACT_KINDS),
    /** BPS codes of the provinces, kabupaten or kota served; empty = all Indonesia or abroad. */
    regions: z.array(z.string()).default([]),
    /** ISO 3166 alpha-2 codes of the countries served abroad. */
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters of ISO 3166, e.g. "MY"'))
      .default([]),
    /** Where it serves, in words, when codes alone do not say it ("Johor, Melaka, Negeri Sembilan, Pahang"). */
    area: bilingual.optional(),
    purpose: bilingual,
    hours: bilingual.optional(),
    channels: z.array(channel),
    /** Required where there is no number: where to go instead. */
    instead: bilingual.optional(),
    confidence: z.enum(CONFIDENCE),
    /** Day on which a person of the operator really called or messaged; null until then. */
    called: day.nullable(),
    ...provenance,
  })
  .refine((c) => c.instead || c.channels.some((x) => x.type !== 'web' && x.type !== 'address'), {
    path: ['instead'],
    message: 'is required when there is no number or e-mail: say where people should go instead',
  });
export type Contact = z.infer<typeof contact>;

/** An office that can receive reports: its contact entry and the regions it is responsible for. */
export const office = z.strictObject({
  name: bilingual,
  kind: z.enum(['bp3mi', 'disnaker']),
  contact: slug,
  /** BPS province or kabupaten/kota codes. */
  regions: z.array(z.string()).min(1),
});

/** A kind of desk that handles problems: "BP3MI", "the village", "the mission abroad". */
export const desk = z.strictObject({
  name: bilingual,
  /** What it does, in a sentence. */
  role: bilingual,
  /** Contacts that reach it from anywhere. */
  contacts: z.array(slug).default([]),
  /** Where each province, kabupaten or kota has its own: the kind of contact to look up for the reader's region. */
  local: z.enum(CONTACT_KINDS).optional(),
  /** Needed where no contact is known: how to reach it all the same. */
  instead: bilingual.optional(),
  ...provenance,
});
export type Desk = z.infer<typeof desk>;

/** Who handles what: one problem, the desk to go to first, and the others that have a part in it. */
export const handling = z.strictObject({
  problem: bilingual,
  first: z.array(slug).min(1, 'name at least one desk id from content/desks.yml'),
  also: z.array(slug).default([]),
  note: bilingual.optional(),
  /** Slug of the help page that goes through it step by step. */
  article: slug.optional(),
  ...provenance,
});
export type Handling = z.infer<typeof handling>;

export const region = z.strictObject({
  name: z.string().min(3),
  kind: z.enum(['provinsi', 'kabupaten', 'kota']),
  /** BPS code of the province; a province names itself. */
  province: z.string().regex(/^\d{2}$/),
  slug,
});
export type Region = z.infer<typeof region>;

/** One number, amount, limit or date that people act on. Pages refer to it with `:fact[id]`. */
export const fact = z.strictObject({
  value: bilingual,
  /** What the value is, for the list of facts and for whoever reviews it. */
  label: bilingual,
  kind: z.enum(['fee', 'penalty', 'benefit', 'wage', 'limit', 'date', 'figure']),
  ...provenance,
});
export type Fact = z.infer<typeof fact>;

export const document = z.strictObject({
  name: z.string().min(2),
  english: z.string().min(2),
  issuer: bilingual,
  when: bilingual,
  cost: bilingual.optional(),
  genuine: bilingual.optional(),
  ...provenance,
});

/** One question of the offer ladder, with the phrases that raise it in an advert or a chat. Indonesian only. */
export const offerCheck = z.strictObject({
  question: z.string().min(10),
  /** How to find out. */
  how: z.string().min(10),
  /** What each answer means, and what to do then. Never a verdict on the whole offer. */
  yes: z.string().min(10),
  no: z.string().min(10),
  unknown: z.string().min(10),
  /** Phrases, matched without regard to case and signs; `*` stands for up to three words. */
  flags: z.array(z.string().min(3)).min(1),
  flag_title: z.string().min(5),
  flag_why: z.string().min(20),
  /** Slug of the warning that explains it. */
  warning: slug.optional(),
  ...provenance,
});
export type OfferCheck = z.infer<typeof offerCheck>;

/** A value of a figure: a count from one source. */
const figureValue = z.strictObject({
  value: z.number().nonnegative(),
  source: slug,
  note: z.string().optional(),
});

/** A series of counts, drawn as a chart with its table and CSV. Conflicting counts are all shown. */
export const figure = z.strictObject({
  title: z.string().min(5),
  /** What one bar counts, e.g. "orang". */
  unit: z.string().min(2),
  /** Heading of the first column, e.g. "Tahun". */
  of: z.string().min(2),
  /** What the figures say and what they do not. */
  note: z.string().min(10),
  points: z
    .array(
      z.strictObject({
        label: z.string().min(1),
        ...figureValue.shape,
        /** True where the count covers a part of the period only. */
        partial: z.boolean().default(false),
        /** Other sources that give another number for the same thing. */
        conflicts: z.array(figureValue).default([]),
      }),
    )
    .min(2),
  verified: day,
  review_by: day,
});
export type Figure = z.infer<typeof figure>;

/** A part of the journey picture. */
export const journeyPart = z.strictObject({
  title: bilingual,
  icon: z.enum(['path', 'globe', 'home']),
  points: z.array(bilingual).min(2),
  /** Indonesian address of the page that goes on from here. */
  href: z.string().startsWith('/'),
  link: bilingual,
  ...provenance,
});

export const term = z.strictObject({
  term: z.string().min(2),
  /** How the term stands in running text, where that is not the term itself; its first use on a page is linked. */
  forms: z.array(z.string().min(2)).optional(),
  meaning: bilingual,
  ...provenance,
});

const pageBase = {
  title: z.string().min(3),
  /** One sentence that answers the page's question; also the search result and the share text. */
  summary: z.string().min(20).max(260),
  /** Words people type that do not stand on the page. */
  keywords: z.array(z.string()).default([]),
  order: z.number().int().default(100),
  ...provenance,
};

const step = z.strictObject({
  title: z.string().min(3),
  who: z.string().min(2),
  where: z.string().min(2),
  cost: z.string().min(2),
  time: z.string().min(2).optional(),
  papers_in: z.array(slug).default([]),
  papers_out: z.array(slug).default([]),
  detail: z.string().optional(),
  /** "Waspada di langkah ini": what a broker does at this step. */
  beware: z.string().optional(),
});
export type Step = z.infer<typeof step>;

export const procedure = z.strictObject({
  ...pageBase,
  scheme: z.enum(['p3mi', 'g-to-g', 'ukps', 'perseorangan', 'ssw', 'pelaut', 'di-luar-negeri']),
  steps: z.array(step).min(3),
});

export const warning = z.strictObject({
  ...pageBase,
  /** How it sounds: sentences as people hear them. */
  sounds: z.array(z.string()).min(1),
  /** What is false in it. */
  lies: z.array(z.string()).min(1),
  /** What to do. */
  actions: z.array(z.string()).min(1),
  /** A true case from a source, without names. */
  case: z.strictObject({ text: z.string().min(20), source: slug }).optional(),
});

export const country = z.strictObject({
  ...pageBase,
  code: z.string().regex(/^[A-Z]{2}$/),
  status: z.enum(['terbuka', 'sebagian', 'tertutup', 'peringatan']),
  contacts: z.array(slug),
  /** Slug of the country's page, where this one covers a part of it (Sabah of Malaysia). */
  parent: slug.optional(),
});

/** A page of running text: rights, costs, about, privacy, paths of help. */
export const article = z.strictObject({
  ...pageBase,
  section: z.enum(['prosedur', 'bantuan', 'alternatif', 'tentang']),
  /** Contacts to call now, shown before the text in this order. */
  contacts: z.array(slug).default([]),
  next: z.strictObject({ text: z.string(), href: z.string() }).optional(),
  /** What readers fill in on their phone, below the text. */
  worksheet: z.enum(['debt', 'dossier']).optional(),
});

export const KIT_AUDIENCES = ['gereja', 'sekolah', 'desa', 'petugas'] as const;

export const kit = z.strictObject({
  ...pageBase,
  audience: z.enum(KIT_AUDIENCES),
  minutes: z.number().int().positive(),
});

export const site = z.strictObject({
  name: z.string().min(3),
  base_url: z.url().refine((u) => !u.endsWith('/'), 'must not end with a slash'),
  languages: z.array(z.enum(LOCALES)).min(1),
  /** BPS province codes the portal serves, in the order shown. */
  provinces: z.array(z.string()).min(1),
  operator: z.strictObject({
    name: z.string().min(3),
    /** Only a government operator may call its information "resmi". */
    kind: z.enum(['placeholder', 'pemerintah', 'gereja', 'lembaga']),
    address: z.string().optional(),
    email: z.email().optional(),
  }),
  /** Contact ids of the numbers shown first on every page. */
  emergency: z.strictObject({ danger: slug, abroad: slug, women: slug, whatsapp: slug }),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
});
export type Site = z.infer<typeof site>;

/** Collections kept as YAML maps of `id: entry`, with the least number of entries each must have. */
export const DATA_COLLECTIONS = {
  sources: { path: 'sources', schema: source, min: 20 },
  contacts: { path: 'contacts', schema: contact, min: 20 },
  facts: { path: 'facts', schema: fact, min: 5 },
  offices: { path: 'offices.yml', schema: office, min: 2 },
  desks: { path: 'desks.yml', schema: desk, min: 5 },
  handling: { path: 'handling.yml', schema: handling, min: 5 },
  regions: { path: 'regions.yml', schema: region, min: 39 },
  documents: { path: 'documents.yml', schema: document, min: 10 },
  terms: { path: 'glossary.yml', schema: term, min: 5 },
  offerChecks: { path: 'offer-checks.yml', schema: offerCheck, min: 3 },
  journey: { path: 'journey.yml', schema: journeyPart, min: 3 },
  figures: { path: 'figures.yml', schema: figure, min: 1 },
} as const;

/** Collections kept as Markdown files `content/<name>/<locale>/<slug>.md`. */
export const PAGE_COLLECTIONS = {
  procedures: { schema: procedure, min: 1 },
  warnings: { schema: warning, min: 2 },
  countries: { schema: country, min: 1 },
  articles: { schema: article, min: 1 },
  kits: { schema: kit, min: 1 },
} as const;

export type DataCollection = keyof typeof DATA_COLLECTIONS;
export type PageCollection = keyof typeof PAGE_COLLECTIONS;
