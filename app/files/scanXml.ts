export type XmlHandler = {
  /** `attribute('w:val')` is looked up only when asked. `isEmpty` elements are not closed again. */
  open: (name: string, attribute: (name: string) => string | undefined, isEmpty: boolean) => void
  close: (name: string) => void
  text?: (text: string) => void
}

const nameEnd = /[\s/>]/g

/** Word nests some dozens deep. Deeper is made to make us remember too much. */
const MOST_DEPTH = 500

/**
 * Walks through XML once, front to back, building nothing. Knows no document types and no entities but the five that
 * XML has itself, so nothing can swell. Returns false where the markup is broken: a tag
 * without an end, or not as many closed as opened.
 */
export function scanXml(xml: string, handler: XmlHandler): boolean {
  let at = 0
  let depth = 0
  const counted: XmlHandler = {
    ...handler,
    open(name, attribute, isEmpty) {
      depth += isEmpty ? 0 : 1
      handler.open(name, attribute, isEmpty)
    },
  }
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (handler.text && tag !== at) handler.text(plainText(xml.slice(at, tag === -1 ? xml.length : tag)))
    if (tag === -1) break
    const next = xml[tag + 1]
    if (next === '?' || next === '!') at = skip(xml, tag, handler)
    else if (next === '/') {
      at = xml.indexOf('>', tag) + 1
      if (at > 0) handler.close(xml.slice(tag + 2, at - 1).trim())
      depth--
    } else at = openTag(xml, tag, counted)
    if (at <= 0 || depth < 0 || depth > MOST_DEPTH) return false
  }
  return depth === 0
}

function openTag(xml: string, tag: number, handler: XmlHandler): number {
  nameEnd.lastIndex = tag + 1
  const named = nameEnd.exec(xml)
  const end = named ? tagEnd(xml, named.index) : -1
  if (!named || end === -1) return 0
  const isEmpty = xml[end - 1] === '/'
  const inside = xml.slice(named.index, isEmpty ? end - 1 : end)
  handler.open(xml.slice(tag + 1, named.index), (name) => attributeIn(inside, name), isEmpty)
  return end + 1
}

/** The ">" that ends a tag: one inside an attribute's quotation marks does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; ; ) {
    const end = xml.indexOf('>', at)
    if (end === -1) return -1
    const quote = firstQuote(xml, at, end)
    if (quote === -1) return end
    const closing = xml.indexOf(xml[quote] ?? '', quote + 1)
    if (closing === -1) return -1
    at = closing + 1
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (xml[at] === '"' || xml[at] === "'") return at
  return -1
}

function attributeIn(inside: string, name: string): string | undefined {
  const at = inside.indexOf(`${name}=`)
  if (at === -1 || !/\s/.test(inside[at - 1] ?? ' ')) return undefined
  const quote = inside[at + name.length + 1] ?? ''
  const end = inside.indexOf(quote, at + name.length + 2)
  return end === -1 ? undefined : plainText(inside.slice(at + name.length + 2, end))
}

function skip(xml: string, tag: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', tag)) return xml.indexOf('-->', tag) + 3
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = xml.indexOf(']]>', tag)
    if (end !== -1) handler.text?.(xml.slice(tag + 9, end))
    return end === -1 ? 0 : end + 3
  }
  const end = xml.startsWith('<?', tag) ? xml.indexOf('?>', tag) : -1
  return end === -1 ? 0 : end + 2
}

const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return known[name] ?? all
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
  })
}
