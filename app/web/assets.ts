import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HEADERS } from './headers.ts'

const FOLDER = fileURLToPath(new URL('./public/', import.meta.url))
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

// Read once: the list is the door, so a name that leads out of the folder leads nowhere.
const assets = new Map(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TYPES[extname(entry.name)])
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`
      return [path.slice(FOLDER.length).replaceAll('\\', '/'), { bytes, tag, type: TYPES[extname(entry.name)]! }]
    }),
)

export function sendAsset(name: string): Response {
  const asset = assets.get(name)
  if (!asset)
    return new Response('Not here.\n', {
      status: 404,
      headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    })
  return new Response(new Uint8Array(asset.bytes), {
    headers: { ...HEADERS, 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=3600', ETag: asset.tag },
  })
}
