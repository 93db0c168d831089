import { crc32 } from 'node:zlib'

/** Two squares, red and blue, 16 by 8 points: a sound JPEG and a sound PNG with nothing in them but the picture. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAT/xAAbEQABBAMAAAAAAAAAAAAAAAAABQZCwUOBgv/aAAwDAQACEQMRAD8Ayy0CkWerGOrF1R//2Q==',
  'base64',
)
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAKElEQVR4AeyQoQ0AAAjDGo7l2v00PphBYGhSW9ESOEnLyWLJB+D+wQAAAP//VJoNsgAAAAZJREFUAwCH9B/xc8Hy9AAAAABJRU5ErkJggg==',
  'base64',
)

export const segment = (marker: number, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])

/** What a camera writes: the way up, in its own byte order, and where it was. */
export function exif(wayUp: number, place: string, order: 'II' | 'MM' = 'II'): Buffer {
  const two = (n: number) => (order === 'II' ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const four = (n: number) => (order === 'II' ? [...two(n), 0, 0] : [0, 0, ...two(n)])
  const entry = [...two(0x0112), ...two(3), ...four(1), ...two(wayUp), 0, 0]
  const head = [...Buffer.from(order), ...two(42), ...four(8), ...two(1), ...entry, ...four(0)]
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(head), Buffer.from(place)]))
}

export const chunk = (name: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** The JPEG with segments put right behind its beginning, and the PNG with chunks put behind its head. */
export const jpegWith = (...segments: Uint8Array[]): Buffer =>
  Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2)])
export const pngWith = (...chunks: Uint8Array[]): Buffer =>
  Buffer.concat([PNG.subarray(0, 33), ...chunks, PNG.subarray(33)])
