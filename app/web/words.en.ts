import { dateFormat, numberFormat } from '../formats.ts'
import { locale } from '../words.ts'

/** Words of the page frame and of the parts. Words about a room's own things live in that room. */
export const en = {
  product: 'Ingrain',
  rooms: {
    board: 'Board',
    terminology: 'Terminology',
    strategy: 'Strategy',
    infrastructure: 'Infrastructure',
    implementation: 'Implementation',
    assessments: 'Assessments',
    results: 'Results',
    reports: 'Reports',
  },
  frame: {
    tab: (title: string) => `${title} - Ingrain`,
    tabWithErrors: (title: string) => `Error: ${title} - Ingrain`,
    skip: 'Skip to main content',
    rooms: 'Rooms',
    roomsSmall: 'Rooms, small screens',
    menu: 'Menu',
    search: 'Search',
    myWork: (count: number) => (count === 0 ? 'My work' : `My work (${whole(count)})`),
    role: (role: string) => `, ${role}`,
    from: (organisation: string) => `from ${organisation}`,
    breadcrumb: 'Breadcrumb',
    back: 'Back',
    example: (day: string) => `In this example it is ${day}.`,
    exampleLink: 'About the worked example',
    footer: 'Every figure on this page can be opened to the records behind it. Ingrain is open source.',
    openFooter: 'Ingrain is open source.',
    publicFooter: 'Made with Ingrain, which is open source.',
  },
  rungs: ['Absent', 'Declared', 'Owned', 'Resourced', 'Enacted', 'Learning'],
  ladder: {
    caption: 'Each rung, its condition, and what the records say',
    rung: 'Rung',
    holdsWhen: 'It holds when',
    records: 'What the records say',
    holds: 'Holds?',
    holdsLabel: 'Holds',
    yes: 'Yes',
    notYet: 'Not yet',
    notKnown: 'Not known',
  },
  grid: {
    level: 'Level',
    promises: (n: number) => (n === 1 ? '1 promise' : `${whole(n)} promises`),
    cell: (level: string, activity: string) => `${level}, ${activity}: `,
    lowest: (word: string) => `, lowest ${word}`,
    only: (word: string) => `, ${word}`,
    some: (n: number, word: string) => `${whole(n)} ${word}`,
    inherited: 'Inherited',
    inheritedShort: (word: string) => `inherited, ${word}`,
    inheritedFrom: (word: string, from: string) => `${word}, from ${from}`,
    absent: 'Absent',
    noReason: 'No promise, and no reason given',
    blankBecause: (because: string) => `Left blank, because ${because}`,
    notApplicable: 'not applicable',
    notApplicableBecause: (because: string) => `Not applicable, because ${because}`,
  },
  board: {
    requirement: 'Requirement',
    stands: 'Stands on',
    rests: 'What that rests on',
    next: 'The next thing that would lift it',
    restsLabel: 'Rests on: ',
    nextLabel: 'Next: ',
    nothing: 'Nothing higher: keep it so.',
  },
  facts: { fact: 'What is counted', records: 'What the records say', needed: 'Needed', notKnown: 'Not known' },
  forms: {
    problem: 'There is a problem',
    error: 'Error:',
    charactersAtMost: (most: number) => `You can write up to ${whole(most)} characters.`,
    charactersLeft: (left: string) => `You have ${left} characters left.`,
    charactersOver: (over: string) => `You have ${over} characters too many.`,
    date: 'For example, 4 December 2026 or 04/12/2026',
    pounds: 'Pounds and pence, for example 1,250 or 12.50',
    unsaved: 'You have not saved what you wrote.',
    change: 'Change',
  },
  filter: {
    search: 'Search',
    showing: (found: number, total: number) =>
      found === total
        ? total === 1
          ? 'The only one is shown.'
          : `${whole(total)} in all.`
        : `${whole(found)} of ${whole(total)} found.`,
    none: (total: number) => `None of the ${whole(total)} match. Try fewer words.`,
    all: 'Show all',
  },
  pages: {
    label: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    at: (page: number, pages: number) => `Page ${whole(page)} of ${whole(pages)}`,
  },
  merge: {
    theirs: 'What is saved now',
    by: (by: string) => `Saved by ${by}, `,
    mine: 'What you wrote',
    lead: 'Somebody else saved this while you were writing. Nothing is lost. Put the two together in your box, then save.',
    save: 'Save my text',
    keep: 'Keep what is saved',
  },
  owed: { line: (by: string, to: string) => `Owed to ${to}, by ${by}` },
  where: { label: 'Where it applies', everything: 'Every activity' },
  differences: {
    added: '[added: ',
    removed: '[removed: ',
    end: ']',
    key: 'Underlined words were added. Words struck through were removed.',
    none: 'The two are the same.',
  },
  longText: { rest: (characters: number) => `Read the rest, about ${wordsIn(characters)} words` },
  voice: { quoted: (words: string) => `“${words}”` },
  states: {
    whoDoes: (who: string) => `Usually done by ${who}.`,
    noPermissionTitle: 'You can’t see this',
    because: (because: string) => `You can’t see this because ${because}.`,
    ask: (who: string) => `The person to ask is ${who}.`,
    archived: (day: string, by: string, because: string) =>
      `Put away on ${day} by ${by}. ${because ? `Why: “${because}”` : 'No reason was given.'}`,
    archivedRegion: 'Put away',
  },
  checks: { done: 'Yes: ', notDone: 'Not yet: ' },
  figures: {
    money: (pence: number) => pounds(pence, { trailingZeroDisplay: 'stripIfInteger' }),
    moneyExact: (pence: number) => pounds(pence),
    day: (day: string) => written(day, { day: 'numeric', month: 'long', year: 'numeric' }),
    dayShort: (day: string) => written(day, { day: 'numeric', month: 'long' }),
    none: 'none',
    noneOf: (of: number) => `none of ${whole(of)}`,
    noneOfOur: (of: number) => `none of our ${whole(of)}`,
    nothing: 'nothing is recorded',
    count: (n: number, of: number) => `${whole(n)} of ${whole(of)} (${share(n, of)})`,
    countOur: (n: number, of: number) => `${whole(n)} of our ${whole(of)} (${share(n, of)})`,
  },
}

function whole(n: number) {
  return numberFormat(locale()).format(n)
}

/** A share never rounds to nothing or to everything when it is neither. */
function share(n: number, of: number) {
  const percent = (n / of) * 100
  if (n > 0 && percent < 1) return 'less than 1%'
  if (n < of && percent > 99) return 'more than 99%'
  return `${whole(Math.round(percent))}%`
}

function pounds(pence: number, how: Intl.NumberFormatOptions = {}) {
  return numberFormat(locale(), { style: 'currency', currency: 'GBP', ...how }).format(pence / 100)
}

function written(day: string, how: Intl.DateTimeFormatOptions) {
  return dateFormat(locale(), { ...how, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

// Six characters to a word, the usual reckoning for English prose with its spaces.
function wordsIn(characters: number) {
  return whole(Math.max(10, Math.round(characters / 60) * 10))
}
