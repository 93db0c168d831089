/** A form as its fields. */
export const formIn = (body: Buffer): URLSearchParams => new URLSearchParams(body.toString('utf8'))

/** A form with a file in it, read no better than it must be. */
export function partsIn(
  body: Buffer,
  type: string,
): { fields: Map<string, string>; file?: { name: string; bytes: Buffer } } {
  const boundary = /boundary=([^;]+)/.exec(type)?.[1] ?? '\0'
  const fields = new Map<string, string>()
  let file: { name: string; bytes: Buffer } | undefined
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const at = part.indexOf('\r\n\r\n')
    const head = part.slice(0, at)
    const name = /name="([^"]*)"/.exec(head)?.[1]
    if (at < 0 || name === undefined) continue
    const bytes = Buffer.from(part.slice(at + 4, -2), 'latin1')
    const fileName = /filename="([^"]*)"/.exec(head)?.[1]
    if (fileName === undefined) fields.set(name, bytes.toString('utf8'))
    else file = { name: fileName, bytes }
  }
  return { fields, ...(file && { file }) }
}
