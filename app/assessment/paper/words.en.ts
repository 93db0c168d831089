import { listFormat, numberFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'

const n = (count: number): string => numberFormat(locale()).format(count)
const list = (items: string[]): string => listFormat(locale(), { type: 'conjunction' }).format(items)

export const en = {
  all: 'Assessments',
  cancel: 'Cancel',
  said: {
    'form.brought': 'The form is here. Nothing of it is saved yet: look at what it would change.',
    'form.taken': 'The form is taken in. What it changed is saved, and the file is kept.',
    'form.nothing': 'Nothing was left to take from the form. The file is kept.',
    'form.moved': 'The file is moved to the assessment that it belongs to.',
    'form.removed': 'The file is removed, and that it was here is recorded.',
  } as Record<string, string>,
  form: {
    file: 'assessment-form',
    title: (title: string) => `Form: ${title}`,
    how: [
      'Write in the boxes. You need not fill in all of them, and boxes grow as you write.',
      'When you are done, send the file back, or bring it to the page of the assessment yourself. What you wrote is shown there before anything of it is saved.',
      'Where you do not know yet, say so under the question. That is an answer too.',
    ],
    howOnPaper: [
      'Write by hand, in the words that you would use to a friend. You need not fill in every box.',
      'Where you do not know yet, say so under the question. Write on the back if you need more room, with the number of the question.',
    ],
    numbered: (number: string, text: string) => `${number} ${text}`,
    plain: (text: string) => `In plain words: ${text}`,
    why: (text: string) => `Why we ask: ${text}`,
    row: (row: number) => `Row ${n(row)}`,
    rowAbout: (row: number, about: string) => `Row ${n(row)}: ${about}`,
    rowLike: (row: number) => `Row ${n(row)}: about what you wrote in the row of that number before`,
    beside: 'Once, for the whole answer',
    unknownCaption: 'If you do not know yet',
    unknown: [
      { label: 'Why it is not known yet', plain: 'Why we do not know yet' },
      { label: 'Who could help to find out', plain: 'Who could help us' },
      { label: 'By when', plain: 'By when' },
    ],
    sameAs: 'This answer is the same as one that was given elsewhere. Leave the boxes empty to keep it so.',
    nothingListed: 'This goes through what is named in another answer. Nothing is named there yet.',
  },
  hub: {
    title: 'In Word, on paper, and as a report',
    lead: 'Take the questions away, bring the answers back, and make the papers that others ask for.',
    wordTitle: 'Fill it in offline',
    word: 'Take the Word form',
    wordHint: 'All questions with what is answered so far. It opens in Word and in LibreOffice, without a connection.',
    paper: 'Print the paper form',
    paperPlain: 'Print it in plain words',
    bringTitle: 'Bring a form back',
    bringHint: 'A .docx file. What it would change is shown before anything is saved.',
    bringField: 'The filled form',
    bring: 'Look at the form',
    keptTitle: 'Forms that came back',
    keptSearch: 'Find a form by its name, day or sender',
    keptNone: 'No form has come back yet.',
    keptColumns: ['File', 'Came back', 'By', 'Taken in'],
    notTaken: 'Not yet',
    reportsTitle: 'Papers to hand on',
    reportsLead: 'Made from the answers, in the words of the team. Gaps are shown and not filled.',
    bid: 'Text for a bid form',
    bidHint: 'Paragraphs in the word limits that a funder gives.',
    formats: {
      html: 'Read it here',
      docx: 'Word',
      pdf: 'PDF',
      'docx-large': 'Word in large print',
      'pdf-large': 'PDF in large print',
      txt: 'Text to read out',
      json: 'JSON',
    } as Record<string, string>,
    reportOf: (report: string, title: string) => `${report}: ${title}`,
    isDraft: 'This is a draft: the assessment has not been accepted yet.',
    reportColumns: ['Paper', 'Take it as'],
    withFindings: (title: string) => `${title} in Word, with what the mechanical check noticed`,
    notOpen: 'The assessment is not open for writing now, so no form can be taken in.',
    faults: {
      none: 'Choose a file first.',
      notAForm:
        'This is a Word file, but no form of an assessment: none of its questions stand in it. If it is evidence, add it as evidence.',
    },
  },
  check: {
    title: 'What the form would change',
    lead: (change: number, loose: number): string =>
      change + loose === 0
        ? 'Nothing is left to take from this form: what stands in it is saved already.'
        : `${change === 1 ? 'One answer' : change ? `${n(change)} answers` : 'No answer'} would change${loose ? `, and ${loose === 1 ? 'one piece of text has' : `${n(loose)} pieces of text have`} no place yet` : ''}. Nothing is saved until you confirm.`,
    placed: (box: number, number: number) =>
      `${box === 1 ? 'One box was' : `${n(box)} boxes were`} read by ${box === 1 ? 'its' : 'their'} own mark${number ? `, and ${number === 1 ? 'one' : n(number)} by the number of the question and the words around, because the box had been taken out` : ''}.`,
    wrong: (title: string) => `This form belongs to another assessment: ${title}.`,
    wrongUnseen: (short: string) =>
      `This form belongs to another assessment, whose id ends in ${short}. You may not open it, or it is not here.`,
    wrongWhat: 'Nothing of it can be taken in here. Move it to where it belongs, or remove it.',
    moveTo: (title: string) => `Move it to ${title}`,
    remove: 'Remove the file',
    removeWhat: 'The file is erased. That it was here, and who removed it, is recorded.',
    original: 'The file as it came',
    notes: {
      tracked:
        'Changes were tracked in this file. What you see is the final text: what was put in is in, what was struck out is out.',
      comments: (count: number) =>
        count === 1
          ? 'One comment stands in the margin of the file. It is not taken in; the file keeps it.'
          : `${n(count)} comments stand in the margin of the file. They are not taken in; the file keeps them.`,
      older: (was: string, now: string) =>
        `The form asks the questions of version ${was}; the assessment keeps version ${now} now. Answers are placed by question, and those that read differently are marked.`,
      notMine: (name: string) => `This form was taken out by ${name}.`,
      somebodyElse: 'This form was taken out by somebody else.',
      noBase:
        'The file does not say any more what stood in it when it went out, so each answer that differs is yours to choose.',
      cut: (most: number) => `Only the first ${n(most)} pieces of text are shown. The file keeps the rest.`,
    },
    kinds: {
      new: 'New answer',
      changed: 'Changed',
      emptied: 'Emptied in the form',
      conflict: 'Saved by somebody since the form went out',
    },
    byNumber: 'Placed by the number of the question',
    byBoth: 'Placed in part by the number of the question',
    isTracked: 'With tracked changes: this is the final text',
    isReworded: 'The question reads differently now: look again',
    inForm: 'In the form',
    inSaved: 'Saved now',
    nothing: 'Nothing',
    choose: 'Which one shall stand?',
    takeForm: 'What stands in the form',
    keepSaved: 'What is saved now',
    keepNone: 'Leave it unanswered',
    looseTitle: 'What could not be placed',
    looseLead: 'These words stand in the file and in no box. Put each where it belongs, or leave it in the file.',
    why: {
      outside: (number: string | null) =>
        number ? `Written under question ${number}, outside its boxes` : 'Written outside the questions',
      twice: (number: string | null) => `A box of question ${number ?? ''} stands twice in the file, with other words`,
      'no-choice': (number: string | null) => `None of the choices of question ${number ?? ''}`,
      gone: (number: string | null) => `Question ${number ?? ''} is not in this assessment any more`,
    },
    fromOther: (title: string) => `From the form of another assessment: ${title}`,
    fromUnseen: (short: string) => `From the form of another assessment, whose id ends in ${short}`,
    put: 'Put it where?',
    leave: 'Leave it in the file',
    question: (number: string, ask: string) => `${number} ${ask}`,
    confirm: 'Save what is chosen',
    faults: {
      choose: (number: string) => `Question ${number}: choose which of the two shall stand.`,
      edited: (number: string) => `Question ${number} was saved by somebody while you looked. Choose again.`,
      notOpen: 'The assessment is not open for writing now. Nothing was saved.',
      tooLong: (number: string, most: number) =>
        `Question ${number}: a field of it would be longer than ${n(most)} characters. Keep what is saved, and shorten the text in the form.`,
      noPlace: 'That question is not in this assessment.',
    },
  },
  report: {
    file: (title: string) =>
      title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
        .replace(/^-|-$/g, '') || 'report',
    large: '-large-print',
    tooSlow: 'The PDF took too long to make. Take the Word file, or try again.',
    notAnswered: (number: string, ask: string) => `[not yet answered: ${number} ${ask}]`,
    nothingRecorded: 'Nothing is recorded.',
    notKnown: (why: string, who: string, by: string) =>
      `Not known yet: ${why}${who ? ` Who could help: ${who}.` : ''}${by ? ` By ${by}.` : ''}`,
    cut: (limit: number) => `Shortened to ${n(limit)} words by whole sentences; the assessment holds the rest.`,
    figureWithoutSource: (label: string) => `[${label}: left out, because it has no source yet]`,
    foot: (title: string, state: string, round: number, on: string) =>
      `${title}. ${state}${round ? `, round ${n(round)}` : ''}, ${sayDay(on)}`,
    rowHead: 'About',
    draft: 'DRAFT' as const,
    facts: {
      'project-id': 'Work',
      title: 'Title',
      'lead-post': 'Led by',
      host: 'Organisation',
      programme: 'Part of',
      'kind-of-work': 'Kind of work',
      place: 'Places',
      groups: 'Groups',
      partners: 'Partners',
      stage: 'Stage',
      'length-used': 'Length',
      'pack-version': 'Questions',
      dates: 'Dates',
      'design-lock-date': 'Design fixed on',
      'opened-before-design-lock': 'Opened before that',
      state: 'Where it stands',
    } as Record<string, string>,
    yes: 'Yes',
    no: 'No',
    notRecorded: 'Not recorded',
    dates: (opened: string, changed: string) => `Opened ${sayDay(opened)}, as of ${sayDay(changed)}`,
    pack: (title: string, version: string) => `${title}, version ${version}`,
    tables: {
      'involvement-events': {
        caption: 'What was done with people',
        head: ['When', 'What', 'People', 'Say that they had', 'Pay', 'What changed'],
      },
      'payments-offered-and-made': { caption: 'Pay offered', head: ['Pay', 'How often'] },
      'answers-owed': { caption: 'Answers owed', head: ['What', 'To', 'By', 'Answered'] },
      'dissenting-notes': { caption: 'Dissenting notes', head: ['From', 'On', 'Note'] },
      'feedback-with-theme-severity-answer': {
        caption: 'Points and answers',
        head: ['From', 'About', 'Theme', 'How serious', 'Point', 'Our answer'],
      },
      'declared-conflicts': { caption: 'What reviewers declared', head: ['Reviewer', 'Declared'] },
      'actions-with-owner-and-date': { caption: 'Actions', head: ['What', 'Who', 'By', 'State'] },
      'precheck-findings': {
        caption: 'What the mechanical check noticed',
        head: ['Question', 'Noticed', 'Next question'],
      },
      'cause-action-flag': { caption: 'Causes and actions side by side', head: ['Finding', 'What it says'] },
      'follow-up-answers': { caption: 'What was seen afterwards', head: ['After', 'Gap', 'Harm', 'Note'] },
    } as Record<string, { caption: string; head: string[] }>,
    months: { m3: '3 months', m6: '6 months', m12: '12 months' } as Record<string, string>,
    noConflict: 'None',
    adviser: (at: number) => `Public adviser ${n(at)}`,
    reviewer: (at: number) => `Reviewer ${n(at)}`,
    teamMember: 'Somebody of the organisation',
    done: 'Done',
    open: 'Open',
    notAnsweredYet: 'Not answered yet',
    roles: { informed: 'Informed', consulted: 'Consulted', collaborated: 'Worked together', led: 'Led' } as Record<
      string,
      string
    >,
    paid: {
      paid: 'Paid',
      declined_by_choice: 'Offered and declined',
      expenses_only: 'Expenses only',
      not_offered: 'Not offered',
    } as Record<string, string>,
    nothingChanged: 'Nothing yet',
    gaps: { unknown: 'Not known' } as Record<string, string>,
    otherFinding: 'Worth a second look',
    noneOf: (caption: string) => `${caption}: nothing is recorded.`,
    original: (name: string, by: string, site: string) => `${name}, by ${by} (${site})`,
  },
  bid: {
    title: 'Text for a bid form',
    lead: 'Paragraphs from your own answers, in your own words. Nothing is added and nothing is cut inside a sentence.',
    draft: 'The assessment has not been accepted yet: this is draft text.',
    limit: 'Words at most',
    limits: { short: 'Short', usual: 'Usual', long: 'Long' } as Record<string, string>,
    limitOption: (name: string, of: number) => `${name}, ${n(of)} words`,
    own: 'Another number of words',
    set: 'Show in this limit',
    count: (words: number, limit: number) =>
      words > limit
        ? `${n(words)} of ${n(limit)} words: ${n(words - limit)} over the limit`
        : `${n(words)} of ${n(limit)} words`,
    over: 'Over the limit. Shorten it in your own words: nothing is cut inside a sentence.',
    cut: (sentences: number) =>
      sentences === 1
        ? 'One sentence is left out to keep the limit.'
        : `${n(sentences)} sentences are left out to keep the limit.`,
    missing: 'It cannot be written before these are answered:',
    missingLine: (number: string, ask: string) => `${number} ${ask}`,
    order: (order: string) => `What it says, in this order: ${order}.`,
    text: 'Text to copy',
    grade: (grade: number, most: number) =>
      grade > most
        ? `Reading grade ${n(grade)}: plain text should be ${n(most)} or less.`
        : `Reading grade ${n(grade)}, at most ${n(most)}.`,
    none: 'These questions have no paragraphs for a bid.',
    badLimit: 'Give a number of words between 10 and 2,000.',
  },
  list,
}
