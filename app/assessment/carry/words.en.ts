import { numberFormat } from '../../formats.ts'
import { locale } from '../../words.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const some = (n: number, one: string, many: string) => `${whole(n)} ${n === 1 ? one : many}`

export const en = {
  said: {
    'carry.moved': 'The assessment asks the questions of the newer version now. Every answer went with it.',
    'carry.same': 'The answer counts here too.',
  } as Record<string, string>,
  all: 'Assessments',
  notes: {
    newer: (version: string) => `Version ${version} of these questions waits.`,
    look: 'See what it changes',
    offers: (n: number) => `${some(n, 'question has', 'questions have')} an answer in another assessment of this work.`,
    see: 'See if it is the same here',
  },
  version: {
    title: 'A newer version of the questions',
    statement: (again: number, added: number) =>
      again + added === 0
        ? 'Every answer goes on as it is'
        : [
            ...(again ? [some(again, 'answer to look at again', 'answers to look at again')] : []),
            ...(added ? [some(added, 'new question', 'new questions')] : []),
          ].join(', '),
    lead: (from: string, to: string) =>
      `This assessment asks the questions of version ${from}. Your organisation reads version ${to}. Nothing moves until somebody here says so.`,
    none: 'It asks the questions of the version that your organisation reads.',
    notOpen: 'Answers cannot be changed where it stands now, so it stays in its version.',
    notYours: 'The team moves it.',
    keeps: 'What it says today is frozen first, and can be read under its history ever after.',
    move: (to: string) => `Move it to version ${to}`,
    lists: {
      reworded: 'Asked in other words: look again',
      moved: 'Moved: the same question in another place',
      added: 'New',
      gone: 'No longer asked: the answer stays in the history',
      kept: 'As they were',
    },
    before: 'It was asked',
    now: 'It is asked now',
    answered: 'answered',
    notAnswered: 'not answered',
    question: 'Question',
    answer: 'Answer',
    errors: {
      'no-newer': 'It is in the newest version already.',
      'not-open': 'Answers cannot be changed where it stands now.',
      'moved-on': 'Somebody took a step meanwhile. Look again.',
      'other-version': 'Another version came meanwhile. Look at what it changes.',
    },
  },
  same: {
    title: 'Answered elsewhere',
    statement: (n: number) =>
      n === 0
        ? 'Nothing here was answered elsewhere'
        : some(n, 'answer may count here too', 'answers may count here too'),
    lead: 'Another assessment of this work asks the same. Say once that its answer is yours here too: it counts in both, with its evidence, and whoever changes it there changes it here.',
    none: 'No other assessment of this work asks what this one asks and has an answer that you may read.',
    from: (title: string, pack: string) => `From “${title}”, ${pack}`,
    take: 'It is the same here',
    taken: 'This answer is the same as that one.',
    own: 'There is an answer of your own. It would stand in its history.',
    edited: 'Somebody saved an answer meanwhile. Look again.',
    notOpen: 'Answers cannot be changed where it stands now.',
  },
}
