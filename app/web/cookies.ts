import type { Arrival } from './arrival.ts'

const isSecure = ({ origin }: Arrival): boolean => origin.startsWith('https:')

/** Behind TLS the name makes the browser itself refuse a cookie that another host or a subfolder planted. */
export const cookieName = (arrival: Arrival, name: 'session' | 'visit'): string =>
  isSecure(arrival) ? `__Host-ingrain-${name}` : `ingrain-${name}`

// Browsers keep a secure cookie of this machine's own address without TLS. Safari alone does not, and would never sign in.
const isKeptOnLoopback = ({ origin, request }: Arrival): boolean =>
  /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin) &&
  !/\bVersion\/[\d.]+ .*Safari\//.test(request.headers.get('user-agent') ?? '')

export function setCookie(arrival: Arrival, name: 'session' | 'visit', value: string, seconds?: number): string {
  const parts = [`${cookieName(arrival, name)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (isSecure(arrival) || isKeptOnLoopback(arrival)) parts.push('Secure')
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`)
  return parts.join('; ')
}

export const readCookie = (arrival: Arrival, name: 'session' | 'visit'): string | undefined => {
  const value = arrival.cookies[cookieName(arrival, name)]
  return value && /^[\w-]{20,64}$/.test(value) ? value : undefined
}
