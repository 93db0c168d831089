// What an answer must never carry: where the code lives, what the database said, which call of the system failed.
const LEAKS: [string, RegExp][] = [
  ['a stack trace', /\n\s+at [^\n]{0,160}:\d+:\d+\)?/],
  ['a path in node_modules', /node_modules[\\/]/],
  ['a file:// path', /file:\/\/\/(?!etc\/passwd)[^\s"'<]+/],
  [
    'words of the database',
    /(syntax error at or near|violates (unique|foreign key|check|not-null|exclusion|row-level)|relation "[^"]+" does not exist|invalid input syntax for type|invalid byte sequence for encoding|deadlock detected)/i,
  ],
  ['a system error', /(ECONNREFUSED|ENOENT|EACCES|ERR_[A-Z_]{6,})/],
  ['a path of the server', /(?:^|[\s"'(])\/(?:home|root|usr|app|srv|var|opt|tmp)\/[\w.-]+\/[\w./-]+\.(?:m?[jt]s|tsx)/],
]

/** The first leak in what was answered, as [what it is, the words themselves]. Scripts and styles may name files. */
export function leakIn(text: string, type: string): [string, string] | undefined {
  if (/javascript|css/.test(type)) return undefined
  for (const [what, pattern] of LEAKS) {
    const match = pattern.exec(text.slice(0, 200_000))
    if (match) return [what, match[0].trim()]
  }
  return undefined
}
