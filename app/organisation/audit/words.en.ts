import { numberFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'

const whole = (n: number) => numberFormat(locale()).format(n)

export const en = {
  title: 'What was changed, by whom',
  lead: 'One entry for everything that was saved: who, when and which fields. None of the words that were written is here, so that erasing a person never breaks the chain.',
  whole: (entries: number) =>
    entries === 0
      ? 'Nothing has been written yet'
      : `The chain is whole: each of its ${whole(entries)} entries follows from the one before`,
  broken: (seq: number) => `The chain is broken at entry ${whole(seq)}: it does not follow from the one before`,
  brokenWhat:
    'Somebody with access to the database itself has changed, taken out or put in an entry. Tell whoever runs this Ingrain, and keep the last backup that was whole.',
  unchecked: (entries: number) => `${whole(entries)} entries, not checked on this page because they are many`,
  check: 'Check the whole chain',
  head: (seq: number, mark: string) => `The last entry is number ${whole(seq)}, and its mark is ${mark}.`,
  headWhy:
    'Entries cut off at the end cannot be seen from inside. Write the number and the mark down elsewhere: if a later page does not have them, something was taken away.',
  headTitle: 'To write down',
  day: (day: string) => sayDay(day),
  caption: (day: string) => `What was changed on ${sayDay(day)}`,
  number: 'Entry',
  time: 'Time',
  who: 'Who',
  what: 'What',
  more: (n: number) => `and ${whole(n)} more`,
  /** Names of fields as people would write them: design lock, and not designLockOn. */
  fields: (fields: readonly string[]) =>
    `(${fields
      .map((field) =>
        field
          .replace(/(Id|On)(s?)$/, '$2')
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase(),
      )
      .join(', ')})`,
  by: {
    member: 'A member who is no longer named',
    adviser: 'A public adviser',
    link: 'By a link',
    seed: 'The worked example',
    instance: 'Whoever runs this Ingrain',
  } as Record<string, string>,
  byLink: (name: string) => `${name}, by a link`,
  channel: {
    screen: '',
    paper: 'from paper',
    phone: 'by phone',
    file: 'from a file',
    import: 'from an import',
  } as Record<string, string>,
  search: 'Find what a person changed, by their name',
  kind: 'What was changed',
  everyKind: 'Anything',
  empty: 'Nothing has been saved yet.',
}
