import { sayDay } from '../../web/parts/day.tsx'
import { list, sentenceNumber, whole } from '../englishNumbers.ts'

export const en = {
  grid: {
    title: 'Every level, every activity',
    unitTitle: (unit: string) => `${unit}, part by part`,
    lead: (said: {
      things: string
      own: number
      inherited: number
      cannotApply: number
      reasoned: number
      empty: number
    }) => {
      const parts = [
        said.inherited > 0 && `${whole(said.inherited)} ${said.inherited === 1 ? 'stands' : 'stand'} on one made above`,
        said.reasoned > 0 && `${whole(said.reasoned)} ${said.reasoned === 1 ? 'is' : 'are'} blank for a reason`,
        said.cannotApply > 0 && `${whole(said.cannotApply)} cannot apply`,
        said.empty > 0 && `${whole(said.empty)} ${said.empty === 1 ? 'is' : 'are'} empty`,
      ].filter((part) => part !== false)
      const own =
        said.own === 0
          ? 'No cell has any of its own'
          : `${said.things} of our own in ${whole(said.own)} ${said.own === 1 ? 'cell' : 'cells'}`
      return parts.length ? `${own}. Of the other cells, ${list(parts)}.` : `${own}. Every cell that can apply has one.`
    },
    things: {
      commitments: (n: number) => (n === 1 ? '1 commitment' : `${whole(n)} commitments`),
      provisions: (n: number) => (n === 1 ? '1 provision' : `${whole(n)} provisions`),
      duties: (n: number) => (n === 1 ? '1 duty' : `${whole(n)} duties`),
      indicators: (n: number) => (n === 1 ? '1 indicator' : `${whole(n)} indicators`),
    },
    nothing: {
      commitments: 'No promise, and no reason given',
      provisions: 'Nothing to help here',
      duties: 'Nobody has a duty here',
      indicators: 'Nothing is counted here',
    },
    of: {
      commitments: 'Commitments',
      provisions: 'Resources, support, tools and processes',
      duties: 'Duties',
      indicators: 'Indicators',
    },
    caption: {
      commitments: 'Each strip of cloth is one commitment, the strongest first. Choose a cell to open it.',
      provisions:
        'Each strip of cloth is one resource, support, tool or process, the strongest first. Choose a cell to open it.',
      duties:
        'Each strip of cloth is one duty: Declared when it is listed, Owned when somebody in post holds it, Resourced when they accepted it with a document or hours, Enacted when they confirmed it in the last year.',
      indicators:
        'Each strip of cloth is one indicator: Declared when it is chosen, Owned when somebody in post is responsible, Resourced when it has a baseline and a source. Readings come with a later version.',
    },
    show: 'Show',
    forWhom: 'For',
    everyone: 'The whole organisation, level by level',
    showButton: 'Show these',
    findUnit: 'Find a part of the organisation',
    found: (n: number, of: number) =>
      n === 0 ? `None of the ${whole(of)} parts has this name.` : `${whole(n)} of ${whole(of)} parts`,
    foundMore: (n: number) => `and ${whole(n)} more: write a longer part of the name`,
    whole: 'The whole organisation',
    itself: (unit: string) => `${unit} itself`,
    parts: 'Open one of its parts',
    tops: 'Open a part of the organisation',
    noParts: 'It has no parts below it.',
    levels: 'Parts at this level',
    unplaced: (things: string) => `${things} without a place yet, so in no cell:`,
    everything: 'everything',
    from: (name: string) => name,
  },
  cell: {
    lead: (own: number, above: number) => {
      if (own === 0 && above === 0) return 'Nothing is placed here.'
      if (own === 0)
        return `Nothing of its own. ${sentenceNumber(above)} ${above === 1 ? 'thing reaches' : 'things reach'} it from above.`
      const made = `${sentenceNumber(own)} ${own === 1 ? 'thing is' : 'things are'} placed here.`
      return above === 0
        ? made
        : `${made} ${sentenceNumber(above)} more ${above === 1 ? 'reaches' : 'reach'} it from above.`
    },
    cannotApply: (reason: string) => `This cell cannot apply, because ${reason}`,
    leftBlank: (reason: string, until: string | undefined) =>
      until ? `Left blank until ${sayDay(until)}, because ${reason}` : `Left blank, because ${reason}`,
    caption: (row: string, activity: string) => `What is placed in ${row}, ${activity}`,
    above: 'From above',
    drafts: 'Drafts',
    draftsLead: 'These count for nothing until a body approves them.',
    what: 'What',
    stands: 'Stands on',
    owner: 'Owner',
    due: 'Due',
    backing: 'Money or time',
    lift: 'What would lift it',
    holder: (name: string, post: string) => (name === post ? name : `${name}, ${post}`),
    nobody: 'Nobody is named',
    nobodySince: (post: string, day: string) => `Nobody in post as ${post} since ${sayDay(day)}`,
    nobodyInPost: (post: string) => `Nobody in post as ${post}`,
    noDate: 'No date',
    notSaid: 'Not said',
    notAsked: 'Not asked of it',
    keep: 'Nothing higher: keep it so.',
    time: 'Protected time',
    reason: 'None needed, and why',
    wordsFor: (months: number) => (months === 1 ? 'Approved a month ago' : `Approved ${whole(months)} months ago`),
    kinds: { commitment: 'Commitment', provision: 'What helps to keep them', duty: 'Duty', indicator: 'Indicator' },
    from: (name: string) => `From ${name}`,
    everything: 'the whole organisation',
    add: 'Add a promise here',
    blank: 'Say why this cell is blank',
    more: (n: number) => `${whole(n)} more are not shown here`,
    hidden: (n: number) =>
      n === 1
        ? 'One of them is a draft, or belongs to somebody else.'
        : `${whole(n)} of them are drafts, or belong to somebody else.`,
    part: 'Open this part of the organisation, part by part',
    landsOn: 'Lands on',
    lands: ({ is, own, of }: { is: 'level' | 'unit'; own: number; of: number }) => {
      const parts =
        is === 'level'
          ? of === 1
            ? 'part at this level'
            : 'parts at this level'
          : of === 1
            ? 'part below it'
            : 'parts below it'
      if (of === 0) return is === 'level' ? 'No part stands at this level yet.' : 'There is no part below it.'
      if (of === 1)
        return own === 1 ? `The one ${parts} has its own here.` : `The one ${parts} has none of its own here.`
      if (own === 0) return `None of the ${whole(of)} ${parts} has any of its own here.`
      return `${whole(own)} of the ${whole(of)} ${parts} ${own === 1 ? 'has' : 'have'} ${own === 1 ? 'its' : 'their'} own here.`
    },
  },
}
