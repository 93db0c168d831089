import type { Cell } from '../../answer/value.ts'
import type { FormField } from './form.ts'
import { sameWords } from './landmarks.ts'

const TICKED = /^\s*(?:[☒☑✓✔✗✘]|\[[xX]\])\s*/
const UNTICKED = /^\s*(?:☐|\[ ?\])\s*/

/** What somebody wrote in a box as it is kept, and what of it is none of the choices. Pure. */
export function readCell({ is, choices, cell: before }: FormField, text: string): { cell: Cell; left: string } {
  if (is === 'words' || is === 'day') return { cell: text, left: '' }
  const choiceNamed = (said: string) =>
    choices.find(({ value, label, plain }) => [label, plain, value].some((one) => sameWords(one, said)))?.value
  if (is === 'choice') {
    // Words from before there was anything to choose from stay as they were.
    const stood = typeof before === 'string' && before && sameWords(before, text) ? before : undefined
    const value = text ? (choiceNamed(text.replace(TICKED, '')) ?? stood) : ''
    return value === undefined ? { cell: '', left: text } : { cell: value, left: '' }
  }
  const lines = text.split('\n').filter((line) => line.trim())
  const hasTicks = lines.some((line) => TICKED.test(line) || UNTICKED.test(line))
  // Where the ticks are gone, somebody has left the lines that they mean, or typed them with commas.
  const meant = hasTicks ? lines.filter((line) => !UNTICKED.test(line)) : wholeOrParted(lines, choiceNamed)
  const cell: string[] = []
  const left: string[] = []
  for (const line of meant) {
    const said = line.replace(TICKED, '').trim()
    const value = choiceNamed(said)
    if (value === undefined) left.push(said)
    else if (!cell.includes(value)) cell.push(value)
  }
  return { cell, left: left.filter(Boolean).join('\n') }
}

const wholeOrParted = (lines: string[], choiceNamed: (said: string) => string | undefined): string[] =>
  lines.flatMap((line) => (choiceNamed(line) === undefined ? line.split(/[,;]/) : [line]))
