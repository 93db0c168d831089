const megabyte = 1_000_000

/** How much a file may be, and hold. An archive is measured while it is unpacked, never by what it says of itself. */
export const usualLimits = {
  bytes: 20 * megabyte,
  parts: 500,
  unpackedBytes: 200 * megabyte,
  /** Unpacked to packed, judged once more than `repetitiveBytes` have come out: a small file may repeat itself. */
  ratio: 100,
  repetitiveBytes: 10 * megabyte,
  /** Of the part of a Word document that holds its text. */
  documentBytes: 50 * megabyte,
  /** Of a document's text: about 1,700 pages. */
  characters: 5_000_000,
  pdfSeconds: 5,
  pdfMegabytes: 256,
}

export type Limits = typeof usualLimits
