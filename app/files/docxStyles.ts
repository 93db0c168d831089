import type { ParagraphStyle } from './paragraph.ts'
import { scanXml } from './scanXml.ts'

/** What a Word style means for a reader: `contents` is the table of contents, which repeats the headings. */
export type StyleMeaning = { style: ParagraphStyle | 'contents'; level?: number }

type Style = { name: string; basedOn?: string; outline?: number }

/** The meaning of every paragraph style in a document's styles part, by id, following what each is based on. */
export function readStyles(xml: string): (id: string | undefined) => StyleMeaning | undefined {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  scanXml(xml, {
    open(name, attribute) {
      const value = attribute('w:val')
      if (name === 'w:style') {
        style = { name: '' }
        styles.set(attribute('w:styleId') ?? '', style)
      } else if (!style || value === undefined) return
      else if (name === 'w:name') style.name = value
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:outlineLvl') style.outline = Number(value)
    },
    close(name) {
      if (name === 'w:style') style = undefined
    },
  })
  const known = new Map<string, StyleMeaning | undefined>()
  return (id) => {
    if (id === undefined) return undefined
    if (!known.has(id)) known.set(id, meaningOf(id, styles))
    return known.get(id)
  }
}

function meaningOf(id: string, styles: Map<string, Style>): StyleMeaning | undefined {
  let at: string | undefined = id
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const style: Style | undefined = styles.get(at)
    const meaning = byName(style?.name || at) ?? byOutline(style?.outline)
    if (meaning) return meaning
    at = style?.basedOn
  }
  return undefined
}

export function byOutline(outline: number | undefined): StyleMeaning | undefined {
  return outline !== undefined && outline >= 0 && outline < 9 ? { style: 'heading', level: outline + 1 } : undefined
}

function byName(name: string): StyleMeaning | undefined {
  const level = /^heading ?([1-9])$/i.exec(name)?.[1]
  if (level) return { style: 'heading', level: Number(level) }
  if (/^title$/i.test(name)) return { style: 'title' }
  if (/^toc ?(?:\d|heading)$/i.test(name)) return { style: 'contents' }
  if (/quote|^block ?text$/i.test(name)) return { style: 'quotation' }
  return /^list\b/i.test(name) ? { style: 'list' } : undefined
}
