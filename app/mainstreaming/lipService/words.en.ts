import { sayDay } from '../../web/parts/day.tsx'
import { whole } from '../englishNumbers.ts'

export const en = {
  said: {
    'lip-service.asked': 'Asked. It is now in their work, with a day by which they answer.',
  } as Record<string, string>,
  lipService: {
    title: (n: number, of: number) =>
      n === 1
        ? `1 of ${whole(of)} commitments is still only words`
        : `${whole(n)} of ${whole(of)} commitments are still only words`,
    titleRest: 'more than six months after approval.',
    noneTitle: 'Nothing approved more than six months ago is still only words.',
    noneLead: (of: number) =>
      `All ${whole(of)} approved commitments have more than an owner behind them, or were approved in the last six months.`,
    noneApproved: 'No commitment has been approved yet, so none can be only words.',
    noneApprovedLead:
      'The lip-service gap is the share of approved commitments that are still only words, or have only an owner, six months on.',
    crumb: 'Only words',
    find: 'Find words in a commitment or its owner',
    caption: 'Commitments that are only words',
    commitment: 'Commitment',
    since: 'Approved',
    owner: 'Owner',
    lift: 'What would lift it',
    ask: 'Ask',
    months: (days: number) => {
      const months = Math.floor(days / 30.44)
      return months === 1 ? '1 month ago' : `${whole(months)} months ago`
    },
    askButton: (who: string) => `Ask ${who}`,
    asked: (by: string, on: string) => `Asked of ${by}, to answer by ${sayDay(on)}`,
    holder: (name: string, post: string) => (name === post ? name : `${name}, ${post}`),
    nobody: 'Nobody owns it',
    nobodyAsk: 'Name an owner first',
    vacant: (post: string, day: string | undefined) =>
      day ? `Nobody in post as ${post} since ${sayDay(day)}` : `Nobody in post as ${post}`,
    vacantAsk: 'Fill the post, or hand it over',
    counted: 'How this is counted',
    countedText: (days: string) =>
      `A commitment is in this list when a body approved it at least half a year ago (${days} days) and it stands on Declared or Owned. Declared: it has words, and no owner in post, no date or no body. Owned: it has those, and neither money nor protected time nor a reason why none is needed. Resources, support, tools and processes are not counted here.`,
    hidden: (n: number) => (n === 1 ? 'One more that you cannot open.' : `${whole(n)} more that you cannot open.`),
    task: (words: string) => `Say what would make this more than words: “${words}”`,
    already: 'This owner has been asked already',
    noLonger: 'This commitment is not in the list any more',
    noOwner: 'Nobody is in post to be asked. Name an owner first',
  },
}
