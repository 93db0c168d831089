type Maker<O, F> = new (locale: string, options?: O) => F

/**
 * The formats of numbers, days and lists, each made once. Making one takes fifty times as long as using it, and what
 * is thrown away lies outside the heap, where nobody soon collects it: a page of fifty days would cost a megabyte.
 */
export const numberFormat = madeOnce<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat)
export const dateFormat = madeOnce<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat)
export const listFormat = madeOnce<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat)

function madeOnce<O, F>(Format: Maker<O, F>): (locale: string, options?: O) => F {
  const made = new Map<string, F>()
  return (locale, options) => {
    const key = options ? `${locale} ${JSON.stringify(options)}` : locale
    const before = made.get(key)
    if (before) return before
    const format = new Format(locale, options)
    made.set(key, format)
    return format
  }
}
