import type { Refusal } from './refusal.ts'

type Cleaned = { ok: true; bytes: Uint8Array } | Refusal

const MOST_POINTS = 40_000_000
const damaged: Refusal = { ok: false, because: 'damaged' }

/**
 * A picture with nothing in it but the picture: where and when it was taken, by which camera, small copies, comments and
 * whatever follows its end are left out. The points themselves are not touched. Which way up it is stays.
 * Sources: ITU-T T.81 annex B (JPEG), W3C PNG third edition section 11, Exif 2.3 section 4.6.
 */
export function withoutMetadata(bytes: Uint8Array, type: 'png' | 'jpg'): Cleaned {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cleaned = type === 'png' ? cleanPng(view) : cleanJpeg(view)
  if (!cleaned) return damaged
  if (cleaned.points > MOST_POINTS) return { ok: false, because: 'tooManyPoints', most: MOST_POINTS }
  return { ok: true, bytes: Buffer.concat(cleaned.parts) }
}

type Parts = { parts: Buffer[]; points: number }

/** What a PNG needs to be drawn as it was: size, colours, see-through parts, proportions. */
const PNG_KEPT = ['IHDR', 'PLTE', 'tRNS', 'cHRM', 'gAMA', 'sBIT', 'sRGB', 'bKGD', 'hIST', 'pHYs', 'IDAT', 'IEND']

function cleanPng(png: Buffer): Parts | undefined {
  const parts = [png.subarray(0, 8)]
  let points = 0
  let hasImage = false
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at)
    const end = at + 12 + length
    const name = png.toString('latin1', at + 4, at + 8)
    if (end > png.length || (at === 8) !== (name === 'IHDR')) return undefined
    if (name === 'IHDR') points = length === 13 ? png.readUInt32BE(at + 8) * png.readUInt32BE(at + 12) : 0
    if (PNG_KEPT.includes(name)) parts.push(png.subarray(at, end))
    hasImage ||= name === 'IDAT'
    if (name === 'IEND') return hasImage && points ? { parts, points } : undefined
    at = end
  }
  return undefined
}

const [START, END, SCAN, APP0, APP1, APP14] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee]
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isTable = (marker: number): boolean => [0xc4, 0xcc, 0xdb, 0xdc, 0xdd].includes(marker)

function cleanJpeg(jpeg: Buffer): Parts | undefined {
  const parts = [jpeg.subarray(0, 2)]
  let points = 0
  let hasImage = false
  if (jpeg[1] !== START) return undefined
  for (let at = 2; at + 2 <= jpeg.length; ) {
    if (jpeg[at] !== 0xff) return undefined
    const marker = jpeg[at + 1]!
    if (marker === 0xff) at++
    else if (marker === END) {
      parts.push(jpeg.subarray(at, at + 2))
      return hasImage && points ? { parts, points } : undefined
    } else {
      const length = at + 4 <= jpeg.length ? jpeg.readUInt16BE(at + 2) : 0
      const body = jpeg.subarray(at + 4, at + 2 + length)
      let end = at + 2 + length
      if (length < 2 || end > jpeg.length) return undefined
      if (isFrame(marker)) points = body.length >= 6 ? body.readUInt16BE(1) * body.readUInt16BE(3) : 0
      if (marker === SCAN) {
        end = endOfScan(jpeg, end)
        hasImage = true
      }
      const kept = marker === APP1 ? wayUpOnly(body) : keptSegment(marker, body) ? jpeg.subarray(at, end) : undefined
      if (kept) parts.push(kept)
      at = end
    }
  }
  return undefined
}

const keptSegment = (marker: number, body: Buffer): boolean =>
  isFrame(marker) ||
  isTable(marker) ||
  marker === SCAN ||
  // Without the small copy that it may carry.
  (marker === APP0 && body.length === 14 && body.toString('latin1', 0, 5) === 'JFIF\0') ||
  (marker === APP14 && body.length === 12 && body.toString('latin1', 0, 5) === 'Adobe')

/** Where the coded points end: at the first marker that is not part of them. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = from; at + 1 < jpeg.length; at++) {
    const next = jpeg[at + 1]!
    if (jpeg[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at
  }
  return jpeg.length
}

/** An Exif segment that says which way up the picture is, and nothing else; undefined when it is the right way up. */
function wayUpOnly(body: Buffer): Buffer | undefined {
  const wayUp = body.toString('latin1', 0, 6) === 'Exif\0\0' ? wayUpIn(body.subarray(6)) : 1
  if (wayUp < 2 || wayUp > 8) return undefined
  const head = Buffer.from('ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001'.replaceAll(' ', ''), 'hex')
  return Buffer.concat([head, Buffer.from([0, wayUp, 0, 0, 0, 0, 0, 0])])
}

function wayUpIn(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const two = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const four = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const first = four(4)
  for (let n = 0; n < two(first); n++) if (two(first + 2 + n * 12) === 0x0112) return two(first + 2 + n * 12 + 8)
  return 1
}
