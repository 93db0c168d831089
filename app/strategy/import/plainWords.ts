/** Where a link led; its words stay in the text, its address does not belong in a promise. */
export type LinkSeen = { text: string; address: string }

const ESCAPED = /\\([\\`*_{}[\]()#+\-.!~>|])/g
// Marks hold on to words: "2 * 3 * 4" and "snake_case" have none.
const PAIRS: readonly [RegExp, string][] = [
  [/(`+)(?!`)([^`]+)\1/g, '$2'],
  [/(\*\*\*|___)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/(\*\*|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}_])(__)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2'],
  [/(?<![\p{L}\p{N}*])(\*)(?=[^\s*])([^*]*[^\s*])\1(?![\p{L}\p{N}*])/gu, '$2'],
  [/(?<![\p{L}\p{N}_])(_)(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2'],
]
const LINK = /!?\[([^\]]*)\]\(\s*<?([^\s)>]+)>?(?:\s+["'(][^)]*)?\s*\)/g
const NAMED_LINK = /\[([^\]^]+)\]\[[^\]]*\]/g
const FOOTNOTE = /\[\^[^\]]+\]:?/g
const BARE_LINK = /<((?:https?:\/\/|mailto:)[^>\s]+)>/g

/**
 * The words of a text that was written with Markdown's marks, without them: bold, italics, code, links. No word is
 * changed or left out; where links led comes back beside the text. Pure.
 */
export function plainWords(marked: string): { text: string; links: LinkSeen[] } {
  const links: LinkSeen[] = []
  // What was escaped is a character and no mark: it is put where no mark looks until the marks are gone.
  const kept: string[] = []
  let text = marked.replace(ESCAPED, (_, character: string) => `\uE000${kept.push(character) - 1}\uE001`)
  text = text.replace(LINK, (_, words: string, address: string) => {
    links.push({ text: words, address })
    return words
  })
  text = text
    .replace(BARE_LINK, (_, address: string) => address)
    .replace(NAMED_LINK, '$1')
    .replace(FOOTNOTE, '')
  for (const [marks, words] of PAIRS) text = text.replace(marks, words)
  return { text: text.replace(/\uE000(\d+)\uE001/g, (_, n: string) => kept[Number(n)] ?? ''), links }
}
