/**
 * What Pandoc leaves open in a DOCX: A4 paper, the house's colours, the day of the facts at the foot of every
 * page, and a clock. Pandoc writes the time of the build into the file; the same words must give the same file.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Calibri stands on every Word since 2007; Pandoc's own choice, Aptos, only on the newest. */
const FONT = 'Calibri';
const INDIGO = '1D2F5B';
const GOLD = 'D99A2B';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FOOTER_ID = 'rIdFooter';

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const footer = (text: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr>` +
  `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}<w:r><w:t>/</w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`;

/**
 * @param options.day day of the facts, `YYYY-MM-DD`, written as the file's date
 * @param options.foot text at the foot of every page
 * @throws Error when Pandoc's output no longer has the part to change
 */
export function finishDocx(docx: Uint8Array, options: { day: string; foot: string }): Buffer {
  const parts = unzipSync(docx);
  const edit = (name: string, pattern: RegExp, replacement: string) => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    if (!pattern.test(xml)) throw new Error(`Pandoc's ${name} has changed: ${pattern} is not in it`);
    parts[name] = strToU8(xml.replace(pattern, replacement));
  };
  edit('docProps/core.xml', /(<dcterms:created[^>]*>)[^<]*/, `$1${options.day}T00:00:00Z`);
  edit('docProps/core.xml', /(<dcterms:modified[^>]*>)[^<]*/, `$1${options.day}T00:00:00Z`);
  edit('word/theme/theme1.xml', /(<a:accent1>\s*<a:srgbClr val=")[^"]*/, `$1${INDIGO}`);
  edit('word/theme/theme1.xml', /(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^>]*/g, `$1${FONT}"/`);
  edit(
    'word/styles.xml',
    /(w:styleId="BlockText"[\s\S]*?<w:pPr>)/,
    `$1<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${GOLD}"/></w:pBdr>`,
  );
  edit(
    'word/document.xml',
    /<w:sectPr>([\s\S]*?)<\/w:sectPr>/,
    `<w:sectPr><w:footerReference xmlns:r="${RELATIONSHIPS}" w:type="default" r:id="${FOOTER_ID}"/>$1` +
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  );
  edit(
    'word/_rels/document.xml.rels',
    /<\/Relationships>/,
    `<Relationship Type="${RELATIONSHIPS}/footer" Id="${FOOTER_ID}" Target="footer1.xml"/></Relationships>`,
  );
  edit(
    '[Content_Types].xml',
    /<\/Types>/,
    '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
  );
  parts['word/footer1.xml'] = strToU8(footer(options.foot));
  const [year = 0, month = 0, day = 0] = options.day.split('-').map(Number);
  // ZIP stores local time: a local date gives the same bytes in every time zone.
  return Buffer.from(zipSync(parts, { mtime: new Date(year, month - 1, day) }));
}
