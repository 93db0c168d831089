import { listFormat, numberFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { ProjectFault, Stage } from './project.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const some = (n: number, one: string, many: string) => `${whole(n)} ${n === 1 ? one : many}`

export const en = {
  said: {
    'project.made': 'The project is on the register.',
    'project.saved': 'Saved.',
    'project.imported': 'The right rows are taken. What was wrong waits below.',
  } as Record<string, string>,
  list: { title: 'Projects' },
  stage: (stage: Stage, day: string | null) => {
    switch (stage) {
      case 'closed':
        return 'Closed'
      case 'over':
        return day ? `Ended ${sayDay(day)}` : 'Ended'
      case 'to-come':
        return day ? `Starts ${sayDay(day)}` : 'To come'
      case 'no-lock':
        return 'No design lock is recorded'
      case 'designing':
        return day ? `Design can change until ${sayDay(day)}` : 'Being designed'
      case 'locked':
        return day ? `Design fixed since ${sayDay(day)}` : 'Design fixed'
    }
  },
  form: {
    newTitle: 'Register a project',
    editTitle: (title: string) => `Change ${title}`,
    title: 'Title',
    reference: 'Reference, if it has one',
    referenceHint: 'A short name or number that finds it again, such as P-014.',
    unit: 'Which theme or part does it belong to?',
    unitFirst: 'Choose a part',
    kind: 'What kind of work is it?',
    kindFirst: 'Choose an activity',
    lead: 'Which post leads it?',
    leadHint: 'A post owns it, so that it stays owned when people move on.',
    leadFirst: 'Choose a post',
    leadOption: (title: string, holder: string | undefined) => `${title}, ${holder ?? 'vacant'}`,
    starts: 'Starts on',
    lock: 'Design lock: the day after which the design is fixed',
    lockHint:
      'Equity work counts as in time before this day. Moving it later does not change that: the earliest day stays on record.',
    lockReason: 'If the design lock moves, why?',
    ends: 'Ends on',
    optional: 'Leave it empty when it is not known.',
    places: 'Places',
    placesHint: 'One on each line: an area, a ward, a town.',
    groups: 'Groups of people',
    groupsHint: 'One on each line.',
    partners: 'Partners in it',
    summary: 'Summary, in plain words',
    register: 'Register the project',
    save: 'Save',
    errors: {
      title: 'Give it a title.',
      titleLong: 'Use 300 characters or fewer.',
      unit: 'Choose the part it belongs to.',
      kind: 'Choose the kind of work.',
      lead: 'Choose the post that leads it.',
      day: 'Write a day, such as 4 December 2026, or leave it empty.',
      long: 'Use 50,000 characters or fewer.',
      referenceLong: 'Use 60 characters or fewer.',
    },
  },
  faults: {
    'lock-before-start': 'The design would be fixed before the project starts. Check both days.',
    'end-before-start': 'The project would end before it starts. Check both days.',
    'lock-needs-reason': 'Say why the design lock moves.',
    'reference-taken': 'Another project has that reference.',
  } satisfies Record<ProjectFault, string>,
  page: {
    eyebrow: 'Project',
    about: 'About it',
    kind: 'Kind of work',
    theme: 'Belongs to',
    lead: 'Led by',
    nobodyNow: 'nobody holds that post today',
    noLead: 'nobody is named',
    reference: 'Reference',
    starts: 'Starts',
    lock: 'Design lock',
    lockMoved: (first: string) =>
      `It was first to be ${sayDay(first)}; whether things were in time is judged by that day.`,
    ends: 'Ends',
    notSaid: 'not said',
    places: 'Places',
    groups: 'Groups',
    partners: 'Partners',
    none: 'none named',
    summary: 'Summary',
    noSummary: 'No summary is written yet.',
    unregistered:
      'This project is not in the register yet: who leads it, when it starts and what kind of work it is have not been written down.',
    enter: 'Enter it in the register',
    change: 'Change the project',
    close: 'Close it',
    reopen: 'Open it again',
  },
  import: {
    title: 'Bring a spreadsheet of projects',
    lead: 'Every row is read and every mistake shown at once. Nothing is saved until you say so.',
    file: 'The spreadsheet',
    fileHint:
      'An Excel workbook (.xlsx) or a .csv. It needs the headings title, theme, kind and lead; reference, starts, design lock, ends, places, groups and partners are read too. The first sheet counts. The list of projects, taken as a spreadsheet, can be filled in and brought back here.',
    read: 'Read it',
    noFile: 'Choose a file.',
    tooMany: (most: number) => `Use a sheet of ${whole(most)} rows or fewer.`,
    shownTitle: 'What was read',
    statement: (good: number, changes: number, wrong: number, already: number) =>
      [
        ...(changes ? [some(changes, 'project changes', 'projects change')] : []),
        good
          ? `${some(good, 'row', 'rows')} can be taken now`
          : changes
            ? 'no project is new'
            : 'No row can be taken now',
        wrong ? some(wrong, 'row has something to mend', 'rows have something to mend') : 'none has anything to mend',
        ...(already ? [`${whole(already)} ${already === 1 ? 'is' : 'are'} here already`] : []),
      ].join(', '),
    nothingSaved: 'Nothing is saved yet.',
    problems: 'To mend',
    problemsCaption: 'What has to be mended, by row',
    row: 'Row',
    column: 'Column',
    readAs: 'What was read',
    wrong: 'What is wrong',
    accepted: 'What would be accepted',
    empty: 'an empty cell',
    good: 'Can be taken now',
    goodCaption: 'Projects that can be taken now',
    projectTitle: 'Title',
    theme: 'Theme',
    leadBy: 'Led by',
    take: (n: number) => `Take ${n === 1 ? 'the right row' : `the ${whole(n)} right rows`}`,
    takeAll: (n: number) => `Take ${n === 1 ? 'the row' : `all ${whole(n)} rows`}`,
    changes: 'What changes',
    changesCaption: 'Projects that are here and change',
    whatChanges: 'What is different',
    changedTitle: 'Changed',
    download: 'Download the wrong rows',
    downloadHint:
      'The same sheet, with a last column that says why. Mend it there and bring it again: rows already taken are known and not taken twice.',
    already: (rows: readonly number[]) =>
      `Here already, and not taken again: ${rows.length === 1 ? 'row' : 'rows'} ${listFormat(locale(), { type: 'conjunction' }).format(rows.map(String))}.`,
    extra: (names: string) => `Columns that were not read: ${names}.`,
    hidden: (names: string) => `The workbook has more than one sheet; only the first was read. Not read: ${names}.`,
    again: 'Bring another sheet',
    fileName: 'projects-to-mend',
    changed: (n: number) =>
      `Something changed meanwhile: ${some(n, 'row', 'rows')} could be taken when you pressed the button. Look again.`,
    noneTaken: 'No row can be taken.',
    notMine: (n: number) =>
      `${some(n, 'right row is', 'right rows are')} for a theme or a lead that is not yours. ${n === 1 ? 'It is' : 'They are'} left for the health-equity lead to take.`,
    doneTitle: 'Projects brought in',
    doneStatement: (taken: number, changed: number, waiting: number) =>
      `${[...(taken || !changed ? [`${some(taken, 'project was', 'projects were')} taken`] : []), ...(changed ? [`${some(changed, 'project was', 'projects were')} changed`] : [])].join(', ')}${waiting ? `; ${some(waiting, 'row waits', 'rows wait')} to be mended` : ''}`,
    takenTitle: 'Taken',
    broughtBy: (name: string, day: string) => `Brought in by ${name}, ${sayDay(day)}.`,
    somebody: 'somebody',
    why: 'Why',
    list: (names: readonly string[]) => listFormat(locale(), { type: 'conjunction' }).format(names),
  },
}
