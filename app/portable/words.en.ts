import { numberFormat } from '../formats.ts'
import { locale } from '../words.ts'

const number = (n: number): string => numberFormat(locale()).format(n)
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`
const things = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${number(n)} ${many}`)
const at = (part: string, line?: number): string =>
  `${part ? `the part “${part}”` : 'the beginning'}${line ? `, line ${number(line)} of the unpacked file` : ''}`

/** Sentences of the commands, and of what can be wrong with a file. */
export const en = {
  usage: {
    export: 'Say which organisation and where to: ingrain export ORGANISATION FILE [--with-contacts]',
    import: 'Say which file: ingrain import FILE [--as SHORT-NAME]',
    backup: 'Say where to: ingrain backup FILE',
    restore: 'Say which file: ingrain restore FILE',
    seed: 'Say nothing more, or where the passwords go: ingrain seed [--credentials FILE]',
    example: 'Say that it is to be put back as it was: ingrain example --again',
    signInLink: 'Say for whom: ingrain sign-in-link EMAIL',
  },
  exampleAgain:
    'The worked example is as it was on its first day. Everybody in it was signed out; nothing else was touched.',
  exampleNoFile: 'The file of the worked example is not here. Nothing was changed.',
  fileThere: (path: string) => `There is a file at ${path} already. Choose another name; nothing was written.`,
  noFolder: (path: string) => `There is no folder to write ${path} in, or Ingrain may not write there.`,
  noOrganisation: (named: string, here: string[]) =>
    `There is no organisation called ${named} here. ${here.length ? `There is ${here.join(', ')}.` : 'There is none yet.'}`,
  exported: ({
    name,
    path,
    rows,
    bytes,
    files,
  }: {
    name: string
    path: string
    rows: number
    bytes: number
    files: number
  }) =>
    `${name} is in ${path}: ${things(rows, 'row', 'rows')}${files ? ` and ${things(files, 'file', 'files')}` : ''}, ${size(bytes)}. Keep it safe: it holds everything the organisation wrote.`,
  withContacts: 'It also says how to reach its public advisers and what they need to take part.',
  imported: ({ name, slug, rows }: { name: string; slug: string; rows: number }) =>
    `${name} is here, as ${slug}: ${things(rows, 'row', 'rows')}.`,
  howToEnter:
    'Its people who have an account here can sign in as before. For somebody who has none: ingrain sign-in-link EMAIL',
  backedUp: ({
    path,
    organisations,
    rows,
    bytes,
  }: {
    path: string
    organisations: number
    rows: number
    bytes: number
  }) =>
    `Everything is in ${path}: ${things(organisations, 'organisation', 'organisations')}, ${things(rows, 'row', 'rows')}, ${size(bytes)}. It was read back and is whole.`,
  restored: ({ organisations, rows }: { organisations: number; rows: number }) =>
    `Everything is back: ${things(organisations, 'organisation', 'organisations')}, ${things(rows, 'row', 'rows')}. People sign in again with the passwords they had.`,
  faults: {
    missing: 'There is no such file.',
    'not-ingrain': 'This is not a file that Ingrain wrote.',
    'cut-short': 'The file ends too early: it was cut short on its way. Copy it again.',
    damaged: 'The file is damaged, or another program packed it again. Take the file as Ingrain wrote it.',
    'other-kind': (kind: 'organisation' | 'backup') =>
      kind === 'backup'
        ? 'This is a backup of a whole Ingrain. Put it back with: ingrain restore FILE'
        : 'This is one organisation, and not a backup. Bring it in with: ingrain import FILE',
    'pack-missing': (pack: string, version: string) =>
      `The organisation works with version ${version} of the content pack “${pack}”, which this Ingrain does not have. Bring it up to date, then try again.`,
    newer: (has: string) => `The file comes from a newer Ingrain (${has}). Bring this one up to date, then try again.`,
    changed: (part: string, line?: number) =>
      `The file was changed after Ingrain wrote it: ${at(part, line)}. Take the file as it was.`,
    'unknown-part': (name: string) => `The file has a part that this Ingrain does not know: ${name}.`,
    'unknown-column': (name: string, part: string, line?: number) =>
      `The file has a field that this Ingrain does not know: ${name}, in ${at(part, line)}.`,
    'does-not-fit': (part: string, line?: number) =>
      `Something in the file breaks a rule of Ingrain’s: ${at(part, line)}.`,
    'audit-broken': (entry: number) =>
      `The record of who did what does not hold together: entry ${number(entry)} does not follow from the one before it.`,
    'slug-taken': (slug: string) => `Another organisation here has the short name ${slug}. Choose another.`,
    'not-a-slug': (slug: string) => `“${slug}” cannot be a short name. Use small letters, figures and hyphens.`,
    'here-already': 'This organisation is here already.',
    'not-empty':
      'There is something in this Ingrain already. Restore into a new, empty one: choose a folder that is not there yet with INGRAIN_DATA.',
  },
  ownerNeeded: 'To restore into a server, set DATABASE_OWNER_URL too: the owner makes the tables.',
  nothingTaken: 'Nothing was taken from it.',
  asAnother: 'For example: ingrain import FILE --as another-name',
  notEmail: (email: string) => `“${email}” is not an e-mail address.`,
  nobody: (email: string) =>
    `Nobody who may sign in here has the e-mail address ${email}. An administrator can invite them.`,
  signInLink: (link: string) => `Good once, for one hour: ${link}`,
  seeded: (names: string[]) => `${names.join(' and ')} are here.`,
  credentials: (path: string) => `The passwords are in ${path}, for you alone to read.`,
  seedNotEmpty:
    'There is an organisation here already. Seed a new, empty Ingrain: choose a folder that is not there yet with INGRAIN_DATA.',
}
