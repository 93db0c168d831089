const MODAL = "(?:will|shall|must|should|['’]ll|(?:is|are) (?:going )?to)"
// Up to fourteen words with a modal after them: a subject of its own.
const OWN_SUBJECT = new RegExp(
  `(,)?\\s+(?:and|but)\\s+(?=(?!(?:also |then )?${MODAL}\\b)(?:[^\\s,;]+\\s+){1,14}?${MODAL}\\b)`,
  'g',
)
const FINITE = /\b(?:will|shall|must|is|are|was|were|have|has|can|may|should)\b/
const MODAL_IN = /\b(?:will|shall|must|(?:is|are) going to)\b/

/**
 * Parts a sentence where a second subject begins to do something of its own ("We will …, and the panel will …").
 * Where the subject goes on ("will publish, and will review") the sentence stays whole and is flagged instead.
 */
export function clausesOf(sentence: string): string[] {
  const clauses: string[] = []
  let from = 0
  for (const found of sentence.matchAll(OWN_SUBJECT)) {
    const left = sentence.slice(from, found.index)
    const isWhole = found[1] ? FINITE.test(left) : MODAL_IN.test(left)
    const isUnderWay = !found[1] && /\b(?:if|where|when|unless|that|how|which|who)\b[^,]*$/i.test(left)
    if (!isWhole || isUnderWay || isQuoted(sentence, found.index)) continue
    clauses.push(left.trim())
    from = found.index + found[0].length
  }
  clauses.push(sentence.slice(from).trim())
  return clauses.filter(Boolean)
}

/** Does another's speech stand at this place? */
export function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const opened = (before.match(/“/g) ?? []).length - (before.match(/”/g) ?? []).length
  return opened > 0 || (before.match(/"/g) ?? []).length % 2 === 1
}
