import { readFileSync } from 'node:fs'

/** A script that looks at a page from inside it, as text: what it ends with is what `page.evaluate` gives. */
export const inPage = (name: string): string => readFileSync(new URL(`./inPage/${name}.js`, import.meta.url), 'utf8')
