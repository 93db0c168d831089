import { readFileSync } from 'node:fs'

/** This version of Ingrain, from package.json. */
export const product: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
