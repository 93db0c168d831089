export type Field = { name: string; type: string; value: string }
export type FoundForm = { at: string; method: 'GET' | 'POST'; action: string; fields: Field[]; words: string }

const ENTITIES: Record<string, string> = { quot: '"', '#39': "'", apos: "'", lt: '<', gt: '>', amp: '&' }

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, n) => String.fromCodePoint(Number.parseInt(n, 16)))
    .replace(/&(\w+|#39);/g, (whole, name) => ENTITIES[name] ?? whole)

export function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, single, bare] of tag.matchAll(
    /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g,
  ))
    found[name!.toLowerCase()] ??= decode(double ?? single ?? bare ?? '')
  return found
}

/** The words of a page, without its tags. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Path and query of a link, when it stays here. */
export function pathOf(href: string, from: string, base: URL): string | undefined {
  try {
    const url = new URL(href, new URL(from, base))
    return url.origin === base.origin ? url.pathname + url.search : undefined
  } catch {
    return undefined
  }
}

export function formsOf(html: string, at: string, base: URL): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].flatMap(([, tag, inside]) => {
    const { method, action } = attributesOf(tag!)
    const to = pathOf(action || at, at, base)
    if (!to) return []
    const fields: Field[] = []
    for (const [, control, own, content] of inside!.matchAll(
      /<(input|textarea|select|button)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/gi,
    )) {
      const field = readField(control!.toLowerCase(), attributesOf(own!), content ?? '')
      if (field && !(isOneOfMany(field) && fields.some(({ name }) => name === field.name))) fields.push(field)
    }
    return [
      { at, method: method?.toUpperCase() === 'POST' ? 'POST' : 'GET', action: to, fields, words: wordsOf(inside!) },
    ]
  })
}

const isOneOfMany = ({ type }: Field): boolean => type === 'radio' || type === 'checkbox'

function readField(control: string, own: Record<string, string>, content: string): Field | undefined {
  if (!own.name) return undefined
  const type = control === 'input' ? (own.type || 'text').toLowerCase() : control
  if (control === 'textarea') return { name: own.name, type, value: decode(content) }
  if (control === 'select') {
    const options = [...content.matchAll(/<option\b([^>]*)>([^<]*)/gi)].map(
      ([, tag, text]) => attributesOf(tag!).value ?? text!.trim(),
    )
    return { name: own.name, type, value: options.find(Boolean) ?? '' }
  }
  return { name: own.name, type, value: own.value ?? (type === 'checkbox' || type === 'radio' ? 'on' : '') }
}
