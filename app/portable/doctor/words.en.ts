import { numberFormat } from '../../formats.ts'
import { locale } from '../../words.ts'

const number = (n: number, digits = 0): string => numberFormat(locale(), { maximumFractionDigits: digits }).format(n)

/** What the doctor says: one sentence for each thing it looked at. */
export const en = {
  marks: { well: 'Well   ', warning: 'Look at', fault: 'Wrong  ' },
  end: (faults: number) =>
    faults === 0 ? 'Nothing is wrong.' : faults === 1 ? '1 thing is wrong.' : `${number(faults)} things are wrong.`,
  nothingYet: (folder: string) => `There is no database in ${folder} yet. Start Ingrain once: npm start`,
  node: (version: string) => `Node ${version} is new enough.`,
  oldNode: (version: string) => `Node ${version} is too old. Ingrain needs 20.19 or newer.`,
  settings: 'What is saved is on the disk before anybody is told so, and the app’s role is bound by row security.',
  damage: (n: number) =>
    `The database has met damage on the disk ${number(n)} times. Restore the last backup into a new folder, on another disk.`,
  noDamage: 'The database keeps checksums and has met no damage on the disk.',
  behind: (missing: string[]) =>
    `The tables are behind this version of Ingrain by ${number(missing.length)}: ${missing.join(', ')}. Start Ingrain once.`,
  upToDate: 'The tables are those of this version of Ingrain.',
  unguarded: (names: string[]) =>
    `Row security does not keep organisations apart in ${names.join(', ')}. Stop Ingrain until it does.`,
  guarded: 'Row security keeps organisations apart in every table.',
  emptyAddress: (slug: string) =>
    `The short name ${slug} belongs to no organisation: a set-up was cut short. It does no harm.`,
  brokenChain: (slug: string, entry: number) =>
    `In ${slug} the record of who did what does not hold together: entry ${number(entry)} does not follow from the one before it.`,
  wholeChains: (entries: number) =>
    `The record of who did what is whole in every organisation, ${number(entries)} entries in all.`,
  noSpace: (free: number) =>
    `Only ${number(free * 1000)} MB are free on the disk. Make room before something cannot be saved.`,
  littleSpace: (free: number) => `${number(free, 1)} GB are free on the disk. That is little.`,
  space: (free: number) => `${number(free)} GB are free on the disk.`,
  stuck: (n: number) =>
    `${n === 1 ? '1 letter' : `${number(n)} letters`} could not be sent in eight tries. Look at INGRAIN_SMTP, then send the invitations again.`,
  late: (n: number) =>
    `${n === 1 ? '1 letter has' : `${number(n)} letters have`} waited for more than an hour. Letters go out while Ingrain runs.`,
  letters: 'No letter is stuck.',
  lostFile: (name: string, slug: string) =>
    `The file “${name}” of ${slug} is not where it should be. Take it from a backup.`,
  changedFile: (name: string, slug: string) =>
    `The file “${name}” of ${slug} is not as it was when it came. Take it from a backup.`,
  files: (n: number) =>
    n === 0
      ? 'No files are kept.'
      : n === 1
        ? '1 file is there, as it came.'
        : `${number(n)} files are there, as they came.`,
}
