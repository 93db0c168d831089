import { dateFormat, listFormat, numberFormat } from '../../formats.ts'
import { sayCount } from '../../web/parts/count.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { Belonging } from './closure.ts'
import type { PlaceFault, UnitKind } from './structure.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const some = (n: number, one: string, many: string) => `${whole(n)} ${n === 1 ? one : many}`
const list = (names: readonly string[], most = 8) => {
  const shown = names.length > most ? [...names.slice(0, most), some(names.length - most, 'other', 'others')] : names
  return listFormat(locale(), { type: 'conjunction' }).format(shown)
}

const unitKind: Record<UnitKind, string> = {
  part: 'Part of the organisation',
  project: 'Project',
  partner: 'Partner',
  body: 'Body that meets',
  process: 'Process of the institution',
  collaboration: 'Local collaboration',
}

export const en = {
  said: {
    'unit.made': 'Added.',
    'unit.saved': 'Saved.',
    'unit.closed': 'Closed. Everything that hung on it has its new home.',
    'unit.reopened': 'Open again. What was moved away stays where it is.',
    'level.saved': 'The levels are saved.',
    'level.added': 'The level is added, as the lowest. Give it its place.',
    'level.archived': 'The level is put away.',
    'activity.saved': 'The activities are saved.',
    'activity.added': 'The activity is added, as the last.',
    'activity.archived': 'The activity is put away.',
    'settings.saved': 'The settings are saved.',
  } as Record<string, string>,
  unitKind: (kind: UnitKind) => unitKind[kind],
  organisation: {
    eyebrow: 'Organisation',
    statement: (levels: number, activities: number, units: number) =>
      `${some(levels, 'level', 'levels')}, ${some(activities, 'activity', 'activities')} and ${some(units, 'part', 'parts')} in which a promise can be kept`,
    name: 'Name',
    kind: 'Kind',
    kinds: {
      'research-collaboration': 'Research collaboration',
      'nhs-trust-or-board': 'NHS trust or board',
      'university-department': 'University department',
      'local-authority': 'Local authority',
      charity: 'Charity',
    } as Record<string, string>,
    timeZone: 'Time zone',
    yearStarts: 'Financial year starts',
    monthDay: (monthDay: string) =>
      dateFormat(locale(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        new Date(`2025-${monthDay}T00:00:00Z`),
      ),
    change: 'the settings',
    levels: 'Levels',
    levelsLead: 'How far up or down work happens. They run down the grid.',
    activities: 'Activities',
    activitiesLead: 'Kinds of work. They run across the grid.',
    bodies: 'Bodies that decide',
    noBodies:
      'No body is named yet. Promises are approved, and definitions adopted, by a body that minutes what it decides.',
    addBody: 'Add a body',
    edit: (what: string) => `Change the ${what}`,
    sizes: 'Who we are',
    people: 'People',
    posts: 'Posts',
    postsHeld: (held: number, all: number) => `${sayCount(held, all)} held today`,
    projects: 'Projects',
    partners: 'Supported partners',
    parts: 'Parts and bodies',
    partsLink: (n: number) => `See all ${whole(n)}`,
    n: whole,
  },
  settings: {
    title: 'Settings',
    lead: 'What is true of the organisation as a whole.',
    takeAway: 'Take your organisation with you, as one file',
    name: 'What the organisation is called',
    timeZone: 'Time zone',
    timeZoneHint: 'Decides when a day begins and ends: the day a post falls empty, the day something is due.',
    yearStarts: 'First day of the financial year',
    yearStartsHint: 'Month and day as figures, such as 04-01 for 1 April.',
    save: 'Save the settings',
    exportLead: 'Everything that the organisation has here fits in one file.',
    errors: {
      name: 'Say what the organisation is called.',
      nameLong: 'Use 200 characters or fewer.',
      timeZone: 'Choose a time zone from the list.',
      yearStarts: 'Write a month and a day that every year has, such as 04-01.',
    },
  },
  shape: {
    level: {
      title: 'Levels',
      lead: 'Levels run down the grid, the highest first. Use the words that people here use.',
      one: 'Level',
      add: 'Add a level',
      name: 'What is it called?',
      save: 'Save the levels',
    },
    activity: {
      title: 'Activities',
      lead: 'Activities run across the grid. Use the words that people here use.',
      one: 'Activity',
      add: 'Add an activity',
      name: 'What is it called?',
      save: 'Save the activities',
    },
    place: 'Place',
    nameOf: (name: string) => `Name of ${name}`,
    placeOf: (name: string) => `Place of ${name}`,
    used: 'What hangs on it',
    uses: ({ units, records, projects }: { units: number; records: number; projects: number }) =>
      [
        units ? some(units, 'part', 'parts') : '',
        projects ? some(projects, 'project', 'projects') : '',
        records ? some(records, 'record placed here', 'records placed here') : '',
      ]
        .filter(Boolean)
        .join(', ') || 'nothing',
    archive: 'Put away',
    archiveTitle: 'Put one away',
    archiveLead: 'One that nothing hangs on can be put away. It leaves the grid, and stays in what happened before.',
    archiveNone: 'Something hangs on each of them, so none can be put away today.',
    errors: {
      name: 'Give it a name.',
      long: 'Use 100 characters or fewer.',
      order: 'Write its place as a figure: 1 is the first.',
      same: (names: readonly string[]) => `Two have the same name: ${list(names)}. Change one of them.`,
      upsideDown: (names: readonly string[]) =>
        `In this order ${list(names)} would stand above what ${names.length === 1 ? 'it belongs' : 'they belong'} to. Move a level, or move the part first.`,
      edited:
        'Somebody changed the list while you were writing. What is saved now stands beside what you wrote; save again to keep yours.',
      savedAs: (name: string, place: number) => `Saved now: ${name}, place ${place}`,
      used: 'Something hangs on it. Move that first.',
      last: 'It is the only one. Add another first.',
    },
  },
  units: {
    title: 'All parts',
    lead: 'Where a promise can be kept: the whole, its themes or departments, projects, partners, processes and bodies.',
    add: 'Add a part',
    onLevel: 'Level',
    everyLevel: 'Every level',
    search: 'Find a part by name',
    tree: 'The parts, each under the one it belongs to',
    level: (level: string) => level,
    empty:
      'A part is somewhere in the organisation where work happens and a promise can be kept. There is none that you can see.',
    emptyWho: 'the health-equity lead',
    closed: (n: number) => `${some(n, 'part is', 'parts are')} closed`,
    bodies: 'Bodies',
    under: (parent: string) => `under ${parent}`,
    below: (n: number) => `and ${some(n, 'part', 'parts')} below`,
  },
  form: {
    newTitle: 'Add a part',
    editTitle: (name: string) => `Change ${name}`,
    name: 'Name',
    kind: 'What is it?',
    kindHints: {
      part: 'A theme, department, division or team.',
      partner: 'An organisation that you support, or that works with you.',
      body: 'A board, committee or panel that meets and minutes what it decides.',
      process: 'Something the institution does again and again, such as recruitment or procurement.',
    } as Partial<Record<UnitKind, string>>,
    parent: 'Which part does it belong to?',
    parentNone: 'None: it stands at the top',
    level: 'On which level does it stand?',
    levelFirst: 'Choose a level',
    governs: 'It decides: its decisions can adopt, approve and award',
    places: 'Places, if it is for some',
    placesHint: 'One on each line: an area, a ward, a town.',
    groups: 'Groups of people, if it is for some',
    groupsHint: 'One on each line.',
    add: 'Add it',
    save: 'Save',
    projectInstead: 'A project has a page of its own, with its lead and its dates.',
    registerProject: 'Register a project',
    errors: {
      name: 'Give it a name.',
      nameLong: 'Use 200 characters or fewer.',
      kind: 'Say what it is.',
      level: 'Choose the level on which it stands.',
    },
  },
  faults: {
    'level-unknown': 'Choose a level that is in use.',
    'parent-unknown': 'Choose a part that is open today.',
    'above-its-parent':
      'A part cannot stand on a higher level than the one it belongs to. Choose a lower level, or another part.',
    'below-its-children':
      'Parts that belong to it stand on a higher level than that. Move them first, or choose a higher level.',
    'under-itself': 'It cannot belong to itself, nor to a part that belongs to it.',
    'under-a-body': 'A body meets and decides; work does not belong to it. Choose another part.',
  } satisfies Record<PlaceFault, string>,
  unit: {
    about: 'About it',
    level: 'Level',
    belongsTo: 'Belongs to',
    top: 'nothing: it stands at the top',
    since: 'Open since',
    notKnown: 'not said',
    places: 'Places',
    groups: 'Groups',
    everywhere: 'not said',
    children: 'What belongs to it',
    noChildren: 'Nothing belongs to it yet.',
    addChild: 'Add a part under it',
    posts: 'Posts',
    noPosts: 'No post is kept here.',
    addPost: 'Describe a post here',
    vacant: 'nobody holds it today',
    heldBy: (name: string) => `held by ${name}`,
    applies: 'What applies here',
    appliesCount: (own: number, inherited: number) =>
      `${own ? some(own, 'record is', 'records are') : 'No record is'} placed here; ${whole(inherited)} more ${inherited === 1 ? 'comes' : 'come'} from above.`,
    appliesNone: 'Nothing applies here yet: no promise, duty or indicator names this part or anything above it.',
    own: 'Placed here',
    ownNone: 'Nothing is placed here itself.',
    inherited: (n: number) => `From above (${whole(n)})`,
    from: (name: string) => `from ${name}`,
    everything: 'from everything',
    partner: 'The partner',
    partnerPeople: (people: number, joined: number) =>
      people === 0
        ? 'No person of theirs is a member here yet.'
        : `${some(people, 'person', 'people')} of theirs; ${sayCount(joined, people)} joined.`,
    projectsWith: 'Projects with them',
    bodyPage: 'Meetings and decisions',
    bodyLink: 'See its meetings and what it decided',
    change: 'Change name or place',
    close: 'Close it',
    reopen: 'Open it again',
    closedBy: 'somebody',
    closedNoWhy: 'no reason was written',
    project: 'Project page',
  },
  closure: {
    title: (name: string) => `Close ${name}`,
    lead: 'A closed part leaves the grid. Its page stays, marked as closed, and links to it still open.',
    hangs: 'What hangs on it',
    how: {
      below: 'belongs to it',
      post: 'is a post in it',
      'at home': 'is at home in it',
      applies: 'is placed in it',
    } satisfies Record<Belonging['how'], string>,
    caption: 'What hangs on it and how',
    thing: 'Thing',
    kind: 'Kind',
    hangsHow: 'How',
    count: (n: number) =>
      `${some(n, 'thing hangs', 'things hang')} on it and ${n === 1 ? 'needs' : 'need'} a new home. If this part is a duplicate, send all of it to the other one: that merges the two.`,
    nothing: 'Nothing hangs on it: nothing has to move.',
    home: 'Where does all of it go?',
    homeFirst: 'Choose a part',
    elsewhere: 'Send some of it elsewhere',
    withTheRest: 'With the rest',
    why: 'Why is it closed?',
    button: 'Close it and move what hangs on it',
    buttonBare: 'Close it',
    errors: {
      why: 'Say why, in a few words.',
      'no-home': (titles: readonly string[]) => `Choose where this goes: ${list(titles)}.`,
      'home-unknown': (titles: readonly string[]) =>
        `Choose a part that is open, and not under this one, for ${list(titles)}.`,
      'does-not-fit': (titles: readonly string[]) =>
        `That is no place for ${list(titles)}: choose a part on the same level or higher, and not a body.`,
    },
  },
  day: sayDay,
}
