import { type AtHand, openAtHand } from '../store/openAtHand.ts'

/** Does a command's work on the Ingrain of this folder; what stands in the way is said in a sentence. Returns the exit code. */
export async function atHand(work: (ingrain: AtHand) => Promise<number>): Promise<number> {
  const ingrain = await openAtHand().catch((error: Error) => error)
  if (ingrain instanceof Error) return refuse(ingrain.message, 1)
  try {
    return await work(ingrain)
  } finally {
    await ingrain.close()
  }
}

/** Says why not. Exit code 2: what was asked cannot be done as asked. 1: something here is wrong. */
export function refuse(sentence: string, code = 2): number {
  console.error(sentence)
  return code
}
