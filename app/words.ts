import { AsyncLocalStorage } from 'node:async_hooks'

const speaking = new AsyncLocalStorage<string>()

/** The pseudo-language used to prove that every sentence on a page comes from a words file. */
export const PSEUDO = 'en-XA'

/** Runs `work` with `language` as the language of every sentence asked for inside it. */
export function inLanguage<T>(language: string, work: () => T): T {
  return speaking.run(language, work)
}

export function language(): string {
  return speaking.getStore() ?? 'en'
}

/** The locale that dates, numbers and plurals are written in. */
export function locale(): string {
  return language() === 'en' || language() === PSEUDO ? 'en-GB' : language()
}

/**
 * One room's words in every language it has. Reading a key gives the words of the language now spoken,
 * English where a language does not have them yet. To add a language: write `words.cy.ts`, name it here.
 */
export function inLanguages<W extends object>(byLanguage: { en: W } & Record<string, Partial<W> | W>): W {
  const { en } = byLanguage
  return new Proxy(en, {
    get(_, key) {
      const plain = Reflect.get(en, key)
      if (language() === PSEUDO) return pseudo(plain)
      const own = byLanguage[language()]
      return (own && Reflect.get(own, key)) ?? plain
    },
  })
}

/** A room's words with the sentences that it says after a post. Read `said` when it is shown, never before. */
export type Saying = { readonly said: Record<string, string> }

function pseudo(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`
  if (typeof value === 'function') return (...given: unknown[]) => pseudo(value(...given))
  if (Array.isArray(value)) return value.map(pseudo)
  if (value && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudo(inner)]))
  return value
}
