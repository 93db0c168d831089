/** One thing on a form in which somebody types or chooses, by its name. */
export type Control = {
  name: string
  is: 'hidden' | 'line' | 'box' | 'round' | 'tick' | 'list' | 'button'
  /** What can be chosen. */
  options: string[]
  /** What stands in it, or is chosen. */
  values: string[]
  isWrong: boolean
}

export type Drawn = { controls: Control[] }

/** The form of a page that posts to `action`, as a browser reads it. Undefined where there is none. */
export function drawnForm(page: string, action: string): Drawn | undefined {
  const html = (page.match(/<form[\s\S]*?<\/form>/g) ?? []).find((one) => one.includes(`action="${action}"`))
  return html === undefined ? undefined : { controls: controlsIn(html) }
}

const ANY =
  /<(input)\b([^>]*)>|<(textarea)\b([^>]*)>([\s\S]*?)<\/textarea>|<(select)\b([^>]*)>([\s\S]*?)<\/select>|<(button)\b([^>]*)>/g

function controlsIn(html: string): Control[] {
  const found: Control[] = []
  for (const [, input, own, area, ofArea, text, list, ofList, lines, button, ofButton] of html.matchAll(ANY)) {
    const given = attributesOf(own ?? ofArea ?? ofList ?? ofButton ?? '')
    const { name, value = '', type } = given
    if (!name) continue
    const put = (is: Control['is'], values: string[], options: string[] = []) => {
      const before = found.find((one) => one.name === name && one.is === is)
      if (before) before.values.push(...values)
      if (before) before.options.push(...options)
      else found.push({ name, is, options, values, isWrong: given['aria-invalid'] === 'true' })
    }
    if (area)
      put('box', [
        decode(text ?? '')
          .replace(/\r\n/g, '\n')
          .replace(/^\n/, ''),
      ])
    else if (list) {
      const all = [...(lines ?? '').matchAll(/<option\b([^>]*)>/g)].map(([, line]) => attributesOf(line!))
      put(
        'list',
        [(all.find((line) => 'selected' in line) ?? all[0])?.value ?? ''],
        all.map((line) => line.value ?? ''),
      )
    } else if (button) put('button', [], [value])
    else if (input && type === 'hidden') put('hidden', [value])
    else if (type === 'radio' || type === 'checkbox')
      put(type === 'radio' ? 'round' : 'tick', 'checked' in given ? [value] : [], [value])
    else put('line', [value])
  }
  return found
}

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, decode(value ?? '')]),
  )

const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** What a browser sends when the form is posted as it stands, and which of its buttons was pressed. */
export const sentBy = ({ controls }: Drawn, pressed?: [string, string]): [string, string][] => [
  ...controls
    .filter(({ is }) => is !== 'button')
    .flatMap(({ name, is, values }) =>
      values.map((one): [string, string] => [name, is === 'box' ? one.replace(/\n/g, '\r\n') : one]),
    ),
  ...(pressed ? [pressed] : []),
]

/** What stands in each field, by name: all that is not a key, an edit or a button. */
export const typedIn = ({ controls }: Drawn): Record<string, string[]> =>
  Object.fromEntries(
    controls
      .filter(({ name, is }) => is !== 'button' && /^(f|c|unknown)\./.test(name))
      .map((one) => [one.name, one.values]),
  )
