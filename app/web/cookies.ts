import type { Arrival } from './arrival.ts'

const isSecure = ({ origin }: Arrival): boolean => origin.startsWith('https:')

/** Behind TLS the name makes the browser itself refuse a cookie that another host or a subfolder planted. */
export const cookieName = (arrival: Arrival, name: 'session' | 'visit'): string =>
  isSecure(arrival) ? `__Host-ingrain-${name}` : `ingrain-${name}`

export function setCookie(arrival: Arrival, name: 'session' | 'visit', value: string, seconds?: number): string {
  const parts = [`${cookieName(arrival, name)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (isSecure(arrival)) parts.push('Secure')
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`)
  return parts.join('; ')
}

export const readCookie = (arrival: Arrival, name: 'session' | 'visit'): string | undefined => {
  const value = arrival.cookies[cookieName(arrival, name)]
  return value && /^[\w-]{20,64}$/.test(value) ? value : undefined
}
