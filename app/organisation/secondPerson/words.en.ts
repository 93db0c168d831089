import { listFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { SecondFault } from './actions.ts'
import type { SecondRequest, Standing } from './secondRequest.ts'

type Told = Pick<SecondRequest, 'askedByName' | 'askedOn' | 'endsOn' | 'settledByName' | 'settledOn'>

const anyOf = (names: readonly string[]): string =>
  listFormat(locale(), { type: 'disjunction' }).format(names.slice(0, 5))

export const en = {
  said: {
    'second.asked': 'Asked. Nothing has changed yet: it waits for a second person’s yes.',
    'second.confirmed': 'Confirmed. It is done, with both names.',
    'second.declined': 'Declined, with your reason. Nothing was changed.',
    'second.withdrawn': 'Taken back. Nothing was changed.',
  } as Record<string, string>,
  rule: (names: readonly string[]) =>
    `Two people do this together. When you send it, ${anyOf(names)} can confirm it from their own account within 7 days. Until then nothing changes.`,
  alone:
    'Two people should do this together, and nobody else here can confirm it yet. It is done by you alone, and that is written down and shown.',
  aloneShort: 'Done by one person alone: there was no second person yet.',
  both: (asker: string, second: string) => `Given by ${asker}, confirmed by ${second}.`,
  standing: {
    waiting: 'Waits for a second person',
    lapsed: 'Ran out',
    confirmed: 'Confirmed',
    declined: 'Declined',
    withdrawn: 'Taken back',
  } satisfies Record<Standing, string>,
  tell: {
    waiting: ({ askedByName, askedOn, endsOn }: Told) =>
      `${askedByName} asked for a second person’s yes on ${sayDay(askedOn)}. It is open until the end of ${sayDay(endsOn)}.`,
    lapsed: ({ askedByName, askedOn, endsOn }: Told) =>
      `${askedByName} asked on ${sayDay(askedOn)}. Nobody answered by ${sayDay(endsOn)}, so nothing was done. It can be asked again.`,
    confirmed: ({ askedByName, askedOn, settledByName, settledOn }: Told) =>
      `${askedByName} asked on ${sayDay(askedOn)}. ${settledByName} confirmed it on ${sayDay(settledOn ?? askedOn)}.`,
    declined: ({ askedByName, askedOn, settledByName, settledOn }: Told) =>
      `${askedByName} asked on ${sayDay(askedOn)}. ${settledByName} declined it on ${sayDay(settledOn ?? askedOn)}.`,
    withdrawn: ({ askedByName, askedOn, settledOn }: Told) =>
      `${askedByName} asked on ${sayDay(askedOn)}, and took it back on ${sayDay(settledOn ?? askedOn)}.`,
  } satisfies Record<Standing, (told: Told) => string>,
  page: {
    eyebrow: 'A second person',
    yesTitle: 'Your answer',
    yesLead: 'You say this from your own account. Your name stands beside the name of whoever asked.',
    yes: 'Confirm it',
    noTitle: 'Say no instead',
    why: 'Why not?',
    whyHint: 'Whoever asked reads this.',
    no: 'Decline it',
    withdrawTitle: 'Take it back',
    withdrawLead: 'You asked for this. Until somebody confirms it you can take it back.',
    withdraw: 'Take it back',
    waitsFor: (names: readonly string[]) =>
      names.length
        ? `${anyOf(names)} can confirm it. It is in their work.`
        : 'Nobody who can confirm it is here any more. Take it back and send it again: it is then done by you alone, and that is shown.',
    result: 'Open what came of it',
  },
  open: 'Open the request',
  work: 'My work',
  faults: {
    'not-fresh': 'Confirm that it is you, then send this again.',
    self: 'The second person has to be somebody else.',
    over: 'This is settled already, or has run out. Nothing more was done.',
    'asker-gone': 'Whoever asked is no longer here or may no longer do this, so it cannot be confirmed.',
    'no-reason': 'Say why not.',
  } satisfies Record<SecondFault, string>,
}
