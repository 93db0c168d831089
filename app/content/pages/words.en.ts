import { numberFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { AdoptRefusal } from '../adoption.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const some = (n: number, one: string, many: string) => `${whole(n)} ${n === 1 ? one : many}`

export const en = {
  said: {
    'pack.adopted': 'Adopted: from today your organisation reads this version.',
    'pack.retired': 'Put aside. What was made from it stays.',
  } as Record<string, string>,
  title: 'Content packs',
  statement: (adopted: number, all: number, waiting: number) =>
    `${adopted === 0 ? 'None' : whole(adopted)} of ${some(all, 'pack', 'packs')} ${adopted === 1 ? 'is' : 'are'} adopted${waiting ? `; for ${whole(waiting)} a newer version waits` : ''}`,
  lead: 'What Ingrain says of itself comes in packs: definitions to start from, duties, indicators, the rules of the ladder, phrases to look at twice. Each says where it comes from and under which licence.',
  adoptWhat:
    'You began with the newest version of each pack, and you stay on it until somebody here adopts another. Adopting a version writes down that your organisation has read it and chosen it: what is suggested, asked and counted here comes from it from that day on.',
  caption: 'Content packs',
  pack: 'Pack',
  versions: 'Versions',
  state: 'Here',
  adopted: (version: string, day: string) => `${version} adopted ${sayDay(day)}`,
  notAdopted: (reads: string) => `${reads}, the one you began with; not adopted`,
  readsRetired: 'retired, and still read here',
  waiting: (version: string) => `${version} is newer: see what changed`,
  readIt: 'Read it',
  status: { draft: 'Draft', published: 'Published', retired: 'Retired' } as Record<string, string>,
  show: {
    eyebrow: (version: string) => `Content pack, version ${version}`,
    about: 'About it',
    source: 'Source',
    licence: 'Licence',
    language: 'Language',
    status: 'Status',
    adoptedOn: 'Adopted here',
    by: (version: string, who: string, day: string) => `${version}, by ${who}, ${sayDay(day)}`,
    somebody: 'somebody',
    no: (begunWith: string) => `not yet; you began with ${begunWith}`,
    adoptedWhy: 'Why',
    because: (why: string) => `(${why})`,
    isRead: 'This is the version that your organisation reads.',
    isNotRead: (reads: string) => `Your organisation reads version ${reads}, not this one.`,
    retiredRead:
      'This version is retired: nobody new takes it up. Your organisation goes on reading it until you adopt another.',
    retiredElse: 'This version is retired: nobody new takes it up.',
    otherVersions: 'Other versions',
    compare: (from: string, to: string) => `What changed from ${from} to ${to}`,
    unchecked: (n: number, of: number) =>
      n === 0
        ? `It has ${some(of, 'part', 'parts')}. None was written from memory and left unchecked.`
        : `${whole(n)} of its ${some(of, 'part', 'parts')} ${n === 1 ? 'is' : 'are'} unchecked: the source was recalled, and nobody has read it again.`,
    uncheckedMark: 'Unchecked',
    filter: 'Kind of part',
    all: 'Everything',
    search: 'Find words in it',
    adoptTitle: (version: string) => `Adopt version ${version}`,
    backTitle: (version: string) => `Go back to version ${version}`,
    adoptLead: (now: string) =>
      `It takes the place of version ${now}. What was made from that one stays as it is; look at it again.`,
    why: 'Why, if there is something to say',
    adopt: 'Adopt it',
    isAdopted: (begunWith: string) =>
      `This version is adopted here. Put aside, it makes room for version ${begunWith}, the one you began with.`,
    retireTitle: 'Put it aside',
    retireWhy: 'Why?',
    retire: 'Put it aside',
    past: 'Before',
    pastLine: (version: string, from: string, to: string) => `${version}, ${sayDay(from)} to ${sayDay(to)}`,
    errors: {
      why: 'Say why, in a few words.',
      long: 'Use 2,000 characters or fewer.',
      'not-adopted': 'It is not adopted.',
    },
    faults: {
      'not-published': 'This version is not published, so it cannot be adopted.',
      'adopted-already': 'This version is adopted already.',
    } satisfies Record<AdoptRefusal['because'], string>,
  },
  compare: {
    title: (title: string) => `${title}: what changed`,
    statement: (from: string, to: string) => `From version ${from} to version ${to}`,
    counts: ({
      kept,
      reworded,
      moved,
      added,
      gone,
    }: {
      kept: number
      reworded: number
      moved: number
      added: number
      gone: number
    }) =>
      `${whole(kept)} kept as they were, ${whole(reworded)} reworded, ${whole(moved)} under a new name, ${whole(added)} added, ${whole(gone)} gone.`,
    reworded: 'Reworded',
    moved: 'Under a new name',
    added: 'Added',
    gone: 'Gone',
    was: (from: string) => `before: ${from}`,
    movedReworded: 'and reworded: look again',
    whole: (version: string) => `Version ${version} whole, and the way to adopt it`,
    from: 'From',
    to: 'To',
    button: 'Compare',
    choose: 'Compare two versions',
    one: 'There is only one version of this pack, so there is nothing to compare.',
  },
  assessment: {
    line: (label: string, rest: string[]) => (rest.length > 0 ? `${label}: ${rest.join(', ')}` : label),
    near: (section: string, numbers: number[]) => `${section} (${numbers.map(whole).join(', ')})`,
    minutes: ({ quick, full }: { quick: number; full: number }) =>
      `${whole(quick)} for a first draft, ${whole(full)} in full`,
    evidence: { no: 'Not asked for', invited: 'Welcome', needed: 'Needed' },
    worth: (score: number, means: string) => `${whole(score)}: ${means}`,
    example: (project: string, score: number, said: string) => `${project}, worth ${whole(score)}: ${said}`,
  },
  yes: 'yes',
  no: 'no',
  noun: (noun: string) => spaced(noun),
  field: (field: string) => spaced(field),
}

/** A machine word such as sourceDocument as people would write it: Source document. */
function spaced(word: string): string {
  const parted = word
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
  return parted.charAt(0).toUpperCase() + parted.slice(1)
}
