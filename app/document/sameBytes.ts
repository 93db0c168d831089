import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Document } from './document.ts'

/**
 * A .docx without what differs from one making to the next: the clock in the zip and in the properties (the document's
 * own day takes its place) and the random names of links.
 */
export function sameBytes(docx: Uint8Array, { date, language }: Pick<Document, 'date' | 'language'>): Uint8Array {
  const parts = unzipSync(docx)
  const change = (path: string, by: (xml: string) => string) => {
    parts[path] = strToU8(by(strFromU8(parts[path] ?? missing(path))))
  }
  const links = new Map<string, string>()
  change('docProps/core.xml', (core) => dated(core, date, language))
  change('word/_rels/document.xml.rels', (relations) => renamed(relations, links))
  change('word/document.xml', (body) => numbered(body, links))
  const inOrder = Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1))
  // A zip holds local time and no zone: the parts of this date, not the moment, are what is written.
  return zipSync(Object.fromEntries(inOrder), { mtime: new Date(1980, 0, 1), level: 6 })
}

/** Gives each link its number as its name, and notes in `links` which name that was. */
function renamed(relations: string, links: Map<string, string>): string {
  return relations.replace(/(?<= Id=")([^"]*)(?="[^>]*\/hyperlink")/g, (id) => {
    links.set(id, `link${links.size + 1}`)
    return links.get(id)!
  })
}

/** docx counts bookmarks on from one document to the next: here they start at 1 in each. Only tags are touched. */
function numbered(body: string, links: Map<string, string>): string {
  const bookmarks = new Map<string, number>()
  const fresh = (id: string) => {
    if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1)
    return `${bookmarks.get(id)}`
  }
  return body.replace(/<w:(?:bookmarkStart|bookmarkEnd|hyperlink) [^>]*>/g, (tag) =>
    tag.replace(/(?<= r:id=")[^"]*/, (id) => links.get(id) ?? id).replace(/(?<= w:id=")[^"]*/, fresh),
  )
}

function dated(core: string, date: string, language: string): string {
  return core
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
}

function missing(path: string): never {
  throw new Error(`the .docx has no ${path}`)
}
