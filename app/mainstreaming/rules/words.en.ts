import { whole } from '../englishNumbers.ts'

const some = (n: number, of: number, what: string, whats: string) =>
  `${n === 0 ? 'None' : whole(n)} of our ${of === 1 ? `one ${what}` : `${whole(of)} ${whats}`}`

export const en = {
  countedWith: (version: string) => `Counted with version ${version} of the rules`,
  effect: {
    title: 'What these rules would change here',
    lead: 'The same records, counted as of today with this version. Nothing changes until it is adopted; from that day rungs are counted with it, and days before keep the rules they had.',
    counts: (climbed: number, ofClimbed: number, promises: number, ofPromises: number) =>
      `${some(climbed, ofClimbed, 'requirement or achievement', 'requirements and achievements')} and ${some(promises, ofPromises, 'promise', 'promises').replace(/^N/, 'n')} would stand on another rung.`,
    gap: (now: number, would: number, of: number) =>
      `Commitments that have been only words for more than six months: now ${whole(now)} of ${whole(of)}, then ${whole(would)}.`,
    climbed: 'Requirements and achievements on another rung',
    promises: 'Promises on another rung',
    name: 'What',
    now: 'Now',
    would: 'With these rules',
    notCounted: 'Not in this version',
    more: (n: number) => `and ${whole(n)} more`,
    looser: (id: string) =>
      `A number of our own for ${id} would be looser than these rules ask. It would need its reason.`,
    unasked: (id: string) => `These rules no longer ask for a number that we have set for ${id}.`,
  },
}
