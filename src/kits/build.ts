/**
 * Kits: one Markdown source becomes a tagged PDF for print (Typst) and a DOCX to edit (Pandoc). Fact
 * references go through the same plugin as the site's pages, so a corrected number reaches paper too.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { convert } from 'pandoc-wasm';
import QRCode from 'qrcode';
import { kitMessages } from '../i18n/kits.ts';
import { ROOT } from '../model/read.ts';
import { finishDocx } from './docx.ts';
import { kitBack, kitFoot, kitMarkdown, kitPath, kitSummary, type Kit, type KitContent } from './text.ts';

export interface KitFiles {
  pdf: Buffer;
  docx: Buffer;
}

/** Media types of the files a kit comes in. */
export const KIT_TYPES: Record<keyof KitFiles, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const require = createRequire(import.meta.url);
const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`)),
);
const TEMPLATE = '/src/kits/handout.typ';

let typst: NodeCompiler | undefined;
let pandocFree: Promise<unknown> = Promise.resolve();

/**
 * Runs Pandoc, one conversion after the other: all share one file system, and two at once give empty files.
 * @throws Error with Pandoc's own words when it complains
 */
function pandoc(markdown: string, to: 'typst' | 'docx', options: Record<string, unknown>): Promise<Buffer> {
  const output = `kit.${to}`;
  const run = async () => {
    // Plain CommonMark: Pandoc's extensions would read "~", "$" and "^" in a fact as markup.
    const { stderr, files } = await convert(
      { from: 'commonmark', to, 'output-file': output, ...options },
      markdown,
      {},
    );
    const file = files[output];
    if (stderr || !file) throw new Error(`Pandoc: ${stderr || 'wrote nothing'}`);
    return Buffer.from(await new Blob([file]).arrayBuffer());
  };
  const result = pandocFree.then(run);
  pandocFree = result.catch(() => undefined);
  return result;
}

/** A string literal of Typst's. */
const literal = (text: string) => JSON.stringify(text);

/** The Typst document of a kit, with the template's name and everything it shows. */
export async function kitTypst(kit: Kit, content: KitContent): Promise<string> {
  const t = kitMessages[kit.locale];
  const address = `${content.site.base_url}${kitPath(kit)}`;
  const qr = await QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const [year, month, day] = kit.data.verified.split('-').map(Number);
  const body = await pandoc(kitMarkdown(kit, content), 'typst', {});
  const back = await pandoc(kitBack(kit, content), 'typst', {});
  return `#import ${literal(TEMPLATE)}: back, handout
#let horizontalrule = line(length: 100%)
#show: handout.with(
  lang: ${literal(kit.locale)},
  kicker: ${literal(`${content.site.name} · ${t[kit.data.audience]} · ${t.minutes(kit.data.minutes)}`)},
  title: ${literal(kit.data.title)},
  summary: ${literal(kitSummary(kit, content))},
  date: datetime(year: ${year}, month: ${month}, day: ${day}),
  foot: ${literal(kitFoot(kit, content))},
  blanks: (${literal(t.place[kit.data.audience])}, ${literal(t.person)}),
  qr: ${literal(qr)},
  qr-alt: ${literal(t.qr(address))},
)
${body}
#back[${back}]
`;
}

async function pdf(kit: Kit, content: KitContent): Promise<Buffer> {
  const source = await kitTypst(kit, content);
  // Fonts are named and given as data: the machine's own fonts would make two builds differ.
  typst ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: FONTS }] });
  const compiled = typst.compile({ mainFileContent: source });
  const error = compiled.takeError();
  if (!compiled.result) {
    const details = error ? typst.fetchDiagnostics(error).map((d: { message: string }) => d.message) : [];
    throw new Error(`Typst: ${details.join('; ')}`);
  }
  return typst.pdf(compiled.result, {
    pdfStandard: PdfStandard.UA_1,
    // The day of the facts, not of the build: the same words give the same file, byte for byte.
    creationTimestamp: Date.parse(`${kit.data.verified}T00:00:00Z`) / 1000,
  });
}

async function docx(kit: Kit, content: KitContent): Promise<Buffer> {
  const t = kitMessages[kit.locale];
  const blanks = [t.place[kit.data.audience], t.person].map((label) => `${label}: ${'…'.repeat(20)}`);
  const text = [...blanks, kitMarkdown(kit, content), kitBack(kit, content)].join('\n\n');
  const file = await pandoc(text, 'docx', {
    // The title has a style of its own; under it, sections are headings of the first level.
    'shift-heading-level-by': -1,
    metadata: {
      title: kit.data.title,
      subtitle: kitSummary(kit, content),
      lang: kit.locale === 'id' ? 'id-ID' : 'en-GB',
    },
  });
  return finishDocx(file, { day: kit.data.verified, foot: kitFoot(kit, content) });
}

const built = new WeakMap<Kit, Promise<KitFiles>>();

/**
 * One kit's files; built once, though both its page (for the sizes) and its downloads ask for them.
 * @throws Error naming the kit when a reference or the typesetting fails
 */
export function buildKit(kit: Kit, content: KitContent): Promise<KitFiles> {
  const files =
    built.get(kit) ??
    build(kit, content).catch((error: unknown) => {
      throw new Error(`kit ${kit.file}: ${(error as Error).message}`, { cause: error });
    });
  built.set(kit, files);
  return files;
}

async function build(kit: Kit, content: KitContent): Promise<KitFiles> {
  return { pdf: await pdf(kit, content), docx: await docx(kit, content) };
}
