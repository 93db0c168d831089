import { type Answer, page } from '../../web/answer.ts'
import type { Visit } from '../../web/route.ts'
import type { Ask } from '../involvement.ts'
import type { MadeLink } from './actions.ts'
import { mailLink, paperLetter } from './letters.ts'
import { LettersPage } from './lettersPage.tsx'

/** Sends what goes by e-mail, and shows once what is printed or rung. */
export async function showLetters(visit: Visit, ask: Ask, made: readonly MadeLink[], onward: string): Promise<Answer> {
  const { caller, origin, frame } = visit
  for (const one of made) await mailLink(caller, ask, one, origin)
  const papers = made.flatMap((one) => paperLetter(caller, ask, one, origin) ?? [])
  return page(<LettersPage frame={frame} ask={ask} made={made} papers={papers} onward={onward} />)
}
