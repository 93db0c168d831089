import { hash, verify } from '@node-rs/argon2'

// OWASP's floor for Argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const LEAST = 12

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST)

let nobody: Promise<string> | undefined

/** True when the password is right. Takes as long for an account that does not exist. */
export async function isPassword(kept: string | null | undefined, given: string): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody at all')
  const right = await verify(kept ?? (await nobody), given.normalize('NFKC')).catch(() => false)
  return Boolean(kept) && right
}

/** What is wrong with a new password, if anything: too short, too long, or one that everybody tries first. */
export function faultOf(password: string, about: string[] = []): 'short' | 'long' | 'common' | undefined {
  if ([...password].length < LEAST) return 'short'
  if (password.length > 500) return 'long'
  const plain = password.toLowerCase().replace(/[^a-z]/g, '')
  const isObvious =
    new Set(password).size < 5 ||
    COMMON.some((word) => plain === word || plain === word + word) ||
    about.some((word) => word.length > 5 && password.toLowerCase() === word.toLowerCase())
  return isObvious ? 'common' : undefined
}

const COMMON = [
  'password',
  'passwordpassword',
  'qwertyuiop',
  'qwertyuiopasd',
  'letmein',
  'letmeinletmein',
  'welcome',
  'iloveyou',
  'administrator',
  'changeme',
  'healthequity',
  'correcthorsebatterystaple',
  'abcdefghijkl',
  'qwerty',
  'ingrain',
  'trustno',
]
