import { AsyncLocalStorage } from 'node:async_hooks'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId, newId } from '../store/newId.ts'

type Issuer = { secret: string; visitor: string; issued: number }
const issuing = new AsyncLocalStorage<Issuer>()

/** Forms drawn inside `work` carry keys that only this visitor can use. */
export function issueKeys<T>(issuer: Issuer, work: () => T): T {
  return issuing.run(issuer, work)
}

const sealOf = (secret: string, visitor: string, id: string): string =>
  createHmac('sha256', secret).update(`form ${visitor} ${id}`).digest('base64url')

/**
 * The hidden field of every form, for two promises at once: a post repeated has one effect (the id is used once),
 * and a post comes from a page that we drew for this visitor (the seal is theirs).
 */
export function newKey(): string {
  const issuer = issuing.getStore()
  if (!issuer) return newId()
  issuer.issued++
  const id = newId()
  return `${id}.${sealOf(issuer.secret, issuer.visitor, id)}`
}

/** The one-time id inside a key, if the key was drawn for this visitor. */
export function openKey(secret: string, visitor: string, key: unknown): string | undefined {
  if (typeof key !== 'string') return undefined
  const [id, seal = ''] = key.split('.')
  if (!isId(id)) return undefined
  const wanted = Buffer.from(sealOf(secret, visitor, id))
  const given = Buffer.from(seal)
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? id : undefined
}

const memberSealOf = (secret: string, memberId: string): string =>
  createHmac('sha256', secret).update(`typed by ${memberId}`).digest('base64url')

/** Says in a form whom it was drawn for, whatever session they come back by. Undefined where nobody is being answered. */
export const sealFor = (memberId: string): string | undefined => {
  const issuer = issuing.getStore()
  return issuer && memberSealOf(issuer.secret, memberId)
}

export function isSealedFor(secret: string, memberId: string, seal: string): boolean {
  const wanted = Buffer.from(memberSealOf(secret, memberId))
  const given = Buffer.from(seal)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
