const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!)

/** A letter in plain text as the same letter in HTML: its paragraphs, its lines, and its links to press. Pure. */
export function asHtml(text: string, language: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(withLinks).join('<br>')}</p>`)
  const body = `<body style="font:18px/1.5 sans-serif;max-width:36em">${paragraphs.join('\n')}</body>`
  return `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8">${body}</html>`
}

const withLinks = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, at) => (at % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')
