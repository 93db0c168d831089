import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunk, exif, JPEG, jpegWith, PNG, pngWith, segment } from './pictures.fixture.ts'
import { withoutMetadata } from './withoutMetadata.ts'

const SECRET = 'N 52.1 W 4.0, taken by Ada'
const cleaned = (bytes: Uint8Array, type: 'png' | 'jpg'): Buffer => {
  const done = withoutMetadata(bytes, type)
  if (!done.ok) throw new Error(done.because)
  return Buffer.from(done.bytes)
}

describe('a picture without what is not the picture', () => {
  test('is the same, byte for byte, where there was nothing else in it', () => {
    expect(cleaned(JPEG, 'jpg').equals(JPEG)).toBe(true)
    expect(cleaned(PNG, 'png').equals(PNG)).toBe(true)
  })

  test('says neither where it was taken nor by whom, whatever part of the file says it', () => {
    const hiding = [
      jpegWith(exif(1, SECRET)),
      jpegWith(segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`))),
      jpegWith(segment(0xfe, Buffer.from(SECRET))),
      jpegWith(segment(0xed, Buffer.from(SECRET)), segment(0xe2, Buffer.from(SECRET))),
      jpegWith(segment(0xe0, Buffer.from(`JFXX\0${SECRET}`))),
      Buffer.concat([JPEG, Buffer.from(SECRET)]),
    ]
    for (const bytes of hiding) expect(cleaned(bytes, 'jpg').equals(JPEG)).toBe(true)
    const chunks = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map((name) =>
      chunk(name, Buffer.from(SECRET)),
    )
    expect(cleaned(Buffer.concat([pngWith(...chunks), Buffer.from(SECRET)]), 'png').equals(PNG)).toBe(true)
  })

  test('is still the right way up: of what the camera wrote that alone stays', () => {
    for (const order of ['II', 'MM'] as const)
      for (const wayUp of [2, 3, 6, 8]) {
        const kept = cleaned(jpegWith(exif(wayUp, SECRET, order)), 'jpg')
        expect(kept.equals(jpegWith(exif(wayUp, '', 'MM')))).toBe(true)
        expect(cleaned(kept, 'jpg').equals(kept)).toBe(true)
      }
    for (const wayUp of [0, 1, 9, 700]) expect(cleaned(jpegWith(exif(wayUp, SECRET)), 'jpg').equals(JPEG)).toBe(true)
  })

  test('of too many points is refused: it would swell when somebody opens it', () => {
    const vast = Buffer.from(PNG)
    vast.writeUInt32BE(50_000, 16)
    vast.writeUInt32BE(50_000, 20)
    expect(withoutMetadata(vast, 'png')).toEqual({ ok: false, because: 'tooManyPoints', most: 40_000_000 })
    const wide = Buffer.from(JPEG)
    wide.writeUInt32BE(0xffff_ffff, wide.indexOf(Buffer.from([0xff, 0xc0])) + 5)
    expect(withoutMetadata(wide, 'jpg')).toMatchObject({ because: 'tooManyPoints' })
  })

  test('cut short or with anything changed is refused or clean, and never an accident', () => {
    const files = [jpegWith(exif(6, SECRET)), pngWith(chunk('tEXt', Buffer.from(SECRET)))]
    for (const [n, whole] of files.entries()) {
      const type = n ? 'png' : 'jpg'
      for (let end = 0; end < whole.length; end++)
        expect(withoutMetadata(whole.subarray(0, end), type)).toEqual({ ok: false, because: 'damaged' })
      fc.assert(
        fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(255), (at, one, other) => {
          const changed = Buffer.from(whole)
          changed[at] = one
          changed[Math.min(at + 1, whole.length - 1)] = other
          const done = withoutMetadata(changed, type)
          if (done.ok) expect(done.bytes.length).toBeLessThanOrEqual(whole.length)
        }),
        { numRuns: 2000 },
      )
    }
  })

  test('that only begins like a picture is refused', () => {
    const script = Buffer.from('<script>alert(1)</script>')
    expect(withoutMetadata(Buffer.concat([PNG.subarray(0, 8), script]), 'png')).toMatchObject({ because: 'damaged' })
    expect(withoutMetadata(Buffer.concat([JPEG.subarray(0, 3), script]), 'jpg')).toMatchObject({ because: 'damaged' })
    expect(cleaned(Buffer.concat([PNG, script]), 'png').equals(PNG)).toBe(true)
  })
})
