/**
 * Kits: one Markdown source becomes a tagged PDF for print (Typst) and a DOCX to edit (Pandoc). Fact
 * references go through the same plugin as the site's pages, so a corrected number reaches paper too.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { convert } from 'pandoc-wasm';
import QRCode from 'qrcode';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { remarkFacts } from '../facts/directives.ts';
import { formatDay } from '../i18n/messages.ts';
import { ROOT, type Content } from '../model/read.ts';

type Kit = Content['kits'][number];
type KitContent = Pick<Content, 'site' | 'contacts' | 'facts' | 'terms'>;

export interface KitFiles {
  pdf: Buffer;
  docx: Buffer;
}

const require = createRequire(import.meta.url);
const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`)),
);
const TEMPLATE = '/src/kits/handout.typ';

let typst: NodeCompiler | undefined;

/** The page where the kit can be read and downloaded, as printed in its QR code. */
export function kitPath(kit: Kit): string {
  return `/kit/${kit.data.audience}/${kit.slug}/`;
}

/** The kit's words as plain Markdown: every fact reference replaced by what it stands for. */
export function kitMarkdown(kit: Kit, content: KitContent): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkDirective)
      .use(remarkFacts, { facts: content, locale: kit.locale })
      .use(remarkStringify)
      .processSync(kit.body),
  );
}

function foot(kit: Kit, { site }: KitContent): string {
  const address = site.base_url.replace(/^https?:\/\//, '');
  return `Fakta diperiksa ${formatDay(kit.data.verified, 'id')} · ${site.name} · ${address} · CC BY 4.0`;
}

async function pandoc(markdown: string, to: 'typst' | 'docx', metadata: Record<string, string>) {
  const output = to === 'docx' ? 'kit.docx' : undefined;
  const options = {
    from: 'commonmark_x-smart',
    to,
    metadata,
    standalone: to === 'docx',
    ...(output ? { 'output-file': output } : {}),
  };
  const { stdout, stderr, files } = await convert(options, markdown, {});
  if (stderr) throw new Error(`Pandoc: ${stderr}`);
  return output ? Buffer.from(await (files[output] as Blob).arrayBuffer()) : Buffer.from(stdout);
}

/** Typst's own string literal. */
const literal = (text: string) => JSON.stringify(text);

async function pdf(kit: Kit, content: KitContent, markdown: string): Promise<Buffer> {
  const body = (await pandoc(markdown, 'typst', {})).toString();
  const address = `${content.site.base_url}${kitPath(kit)}`;
  const qr = await QRCode.toString(address, { type: 'svg', margin: 0 });
  const [year, month, day] = kit.data.verified.split('-').map(Number);
  const source = `#import ${literal(TEMPLATE)}: handout
#let horizontalrule = line(length: 100%)
#show: handout.with(
  title: ${literal(kit.data.title)},
  summary: ${literal(kit.data.summary)},
  date: datetime(year: ${year}, month: ${month}, day: ${day}),
  foot: ${literal(foot(kit, content))},
  qr: ${literal(qr)},
  qr-alt: ${literal(`Kode QR ke ${address}`)},
)
${body}`;
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

async function docx(kit: Kit, content: KitContent, markdown: string): Promise<Buffer> {
  const text = `${markdown}\n\n*${foot(kit, content)}*\n`;
  return pandoc(text, 'docx', {
    title: kit.data.title,
    subtitle: kit.data.summary,
    lang: 'id-ID',
    date: formatDay(kit.data.verified, 'id'),
  });
}

const built = new Map<Kit, Promise<KitFiles>>();

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
  const markdown = kitMarkdown(kit, content);
  return { pdf: await pdf(kit, content, markdown), docx: await docx(kit, content, markdown) };
}

/** Media types of the files a kit comes in. */
export const KIT_TYPES: Record<keyof KitFiles, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
