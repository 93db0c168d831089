/** The address as a URL, when it is this machine's own. The probes knock at no other door. */
export function loopbackUrl(address: string): URL {
  const url = new URL(address)
  const isOurs = url.protocol === 'http:' && /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/.test(url.hostname)
  if (!isOurs) throw new Error(`Only http:// addresses of this machine may be probed, not ${address}`)
  return url
}
