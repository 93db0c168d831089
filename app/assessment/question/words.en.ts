import type { ChangeFault } from '../../evidence/evidence.ts'
import { dateFormat, listFormat, numberFormat } from '../../formats.ts'
import { localDay } from '../../store/today.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const list = (names: string[]) => listFormat(locale(), { type: 'conjunction' }).format(names)

/** 10:42 on the same day; otherwise with its day. */
function moment(at: Date, now: Date, timeZone: string): string {
  const time = dateFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
  const day = localDay(at, timeZone)
  return day === localDay(now, timeZone) ? time : `${time}, ${sayDay(day)}`
}

export const en = {
  said: {
    'question.saved': 'Saved. Here is the next question.',
    'question.savedHere': 'Saved.',
    'question.savedLast': 'Saved. That was the last question.',
    'question.taken': 'Saved: this answer is now the same as the one that it was taken from.',
    'question.dropped': 'The draft is thrown away. The saved answer stands.',
    'question.helpAsked': 'Your question is sent. Somebody owes you an answer to it.',
    'question.minutes': 'The minutes are in the answer. Read them once more, then save.',
  } as Record<string, string>,
  moment,
  all: 'Assessments',
  place: (number: string, n: number, of: number) => `Question ${number}, ${whole(n)} of ${whole(of)}`,
  placeElse: (number: string) => `Question ${number}`,
  minutes: (quick: number, full: number) =>
    `${quick === 1 ? 'One minute' : `${whole(quick)} minutes`} for a first line, ${whole(full)} for a full answer.`,
  inPlain: 'Ask it in plain words',
  inFormal: 'Ask it in formal words',
  why: 'Why we ask',
  how: 'How to answer',
  starter: (sentence: string) => `A sentence to begin from: ${sentence}`,
  evidence: { invited: 'A source helps here.', needed: 'This answer needs a source.' } as Record<string, string>,
  hereNow: (names: string[], since: string) =>
    names.length === 1
      ? `${names[0]} has had this question open since ${since}.`
      : `${list(names)} have this question open, the first since ${since}.`,
  hereNowAfter: 'You can both write. If you save at the same time, you see both texts and nothing is lost.',
  lookAgain:
    'This answer came over from an older version of the questions, and this question reads differently now. Look again, and save it, changed or not.',
  draft: {
    title: (at: string) => `Draft of ${at}`,
    lead: 'This is what you typed and had not saved. It stands in the form below, and nobody else can read it.',
    drop: 'Throw the draft away',
    newer: 'Somebody has saved this answer since you began. When you save, you see both texts.',
    saved: 'What is saved now',
  },
  keeping: {
    kept: 'Draft kept at %t',
    out: 'You were signed out. What you typed is kept as a draft: press Save, sign in, and it is here.',
    off: 'The draft could not be kept just now. Your words are still in the form.',
  },
  form: 'Our answer',
  unknownLabel: 'what is not known',
  save: 'Save and go on',
  saveHere: 'Save and stay here',
  more: 'More about this question',
  toHelp: 'Examples, and more about this question',
  notAsked: {
    title: 'This question is not asked here',
    lead: 'It belongs to a longer form. You can ask it here as well.',
    add: 'Ask it here too',
  },
  notYet: 'This question opens when another answer says so.',
  closed: 'This assessment is not open for writing now. You can read every answer.',
  notTeam: 'You can read this answer. Only the team writes here.',
  library: {
    title: 'Begin a row from the library',
    lead: 'Take one, then make it yours: your place, your people, your source.',
    label: 'From the library',
    take: 'Take it into a row',
  },
  parent: {
    title: 'From above',
    lead: (title: string) => `“${title}” answers this question. Until you write your own, its answer stands here too.`,
    use: 'Use it: ours is the same',
    now: 'This answer is the same as the one above it. Write in the form to give your own.',
  },
  previous: { title: 'Last time', lead: (title: string, day: string) => `From “${title}”, saved on ${day}.` },
  examples: {
    title: 'Weak, fair and strong',
    weak: 'Weak',
    fair: 'Fair',
    strong: 'Strong',
    about: (project: string) => `About an invented project: ${project}`,
  },
  rubric: {
    title: 'How it is rated',
    lead: 'People rate answers from 0 to 4. Nothing is added up.',
    between: 'Between two: ',
  },
  samePlace: 'What else happens in the same places',
  answersOwed: 'What was said, and who is still owed an answer',
  terms: 'Words used here',
  resources: {
    title: (n: number) => (n === 1 ? 'One thing worth opening' : `${whole(n)} things worth opening`),
    about: (by: string, minutes: number) => `${by}, about ${minutes === 1 ? 'a minute' : `${whole(minutes)} minutes`}`,
    kinds: { read: 'To read.', figures: 'Figures.', use: 'To work with.' },
    unchecked: 'Nobody here has looked at it again lately.',
  },
  coach: {
    title: 'Words worth a second look',
    lead: 'Only you and your team see this. It changes nothing.',
    asked: (said: string) => `“${said}”`,
    prefer: (instead: string) => `Perhaps: ${instead}`,
  },
  saidAbout: 'Said about this answer',
  help: {
    title: 'Ask a specialist',
    label: 'What do you want to know?',
    hint: 'A specialist in health equity answers you within ten days.',
    button: 'Send my question',
    noWords: 'Write what you want to know',
    forUnknown: (ask: string, why: string, who: string, by: string) =>
      `Not known yet, for the question “${ask}”: ${why} Could help: ${who}. By ${by}.`,
    forMissing: (ask: string, words: string) => `What could not be answered (“${ask}”): ${words}`,
  },
  exercise: {
    link: 'Ten minutes as a team',
    title: (name: string) => `Ten minutes together: ${name}`,
    lead: 'Read the question aloud. Follow the steps. Then write down who was there and what was said: it goes into the answer.',
    steps: 'The steps',
    timer: { start: 'Start the ten minutes', left: '%t left', over: 'Ten minutes are over. Write down what was said.' },
    minutesIn: 'Minutes in, answer out',
    who: 'Who was there?',
    whoHint: 'Kinds of people, no names.',
    kinds: {
      lead: 'Who leads the work',
      team: 'Others in the team',
      adviser: 'Public advisers',
      delivery: 'People who deliver it',
      data: 'Somebody who knows the data',
      specialist: 'A health equity specialist',
      other: 'Somebody else',
    } as Record<string, string>,
    said: 'What was said?',
    saidHint: 'In the words that were used. It is put into the answer, and you can shape it there before you save.',
    button: 'Put it into the answer',
    noWords: 'Write down what was said',
    noWho: 'Say which kinds of people were there',
    minutes: (who: string, said: string) => `Said in ten minutes together (${who}):\n${said}`,
  },
  texts: {
    title: 'Earlier texts',
    count: (n: number) => (n === 1 ? 'One earlier text' : `${whole(n)} earlier texts`),
    lead: 'Every text that was ever saved here, newest first.',
    by: (name: string | null, at: string) => `${name ?? 'Somebody who is no longer here'}, ${at}`,
    now: 'Now',
  },
  merge: {
    title: 'Two of you wrote at once',
    lead: (name: string, at: string) =>
      `${name} saved this answer at ${at}, after you had opened it. Nothing is lost: the form holds your words with theirs, and where both of you changed the same thing, theirs stand beside yours.`,
    clashes: 'Where you both wrote',
    theirs: (label: string) => `Theirs: ${label}`,
    whole: 'What is saved now, whole',
    save: 'Save what stands in the form',
    keep: 'Leave it as they saved it',
    somebody: 'Somebody',
    back: (label: string) => `You had taken out a row that they have changed since. It is back in the form: ${label}`,
  },
  changeFaults: {
    'no-words': 'Say what it became',
    'its-own-cause': 'Choose what somebody said',
    'cause-is-later': 'This was said after the day of the change. Choose an earlier contribution, or a later day',
    'future-day': 'This day is still to come. A change is recorded once it is made',
    'not-a-cause': 'Choose what somebody said',
  } satisfies Record<ChangeFault, string>,
  notOpen: {
    title: 'This can no longer be saved',
    lead: 'The assessment was sent on while you wrote, so nothing was saved. Your words stand below: copy what you want to keep.',
  },
}
