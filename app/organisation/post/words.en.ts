import { numberFormat } from '../../formats.ts'
import { daysBetween } from '../../store/today.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { AppointRefusal, HandOverRefusal } from './actions.ts'
import type { Post } from './post.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const some = (n: number, one: string, many: string) => `${whole(n)} ${n === 1 ? one : many}`

export const en = {
  said: {
    'post.made': 'The post is described. Nobody holds it yet.',
    'post.saved': 'Saved.',
    'post.appointed': 'Appointed.',
    'post.left': 'Their last day is written down.',
    'post.handed': 'Handed over.',
    'post.closed': 'The post is put away.',
  } as Record<string, string>,
  list: {
    title: 'Posts',
    statement: (vacant: number, all: number) => {
      if (all === 0) return 'No post is described yet'
      if (vacant === 0) return `${all === 1 ? 'The one post is' : `All ${whole(all)} posts are`} held today`
      return vacant === all
        ? `Nobody holds ${all === 1 ? 'the one post' : `any of the ${whole(all)} posts`} today`
        : `${whole(vacant)} of ${whole(all)} posts ${vacant === 1 ? 'stands' : 'stand'} empty today`
    },
    lead: 'A post owns promises, duties and projects, so that they stay owned when people move on.',
    empty:
      'A post owns things, people come and go. When a post stands empty, what it owns shows as not owned from that day.',
    emptyWho: 'the health-equity lead or the director',
    add: 'Describe a post',
    search: 'Find a post, a person or a part',
    show: 'Show',
    showAll: 'Every post',
    shows: { vacant: 'Empty posts', held: 'Posts that are held' },
    vacancies: 'Standing empty',
    held: 'Held today',
    post: 'Post',
    part: 'Part',
    holder: 'Held by',
    owns: 'Owns',
    emptyFor: 'Empty',
    since: (day: string, today: string) => `since ${sayDay(day)}, ${some(daysBetween(day, today) + 1, 'day', 'days')}`,
    never: 'nobody has held it yet',
    owned: (n: number) => (n === 0 ? 'nothing' : some(n, 'thing', 'things')),
    none: 'None.',
  },
  form: {
    newTitle: 'Describe a post',
    editTitle: (title: string) => `Change ${title}`,
    title: 'What is the post called?',
    titleHint: 'A post, not a person: Theme lead, Operations manager.',
    unit: 'Which part is it in?',
    unitFirst: 'Choose a part',
    seniority: 'How senior is it?',
    seniorities: {
      leader: 'A leader: sits on the board or reports to it',
      senior: 'Senior: leads people or a budget',
      other: 'Neither',
    } satisfies Record<Post['seniority'], string>,
    kind: 'Is it a specialist in health equity?',
    kinds: { ordinary: 'No', specialist: 'Yes: advising or reviewing for equity is its work' } satisfies Record<
      Post['kind'],
      string
    >,
    fte: 'Share of a full week, in per cent',
    fteHint: '100 is full time. Leave it empty when it is not known.',
    add: 'Describe the post',
    save: 'Save',
    errors: {
      title: 'Say what the post is called.',
      titleLong: 'Use 200 characters or fewer.',
      unit: 'Choose a part that is open today.',
      seniority: 'Say how senior it is.',
      kind: 'Say whether it is a specialist.',
      fte: 'Write a whole number from 0 to 100, or leave it empty.',
    },
  },
  page: {
    eyebrow: 'Post',
    holder: 'Holder today',
    heldSince: (name: string, day: string) => `${name}, since ${sayDay(day)}`,
    until: (day: string) => `until ${sayDay(day)}`,
    vacantNever: 'Nobody has held it yet.',
    vacantSince: (day: string) => `Nobody holds it since ${sayDay(day)}.`,
    dropped: (n: number, day: string) =>
      `What it owns counts as not owned since ${sayDay(day)}: ${some(n, 'thing', 'things')}.`,
    droppedNever: (n: number) => `What it owns counts as not owned: ${some(n, 'thing', 'things')}.`,
    next: (day: string) => `Somebody begins on ${sayDay(day)}.`,
    part: 'Part',
    seniority: 'Seniority',
    kind: 'Specialist',
    fte: 'Share of a full week',
    percent: (hundredths: number) => numberFormat(locale(), { style: 'percent' }).format(hundredths / 100),
    notSaid: 'not said',
    yes: 'yes',
    no: 'no',
    owns: 'What it owns',
    ownsNothing: 'It owns nothing yet.',
    ownsHidden: (n: number) => `And ${some(n, 'thing', 'things')} that you may not open.`,
    handOver: 'Hand over what it owns',
    history: 'Who has held it',
    nobodyEver: 'Nobody yet.',
    held: (from: string, to: string | null) => (to ? `${sayDay(from)} to ${sayDay(to)}` : `since ${sayDay(from)}`),
    gap: (from: string, to: string, days: number) =>
      `Empty from ${sayDay(from)} to ${sayDay(to)}: ${some(days, 'day', 'days')}`,
    gapNow: (from: string, days: number) => `Empty since ${sayDay(from)}: ${some(days, 'day', 'days')} so far`,
    change: 'Change the post',
    appointTitle: 'Appoint somebody',
    person: 'Who?',
    personFirst: 'Choose a person',
    fromOn: 'First day',
    toOn: 'Last day, if it is known',
    appoint: 'Appoint',
    leaveTitle: 'The holder leaves',
    lastDay: 'Their last day in the post',
    leave: 'Write down the last day',
    leaveHint:
      'From the day after, the post stands empty and what it owns counts as not owned. Hand over first where you can.',
    closeTitle: 'Put the post away',
    closeHint: 'A post that nobody holds and that owns nothing can be put away. Its history stays.',
    why: 'Why?',
    close: 'Put it away',
    closedBy: 'somebody',
    errors: {
      person: 'Choose a person.',
      fromOn: 'Write the first day, such as 4 December 2026.',
      toOn: 'Write a day, or leave it empty.',
      lastDay: 'Write their last day, such as 4 December 2026.',
      'nobody-holds-it': 'Nobody holds it on that day, or they leave on that day already.',
      why: 'Say why, in a few words.',
      held: 'Somebody holds it, or will. End that first.',
      owns: 'It still owns something. Hand that over first.',
    },
    faults: {
      'already-held':
        'Somebody holds the post on one of those days. Write down their last day first; a job-share is two posts.',
      'ends-before-it-starts': 'The last day is before the first.',
      'not-a-member-then': 'They are not a member on that day.',
    } satisfies Record<AppointRefusal['because'], string>,
  },
  handOver: {
    title: (title: string) => `Hand over from ${title}`,
    lead: 'What this post owns goes to another post. Whoever holds that one sees it in their work from today.',
    gone: 'Nobody holds this post now. Whoever keeps the posts can hand over for the one who left.',
    what: 'What is handed over?',
    to: 'To which post?',
    toFirst: 'Choose a post',
    toOption: (title: string, holder: string | undefined) =>
      holder ? `${title}, held by ${holder}` : `${title}, vacant`,
    note: 'A note for the next',
    noteHint: 'What is agreed, what is half done, whom to ask. It stays in the history of each thing.',
    button: 'Hand over',
    nothing: 'This post owns nothing that could be handed over.',
    errors: {
      to: 'Choose the post that takes it on.',
      noteLong: 'Use 10,000 characters or fewer.',
      'to-itself': 'Choose another post than this one.',
      'nothing-chosen': 'Tick what is handed over. What is no longer here was handed over meanwhile.',
    } satisfies Record<HandOverRefusal['because'] | 'to' | 'noteLong', string>,
  },
}
