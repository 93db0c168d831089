/** Where files lie, by the SHA-256 of their bytes. */
export type Shelf = {
  /** Undefined when it is not there. */
  read: (sha256: string) => AsyncIterable<Uint8Array> | undefined
  write: (sha256: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>
}
