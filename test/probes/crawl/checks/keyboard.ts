import { inPage } from '../inPage.ts'
import type { Visit } from '../visit.ts'

type Focused = { stop: number; name?: string; looksTheSame?: boolean; isCovered?: boolean }

// A page with more stops than this is walked up to here.
const MOST_STOPS = 220

/** Tab reaches everything once, is never caught, and always shows where it is. */
export async function checkKeyboard({ page, path, findings }: Visit): Promise<void> {
  const stops = await page.evaluate<number>(inPage('tabStops'))
  findings.tried('stops of the keyboard', stops)
  const look = inPage('focused')
  const reached = new Set<number>()
  const unseen: string[] = []
  const covered: string[] = []
  let last = 0
  let same = 0
  for (let n = 0; n < Math.min(stops + 15, MOST_STOPS); n++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<Focused>(look)
    if (focused.stop === 0) {
      if (reached.size >= stops) break
      continue
    }
    same = focused.stop === last ? same + 1 : 0
    if (same > 3) return findings.add('the keyboard is caught', 'high', path, focused.name)
    last = focused.stop
    if (reached.has(focused.stop)) continue
    reached.add(focused.stop)
    if (focused.looksTheSame) unseen.push(focused.name ?? '')
    if (focused.isCovered) covered.push(focused.name ?? '')
  }
  reached.delete(-1)
  if (reached.size < Math.min(stops, MOST_STOPS - 15)) {
    const missed = await page.evaluate<string[]>(`${inPage('notReached').trim()}(${JSON.stringify([...reached])})`)
    findings.add('Tab does not reach', 'high', path, `${stops - reached.size} of ${stops}: ${missed.join(' | ')}`)
  }
  if (unseen.length)
    findings.add('focus is not seen', 'high', path, `${unseen.length}: ${unseen.slice(0, 5).join(' | ')}`)
  if (covered.length) findings.add('focus is hidden behind something', 'medium', path, covered.slice(0, 5).join(' | '))
  const pointerOnly = await page.evaluate<string[]>(inPage('pointerOnly'))
  if (pointerOnly.length) findings.add('only a pointer can press it', 'high', path, pointerOnly.slice(0, 3).join(' | '))
}
