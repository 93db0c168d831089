import { randomBytes, randomInt, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

/** The token of a link in a letter: 256 random bits. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

// Without vowels, so that no words come about by chance, and without whatever is mistaken for another on paper: 0, 1, S, Z
// and B, beside O, I, 5, 2 and 8.
const PRINTED = '23456789CDFGHJKMNPQRTVWXY'
// Letters that were printed once, from before those were left out. Such a code opens for as long as its link does.
const ONCE_PRINTED = '01ABESZ'
const LENGTH = 12

/** A code to type from paper: 55 random bits, as K7QF-2MXD-9HRT. */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => PRINTED[randomInt(PRINTED.length)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was printed, however it was typed: small letters, spaces, O for 0. Undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s–—-]/g, '')
  const read = letters.replace(/O/g, '0').replace(/[IL]/g, '1')
  return read.length === LENGTH && [...read].every((one) => `${PRINTED}${ONCE_PRINTED}`.includes(one))
    ? read
    : undefined
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
