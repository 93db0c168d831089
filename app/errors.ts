/** The thing is not here, or not in the caller's organisation. Shown as a plain 404, the same for both. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The caller may not do this. `deed` is a policy key, shown as a sentence with whom to ask. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
  constructor(
    readonly deed: string,
    readonly because?: string,
  ) {
    super(`not allowed: ${deed}`)
  }
}
