/** A seed is refused nothing. */
export function mustBeYes(answer: { ok: boolean; because?: unknown }): void {
  if (!answer.ok) throw new Error(`the seed was refused: ${JSON.stringify(answer)}`)
}
