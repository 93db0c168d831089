import { PSEUDO } from '../app/words.ts'

export const inPseudo = { 'accept-language': PSEUDO }

/**
 * Words on a page that stand outside the brackets of the pseudo-language and are not data: sentences of ours that were
 * typed in a page, so that no translation could reach them. `data` are texts that people or packs wrote.
 */
export function untranslated(html: string, data: readonly string[] = []): string[] {
  let text = html
    .replace(/<(script|style|svg|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<time[\s\S]*?<\/time>/g, ' ')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  // Longest first, so that a short name does not cut a long text in two.
  for (const known of [...data].sort((a, b) => b.length - a.length)) text = text.replaceAll(known, ' ')
  let depth = 0
  let outside = ''
  for (const char of text) {
    if (char === '⟦') depth++
    else if (char === '⟧') depth--
    else if (depth === 0) outside += char
  }
  return outside
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}{2}/u.test(line))
}

/** The labels that are heard and not seen: in attributes. */
export function untranslatedLabels(html: string, data: readonly string[] = []): string[] {
  return [...html.matchAll(/\b(?:aria-label|placeholder|title|alt)="([^"]*)"/g)]
    .map(([, label]) => label ?? '')
    .filter((label) => label && !label.startsWith('⟦') && !data.includes(label))
}
