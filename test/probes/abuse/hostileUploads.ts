import { zipSync } from 'fflate'

export type Upload = { what: string; name: string; type: string; bytes: Uint8Array; mustBeRefused?: boolean }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const of = (text: string): Uint8Array => new TextEncoder().encode(text)
const zip = (entries: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, of(text)])))
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Files as somebody with bad intent would send them. `canary` is an address that must never be opened. */
export function hostileUploads(mark: string, canary: string): Upload[] {
  const script = `<script>${mark}</script>`
  const pdf = of('%PDF-1.4\n%%EOF')
  const reads = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "${canary}/xxe"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document ${WORD}><w:body><w:p><w:r><w:t>&e;&f;</w:t></w:r></w:p></w:body></w:document>`
  const linked = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${canary}/template" TargetMode="External"/></Relationships>`
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${[...'bcdefghij'].map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}]><l>&j;</l>`
  return [
    { what: 'HTML as PNG', name: 'x.png', type: 'image/png', bytes: of(script), mustBeRefused: true },
    { what: 'HTML', name: 'x.html', type: 'text/html', bytes: of(script), mustBeRefused: true },
    {
      what: 'SVG with script',
      name: 'x.svg',
      type: 'image/svg+xml',
      bytes: of(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
      mustBeRefused: true,
    },
    {
      what: 'PNG and HTML at once',
      name: 'p.png',
      type: 'image/png',
      bytes: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), of(script)]),
    },
    { what: 'PDF with HTML', name: 'p.pdf', type: 'application/pdf', bytes: of(`%PDF-1.4\n${script}\n%%EOF`) },
    {
      what: 'a program',
      name: 'a.exe',
      type: 'application/octet-stream',
      bytes: of(`MZ${'\0'.repeat(60)}`),
      mustBeRefused: true,
    },
    {
      what: 'a program called PDF',
      name: 'a.pdf.exe',
      type: 'application/pdf',
      bytes: of('MZ\0\0'),
      mustBeRefused: true,
    },
    { what: 'a name that leads upward', name: `../../../../tmp/${mark}.txt`, type: 'text/plain', bytes: of('x') },
    { what: 'NUL in the name', name: 'a.png\0.html', type: 'image/png', bytes: of('x') },
    { what: 'a name of 300 letters', name: `${'é'.repeat(300)}.pdf`, type: 'application/pdf', bytes: pdf },
    { what: 'a new line in the name', name: 'a\r\nX-Inj: 1.pdf', type: 'application/pdf', bytes: pdf },
    { what: 'a name that turns round', name: 'a\u202Efdp.exe', type: 'application/pdf', bytes: pdf },
    { what: 'nothing', name: 'e.pdf', type: 'application/pdf', bytes: of('') },
    {
      what: 'Word that reads a file',
      name: 'x.docx',
      type: DOCX,
      bytes: zip({ '[Content_Types].xml': TYPES, 'word/document.xml': reads }),
    },
    {
      what: 'Word with a template elsewhere',
      name: 't.docx',
      type: DOCX,
      bytes: zip({
        '[Content_Types].xml': TYPES,
        'word/document.xml': `<w:document ${WORD}><w:body/></w:document>`,
        'word/_rels/settings.xml.rels': linked,
      }),
    },
    {
      what: 'Excel that reads a file',
      name: 'x.xlsx',
      type: XLSX,
      bytes: zip({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': reads, 'xl/sharedStrings.xml': reads }),
    },
    {
      what: 'a billion laughs',
      name: 'l.xlsx',
      type: XLSX,
      bytes: zip({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': laughs, 'xl/sharedStrings.xml': laughs }),
    },
    {
      what: 'a Word bomb',
      name: 'b.docx',
      type: DOCX,
      bytes: zip({ '[Content_Types].xml': TYPES, 'word/document.xml': `<a>${' '.repeat(30 << 20)}</a>` }),
      mustBeRefused: true,
    },
    {
      what: 'Word with a part outside',
      name: 's.docx',
      type: DOCX,
      bytes: zip({ '[Content_Types].xml': TYPES, [`../../../tmp/${mark}`]: 'x' }),
      mustBeRefused: true,
    },
    {
      what: 'a torn Word file',
      name: 'c.docx',
      type: DOCX,
      bytes: Buffer.from('504b0304ffffffffff', 'hex'),
      mustBeRefused: true,
    },
    {
      what: 'CSV with formulas',
      name: 'f.csv',
      type: 'text/csv',
      bytes: of(`name,age\n=cmd|' /C calc'!A0,1\n+1+1,2\n@SUM(1),3\n-2+3,4\n\t=1,5\n`),
    },
    {
      what: 'CSV with bad bytes',
      name: 'g.csv',
      type: 'text/csv',
      bytes: Uint8Array.from([0xff, 0xfe, 0x00, 0x22, 0x0a, 0x80]),
    },
    { what: 'CSV of one huge line', name: 'h.csv', type: 'text/csv', bytes: of('a'.repeat(1 << 20)) },
    { what: 'CSV with an open quote', name: 'i.csv', type: 'text/csv', bytes: of('a,b\n"x,1\n2,3\n') },
  ]
}
