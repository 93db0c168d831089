import { listFormat, numberFormat } from '../../formats.ts'
import { sayCount } from '../../web/parts/count.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { Standing } from '../gate/gate.ts'
import type { InTime, Show, Time } from './registerStore.ts'
import type { Timeliness } from './timeliness.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const some = (n: number, one: string, many: string) => `${whole(n)} ${n === 1 ? one : many}`
const days = (n: number) => some(n, 'day', 'days')

/** What was said at a gate, those that still wait last. */
const standsAt = {
  passed: 'passed',
  'passed-late': 'passed, late',
  held: 'held',
  waived: 'waived for a time',
  'waiver-ended': 'waiver has ended',
  open: 'not answered yet',
} satisfies Record<Standing['is'], string>

export const en = {
  day: (day: string) => sayDay(day),
  inTime: 'In time?',
  lead: 'Led by',
  leadOf: (title: string, name: string | undefined) => (name ? `${name}, ${title}` : `${title}, vacant`),
  /** Whether an assessment was opened while the design could still change. */
  timeliness: (time: Timeliness): string => {
    switch (time.is) {
      case 'in-time':
        return `In time: opened ${sayDay(time.openedOn)}, before the design was fixed`
      case 'late':
        return time.days === 0
          ? 'Late: opened on the very day on which the design was fixed'
          : `Late by ${days(time.days)}: opened ${sayDay(time.openedOn)}`
      case 'not-opened':
        return `Not opened; the design is fixed in ${days(time.days)}`
      case 'missed':
        return time.days === 0
          ? 'Not opened; the design is fixed today'
          : `Not opened; the design was fixed ${days(time.days)} ago`
      case 'no-lock':
        if (time.counts) return 'No day on which the design is fixed: counts as not in time'
        return time.countsFrom
          ? `No day on which the design is fixed: counts as not in time from ${sayDay(time.countsFrom)}`
          : 'No day on which the design is fixed'
    }
  },
  /** The same for work that has no design to fix: whether there is one. */
  opened: (time: Timeliness): string =>
    'openedOn' in time && time.openedOn ? `Opened ${sayDay(time.openedOn)}` : 'Not opened',
  list: {
    title: 'Projects',
    statement: (active: number, locked: number) =>
      active === 0
        ? 'No project is active today'
        : `${some(active, 'project is', 'projects are')} active; ${locked === active ? 'all of them say' : `${sayCount(locked, active)} ${locked === 1 ? 'says' : 'say'}`} when the design is fixed`,
    inTime: ({ inTime, judged, noDay }: InTime): string => {
      const share = judged
        ? `${sayCount(inTime, judged)} opened ${judged === 1 ? 'its' : 'their'} assessment before the design was fixed`
        : 'For none of them has the day come on which the design is fixed'
      const without = `${some(noDay, 'has', 'have')} no day of either kind: neither a start nor a day on which the design is fixed`
      return noDay ? `${share}; ${without}.` : `${share}.`
    },
    search: 'Find a project, a lead or a place',
    show: 'Show',
    shows: {
      open: 'Open projects',
      active: 'Active today',
      'no-lock': 'Without a design lock',
      'no-lead': 'Without a lead today',
      closed: 'Closed',
    } satisfies Record<Show, string>,
    part: 'Part',
    anyPart: 'Every part',
    kind: 'Kind of work',
    anyKind: 'Every kind',
    state: 'Assessment',
    anyState: 'Wherever it stands',
    noAssessment: 'Not opened',
    time: 'In time?',
    anyTime: 'In time or not',
    times: {
      'in-time': 'Opened in time',
      late: 'Opened late',
      'not-opened': 'Not opened, still in time',
      missed: 'Not opened, too late',
      'no-lock': 'No design lock',
    } satisfies Record<Time, string>,
    more: 'More to filter by',
    empty:
      'A project is a piece of work with a lead and dates. Once it is on the register, what was promised, asked and learned in it can be found.',
    emptyWho: 'the theme lead or the project’s own lead',
    register: 'Register a project',
    import: 'Bring a spreadsheet of projects',
    gatesLink: 'Gates',
    download: 'Take this list as a spreadsheet',
    none: 'None at the moment.',
    caption: 'Projects',
    project: 'Project',
    theme: 'Belongs to',
    leadColumn: 'Led by',
    stage: 'Where it is',
    assessment: 'Assessment',
    noLead: 'nobody is named',
    notListed: 'Private to the team',
    firstLock: (day: string) => `First to be fixed ${sayDay(day)}`,
    gates: (standings: readonly Standing['is'][]) => {
      const found = (Object.keys(standsAt) as Standing['is'][]).filter((one) => standings.includes(one))
      const count = (one: Standing['is']) => whole(standings.filter((other) => other === one).length)
      const said = found.map((one) => (standings.length === 1 ? standsAt[one] : `${count(one)} ${standsAt[one]}`))
      return `${some(standings.length, 'gate', 'gates')}: ${said.join(', ')}`
    },
    majors: (n: number) => `${some(n, 'major point', 'major points')} open`,
    all: (names: readonly string[]) => names.join(' · '),
  },
  sheet: {
    name: 'Register of projects',
    fileName: (day: string) => `projects-${day}`,
    assessment: 'assessment',
    opened: 'opened',
    inTime: 'in time?',
    gates: 'gates that ask',
    majors: 'open major points',
  },
  names: (names: readonly string[]) => listFormat(locale(), { type: 'conjunction' }).format(names),
}
