const CONTROL = /[\p{Cc}\\]/u

/**
 * Where to go after a post, when the form says where it came from: a path of ours and nothing else, so that a link
 * made by a stranger cannot send anybody away. Without what was said last time, so that it is not said twice.
 */
export function nextPath(typed: string | null | undefined, otherwise: string): string {
  if (!typed || typed.length > 500 || !typed.startsWith('/') || typed.startsWith('//') || CONTROL.test(typed))
    return otherwise
  const here = 'http://here.invalid'
  const url = URL.canParse(typed, here) ? new URL(typed, here) : undefined
  if (!url || url.origin !== here || url.pathname.startsWith('//')) return otherwise
  url.searchParams.delete('said')
  return `${url.pathname}${url.search}`
}
