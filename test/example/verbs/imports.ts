import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readAbout } from '../../../app/strategy/candidates/about.ts'
import {
  dismissCandidate,
  keepCandidates,
  mergeCandidate,
  readBatch,
} from '../../../app/strategy/candidates/actions.ts'
import type { KeptCandidate } from '../../../app/strategy/candidates/kept.ts'
import { readBrought } from '../../../app/strategy/candidates/read.ts'
import { callIt, idOf } from '../stage.ts'
import { mustBeYes, needed, type Verb, type Verbs, verb } from '../verb.ts'

/** The old strategy's own files lie with the fixtures of the import. */
const fileCalled = (name: string) => new URL(`../../fixtures/imports/${name}`, import.meta.url)

const bringIn: Verb = verb(
  z.strictObject({ file: z.string(), strategy: z.string() }),
  async (caller, { file, strategy }, stage, event) => {
    const brought = mustBeYes(
      await readBrought({ name: file, bytes: new Uint8Array(readFileSync(fileCalled(file))) }, await readAbout(caller)),
    )
    if (brought.kind === 'our grid') throw new Error(`${file} is one of our own grids`)
    const { kind, found, notes } = brought
    return keepCandidates(caller, idOf(stage, strategy), {
      id: callIt(stage, needed(event, 'id'), 'import'),
      kind,
      title: file,
      fileName: file,
      found,
      notes,
    })
  },
)

/** How an older strategy comes in, and what becomes of what was read in it. */
export const imports: Verbs = {
  'import-strategy-grid': bringIn,
  'import-strategy-prose': bringIn,

  'merge-candidates': verb(
    z.strictObject({ candidates: z.record(z.string(), z.string()) }),
    async (caller, { candidates: merges }, stage, event) => {
      const { candidates } = await readBatch(caller, idOf(stage, needed(event, 'about')))
      for (const [promise, begins] of Object.entries(merges))
        for (const { id } of beginningWith(candidates, begins))
          mustBeYes(await mergeCandidate(caller, id, idOf(stage, promise)))
    },
  ),

  'dismiss-candidates': verb(
    z.strictObject({ candidates: z.array(z.string()), reason: z.string() }),
    async (caller, { candidates: dismissed, reason }, stage, event) => {
      const { candidates } = await readBatch(caller, idOf(stage, needed(event, 'about')))
      for (const begins of dismissed)
        for (const { id } of beginningWith(candidates, begins)) mustBeYes(await dismissCandidate(caller, id, reason))
    },
  ),
}

/** The candidates whose words begin so: an old grid says the same in several cells. */
function beginningWith(candidates: readonly KeptCandidate[], begins: string): KeptCandidate[] {
  const found = candidates.filter(({ words }) => words.startsWith(begins))
  if (!found.length)
    throw new Error(`no candidate begins with ${begins}: ${candidates.map(({ words }) => words).join(' | ')}`)
  return found
}
