import { deflateSync } from 'node:zlib'

/** A PDF written by hand: one line of text per entry, top down, in 10 points unless it begins with "# " (18 points). */
export function pdfOf(pages: string[][]): Uint8Array {
  return pdfFrom(
    pages.map((lines) => {
      let y = 780
      const shown = lines.map((line) => {
        y -= line === '' ? 12 : 13
        const size = line.startsWith('# ') ? 18 : 10
        const text = line.replace(/^# /, '').replace(/[()\\]/g, '\\$&')
        return line === '' ? '' : `BT /F1 ${size} Tf 1 0 0 1 50 ${y} Tm (${text}) Tj ET`
      })
      return Buffer.from(shown.join('\n'), 'latin1')
    }),
  )
}

/** A PDF whose pages have these content streams, packed; `trailer` is put into the trailer as it is. */
export function pdfFrom(streams: Uint8Array[], trailer = ''): Uint8Array {
  const objects: Uint8Array[] = []
  const pageAt = (index: number) => 4 + index * 2
  const kids = streams.map((_, index) => `${pageAt(index)} 0 R`).join(' ')
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'))
  objects.push(Buffer.from(`<< /Type /Pages /Count ${streams.length} /Kids [${kids}] >>`))
  objects.push(Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'))
  for (const [index, stream] of streams.entries()) {
    const resources = '/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842]'
    objects.push(Buffer.from(`<< /Type /Page /Parent 2 0 R ${resources} /Contents ${pageAt(index) + 1} 0 R >>`))
    const packed = deflateSync(stream)
    const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
    objects.push(Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]))
  }
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(pieces.reduce((sum, piece) => sum + piece.length, 0))
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }
  const start = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  pieces.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`))
  pieces.push(
    Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`),
  )
  return Buffer.concat(pieces)
}
