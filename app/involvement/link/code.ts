import { randomBytes, randomInt, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

/** The token of a link in a letter: 256 random bits. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

// Without I, L, O and U: nothing that is mistaken for another, and no words by chance. Crockford's alphabet.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** A code to type from paper: 60 random bits, as K7QF-2MXD-9HRT. */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was printed, however it was typed: small letters, spaces, O for 0. Undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s–—-]/g, '')
  const read = letters.replace(/O/g, '0').replace(/[IL]/g, '1')
  return read.length === LENGTH && [...read].every((one) => LETTERS.includes(one)) ? read : undefined
}

const derive = promisify(scrypt) as (secret: string, salt: string, length: number) => Promise<Buffer>

/**
 * The token that a code stands for. Made slowly, so that codes cannot be tried at the address of tokens, where tries
 * are not counted, faster than where they are typed.
 */
export async function tokenOfCode(code: string): Promise<string> {
  return (await derive(readCode(code) ?? code, 'ingrain code of an adviser', 32)).toString('base64url')
}

/** Forty-three letters of base64url, as tokens have. Anything else was never one. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
