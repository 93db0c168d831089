export type Piece = { is: 'head'; name: string; fileName?: string } | { is: 'body'; bytes: Buffer }

const HEAD_LIMIT = 16_384

/**
 * A multipart body piece by piece, however long: the head of each part, then its bytes as they come. Throws on one that
 * is not well formed or breaks off. Source: RFC 7578.
 */
export async function* piecesOf(chunks: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Piece> {
  const mark = Buffer.from(`\r\n--${boundary}`)
  let held = Buffer.from('\r\n')
  let isInBody = false
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk])
    for (;;) {
      const at = held.indexOf(mark)
      if (at < 0) {
        // The mark may be cut in two by the next chunk: what could be its beginning waits.
        const sure = held.length - mark.length
        if (isInBody && sure > 0) yield { is: 'body', bytes: held.subarray(0, sure) }
        if (isInBody && sure > 0) held = held.subarray(sure)
        else if (!isInBody && held.length > HEAD_LIMIT) throw new Error('no part where one should begin')
        break
      }
      const after = held.subarray(at + mark.length)
      const isLast = after.subarray(0, 2).toString('latin1') === '--'
      const end = after.indexOf('\r\n\r\n')
      if (!isLast && end < 0) {
        if (after.length > HEAD_LIMIT) throw new Error('a part with no end to its head')
        break
      }
      if (isInBody && at > 0) yield { is: 'body', bytes: held.subarray(0, at) }
      if (isLast) return
      yield headOf(after.toString('utf8', 0, end))
      isInBody = true
      held = after.subarray(end + 4)
    }
  }
  throw new Error('the body breaks off')
}

function headOf(text: string): Piece {
  const name = /^content-disposition: *form-data;.*?\bname="([^"]*)"/im.exec(text)?.[1]
  if (name === undefined) throw new Error('a part without a name')
  const fileName = /^content-disposition:.*?\bfilename="([^"]*)"/im.exec(text)?.[1]
  return { is: 'head', name, fileName }
}
