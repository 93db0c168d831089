import { numberFormat } from '../../formats.ts'
import { locale } from '../../words.ts'

const count = (n: number, one: string, many: string): string =>
  n === 1 ? `one ${one}` : `${numberFormat(locale()).format(n)} ${many}`

export const en = {
  said: {
    'body.closed': 'Closed. What named it names its successor now.',
    'body.closedBare': 'Closed. What still names it says that it is closed.',
  } as Record<string, string>,
  closed: (name: string) => `${name} (closed)`,
  decidesNoMore: (name: string) => `${name} (decides no more)`,
  closure: {
    title: 'What names it',
    lead: (promises: number, indicators: number) => {
      const looks = `It looks at ${count(promises, 'promise', 'promises')}`
      const feeds = `${count(indicators, 'indicator or question feeds', 'indicators and questions feed')} what it decides`
      if (!indicators) return `${looks}. Another body has to.`
      return promises
        ? `${looks}, and ${feeds}. They need another body.`
        : `What feeds it needs another body: ${feeds}.`
    },
    caption: 'What names it',
    thing: 'Thing',
    how: 'How',
    promise: 'promise: this body looks at it',
    indicator: 'feeds what this body decides',
    hidden: 'You may not read them, so only their number is shown.',
    successor: 'Which body takes its place?',
    successorHint: 'What is listed here names that body from now on, and its history says so.',
    first: 'Choose a body',
    none: 'None yet: they stay, and count as without a body until another is named',
    decided: 'What it decided stays as it was decided, and says that the body is closed.',
    error: 'Choose which body takes its place, or that there is none yet.',
  },
}
