import { createHash } from 'node:crypto'
import { isIP } from 'node:net'

/** What a request tells of where it came from and where it thinks it is going. */
export type Arrival = {
  request: Request
  url: URL
  origin: string
  isLocal: boolean
  /** A hash of the network address: enough to count tries by, and no address. */
  visitorHash: Buffer
  cookies: Record<string, string>
}

export type Place = {
  /** The address people use, when it is not this machine's own: https://equity.example.org */
  publicAddress?: URL
  secret: string
}

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']

/** Undefined when the request asks for a host that is not ours. */
export function readArrival(
  request: Request,
  remoteAddress: string | undefined,
  { publicAddress, secret }: Place,
): Arrival | undefined {
  const url = new URL(request.url)
  const host = request.headers.get('host') ?? ''
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const isLoopbackName = LOOPBACK_NAMES.includes(name)
  if (!isLoopbackName && host.toLowerCase() !== publicAddress?.host) return undefined
  const origin = isLoopbackName ? `http://${host}` : (publicAddress as URL).origin
  const isBehindProxy = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((header) =>
    request.headers.has(header),
  )
  return {
    request,
    url,
    origin,
    isLocal: isLoopbackName && !isBehindProxy && !publicAddress && isLoopback(remoteAddress),
    visitorHash: createHash('sha256')
      .update(`${secret} ${blockOf(remoteAddress ?? '')}`)
      .digest(),
    cookies: readCookies(request.headers.get('cookie') ?? ''),
  }
}

const isLoopback = (address = ''): boolean => /^(::ffff:)?127\./.test(address) || address === '::1'

// Limits count an IPv6 network as one visitor, since one person has all of it.
function blockOf(address: string): string {
  return isIP(address) === 6 && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address
}

function readCookies(header: string): Record<string, string> {
  return Object.fromEntries(
    header.split(';').flatMap((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
    }),
  )
}

/** A post from another site, or from a page whose site the browser hides or does not tell at all, is not ours. */
export function isCrossSite({ request, origin }: Arrival): boolean {
  const claimed = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const referrer = request.headers.get('referer')
  if (claimed === null && site === null) return !referrer?.startsWith(`${origin}/`)
  return (claimed !== null && claimed !== origin) || (site !== null && !['same-origin', 'none'].includes(site))
}
