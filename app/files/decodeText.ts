export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Text of a file whose encoding nobody wrote down: byte-order mark first, then UTF-8, then Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding; isGuess: boolean } {
  const marked = byMark(bytes)
  const encoding = marked ?? byShape(bytes)
  return {
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    isGuess: marked === undefined && encoding !== 'utf-8',
  }
}

function byMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  return undefined
}

function byShape(bytes: Uint8Array): Encoding {
  const beginning = bytes.subarray(0, 1_000)
  const pairs = beginning.length >> 1
  const zeroes = [0, 0]
  for (let at = 0; at < pairs * 2; at++) if (beginning[at] === 0) zeroes[at % 2]!++
  // Text in Latin letters has a zero in every second byte of UTF-16; which one says the order.
  if (pairs >= 2 && zeroes[1]! > pairs * 0.6 && zeroes[0] === 0) return 'utf-16le'
  if (pairs >= 2 && zeroes[0]! > pairs * 0.6 && zeroes[1] === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
