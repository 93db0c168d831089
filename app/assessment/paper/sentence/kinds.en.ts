import type { Pattern } from './pattern.ts'
import { colon, list, listOfTwoWords, sentence, sentences, withAside } from './phrase.en.ts'
import type { Said } from './said.ts'

const steps = ['hear', 'reach', 'stay', 'benefit']
const toStep: Record<string, string> = {
  hear: 'hear of the offer',
  reach: 'reach the offer',
  stay: 'stay with the offer',
  benefit: 'benefit from the offer',
}

const responses: Record<string, string> = {
  change: 'we aim to change this',
  soften: 'we soften its effect',
  'work-round': 'we work round this',
  'leave-alone': 'we leave this alone',
  ourselves: 'we can act on this ourselves',
  'with-partners': 'we can act on this only with partners',
  'speaking-up': 'here we can only speak up',
  'nothing-because': 'we can do nothing about this',
}

const did: Record<string, (people: string) => string> = {
  informed: (people) => `we informed ${people}`,
  consulted: (people) => `we asked ${people}`,
  'worked-together': (people) => `we worked together with ${people}`,
  decided: (people) => `we left the decision to ${people}`,
}

const pay: Record<string, string> = {
  paid: 'They were paid.',
  'offered-and-declined': 'Pay was offered and declined.',
  'expenses-only': 'Their expenses were met.',
  'not-offered': 'No pay was offered.',
}

const evidence = (said: string) => `The evidence: ${said}`

// Causes further from a person come first: what a reader needs most is told before a limit is reached.
const upstreamFirst = (said: Said): number => -Number(said.chosen('level')[0] ?? 0)

/** Sentences for the kinds of answer, in English. What was chosen becomes the verb; what is not known is left out. */
export const kinds: Record<string, Pattern> = {
  text: { once: (said) => sentences(said.text('text')) },
  choice: { once: (said) => sentences(said.text('choice'), said.text('reason')) },
  'yes-no-note': {
    once(said) {
      const answer = said.chosen('answer')[0]
      const by = said.text('date')
      const note = said.text('note')
      if (answer === 'not-yet') return sentences(colon(by ? `Not yet, but by ${by}` : 'Not yet', said.within('note')))
      return sentences(answer === 'no' ? colon('No', said.within('note')) : note)
    },
  },
  'number-source': {
    once(said, twin) {
      const figure = said.text('figure')
      const isAlone = figure.split(/\s+/).length > 5
      const gap =
        said.text('worse-off') && said.text('better-off')
          ? `${said.text('worse-off')} against ${said.text('better-off')}`
          : said.text('worse-off') || said.text('better-off')
      const told = figure || gap
      const place = figure.includes(said.text('place-and-time')) ? '' : said.within('place-and-time')
      const aside = [isAlone ? '' : said.within('compared'), place, twin === 'plain' ? '' : said.within('source')]
      const isMissing = told.startsWith('[')
      const by = said.text('by')
      const unknown = said.text('unknown').replace(/\.$/, '')
      return [
        ...(told ? withAside(told, isMissing ? [] : aside, (all) => `This is for ${all}`) : []),
        ...sentences(said.text('means'), unknown && by && !isDated(unknown, by) ? `${unknown}, by ${by}` : unknown),
      ]
    },
  },
  causes: {
    rank: upstreamFirst,
    row(said, { twin, at }) {
      const cause = said.within('cause')
      const how = said.within('mechanism')
      if (twin === 'plain')
        return sentences(
          `${at ? 'Another reason' : 'One reason'}: ${cause}`,
          said.text('mechanism'),
          said.text('who') && `Hardest hit: ${said.within('who')}`,
        )
      const [level] = said.choices('level')
      const who = said.within('who')
      return [
        ...withAside(colon(level ? `${cause} (${level})` : cause, how), [said.within('evidence')], evidence),
        ...sentences(
          who && `Hardest hit: ${who}`,
          said.text('weakest') && `The least certain step: ${said.within('weakest')}`,
        ),
      ]
    },
  },
  'per-cause': {
    row(said, { isNamed }) {
      const response = responses[said.chosen('choice')[0] ?? ''] ?? said.choices('choice')[0] ?? ''
      const step = said.text('step')
      if (!response) return isNamed ? sentences(step) : sentences(colon(said.about, said.within('step')))
      const withWhom = said.text('with')
      const by = said.text('by')
      const one = [response, withWhom && `with ${said.within('with')}`, by && `by ${by}`].filter(Boolean).join(', ')
      if (isNamed) return sentences(colon(one, said.within('step')))
      return withAside(colon(said.about, one), [said.within('step')], () => step)
    },
  },
  intersections: {
    row(said, { twin }) {
      const differs = said.text('differs')
      const why = said.text('no-design') && `We design nothing different for this: ${said.within('no-design')}`
      const design = said.text('design') && `What we do differently: ${said.within('design')}`
      if (twin === 'plain') return sentences(differs, design || why)
      const axes = said.choices('axes')
      if (!differs && !design) return []
      const together = axes.length ? `We looked at ${listOfTwoWords(axes)} together` : ''
      const told = together && differs ? colon(together, said.within('differs')) : differs || together
      return [...withAside(told, [said.within('source')], evidence), ...sentences(design || why)]
    },
  },
  barriers: {
    rank: (said) => (steps.indexOf(said.chosen('step')[0] ?? '') + steps.length) % steps.length,
    row(said, { twin, isNamed }) {
      if (said.text('change') || said.text('stays')) return adaptation(said, twin, isNamed)
      const to = toStep[said.chosen('step')[0] ?? '']
      const who = said.within('who')
      const head = to ? (who ? `It is harder for ${who} to ${to}` : `What makes it hard to ${to}`) : ''
      const barrier = said.within('barrier')
      const told = head ? colon(head, barrier) : who ? `${barrier}, for ${who}` : barrier
      return barrier ? withAside(told, twin === 'plain' ? [] : [said.within('source')], evidence) : []
    },
  },
  chain: {
    once: (said) =>
      sentences(
        said.text('resources') && `What we put in: ${said.within('resources')}`,
        said.text('activities') && `With this we do the following: ${said.within('activities')}`,
        said.text('conditions') && `What changes around people: ${said.within('conditions')}`,
        said.text('who-benefits') && `Who benefits: ${said.within('who-benefits')}`,
        said.text('effect') && `The effect on inequality: ${said.within('effect')}`,
        said.text('assumptions') && `This holds as long as ${said.within('assumptions')}`,
        said.text('weakest') && `The weakest link: ${said.within('weakest')}`,
      ),
  },
  involvement: {
    row(said) {
      const people = said.within('people') || 'people who know this first-hand'
      const when = { before: 'Before the design was fixed ', after: 'After the design was fixed ' }[
        said.chosen('stage')[0] ?? ''
      ]
      const told = (did[said.chosen('role')[0] ?? ''] ?? ((one: string) => `we met ${one}`))(people)
      const isWithEvent = said.text('people') || said.text('said') || said.text('changed')
      return isWithEvent
        ? sentences(
            `${when ?? ''}${told}`,
            pay[said.chosen('paid')[0] ?? ''] ?? '',
            said.text('said') && `What they said: ${said.within('said')}`,
            said.text('changed') && `What came of it: ${said.within('changed')}`,
            said.text('told') && `They were told on ${said.text('told')}`,
            said.text('missing') && `Still missing: ${said.within('missing')}`,
          )
        : []
    },
  },
  'data-plan': {
    row(said, { twin }) {
      const uses = said.choices('use')
      const what = `We ${uses.length ? list(uses) : twin === 'plain' ? 'ask about' : 'measure'} ${said.within('variable')}`
      if (!said.text('variable')) return sentences(said.text('how'))
      return sentences(
        colon(twin === 'plain' && uses.length ? `We ask about ${said.within('variable')}` : what, said.within('how')),
        said.text('reason') && `The reason: ${said.within('reason')}`,
        said.text('expected-n') && `We expect ${said.text('expected-n')} people in the smallest group`,
        said.text('missing') && `We expect ${said.text('missing')} per cent to be missing`,
      )
    },
  },
  funnel: {
    rows(all) {
      const told = new Map<string, Said[]>()
      for (const one of all) {
        const key = ['split-by', 'counter', 'act-below', 'action'].map((field) => one.text(field)).join('\n')
        if (one.text('split-by') || one.text('counter') || one.text('action'))
          told.set(key, [...(told.get(key) ?? []), one])
      }
      return [...told.values()].flatMap((alike) => countedTogether(alike, alike.length === all.length))
    },
  },
  trigger: {
    row(said) {
      const often = said.choices('frequency')[0] ?? ''
      const sign = said.within('sign')
      const level = said.within('level')
      const who = said.within('who')
      const decides = said.within('decides')
      return sentences(
        said.text('risk') && `The risk${who && ` for ${who}`}: ${said.within('risk')}`,
        sign && `The first sign: ${sign}${often && ` (looked at ${often})`}`,
        level && `We act at this point: ${level}`,
        decides && `Who decides: ${decides}`,
        said.text('action'),
      )
    },
    once: (said) => sentences(said.text('small-numbers')),
  },
  'gain-loss': {
    row(said) {
      const verb = said.chosen('side')[0] === 'loss' ? 'could lose' : 'could gain'
      const who = said.within('who')
      const what = said.within('what')
      if (!what) return []
      return sentences(colon(`What ${who || 'people involved'} ${verb}`, what), said.text('plan'))
    },
  },
  'change-log': {
    row(said) {
      const [before, after, because] = ['before', 'after', 'because'].map((field) => said.within(field))
      const on = said.text('date')
      return sentences(
        before && `Before: ${before}`,
        after && `${before ? 'Now' : 'We changed this'}: ${after}${on && ` (${on})`}`,
        because && `The change came from ${because}`,
        said.text('reason-none') && `Nothing changed: ${said.within('reason-none')}`,
      )
    },
    once: (said) => sentences(said.text('reason-none') && `Nothing changed: ${said.within('reason-none')}`),
  },
}

// A text that names the year, or a month with “by” or “before”, has said it already.
function isDated(text: string, day: string): boolean {
  const [, month = '', year = ''] = day.split(' ')
  const isSaid = (part: string) => part !== '' && text.includes(part)
  return isSaid(year) || (/\b(by|before|until|end of)\b/.test(text) && isSaid(month))
}

function adaptation(said: Said, twin: string, isNamed: boolean): string[] {
  const change = said.within('change')
  const stays = said.text('stays') && `What stays: ${said.within('stays')}`
  const isChecked = said.chosen('checked')[0]
  const checked = {
    yes: 'It was checked with people who face this.',
    'not-yet': 'People who face this are still to check it.',
  }
  const aside = twin === 'plain' ? [] : [said.within('cost'), said.within('owner')]
  const told =
    change &&
    (isNamed
      ? colon('What we change', change)
      : `${sentence(`What gets in the way: ${said.about}`)} ${sentence(`What we change: ${change}`)}`)
  return [
    ...(told ? withAside(told, aside, (all) => `Cost and who does it: ${all}`) : []),
    ...sentences(checked[isChecked as 'yes' | 'not-yet'] ?? '', stays),
  ]
}

function countedTogether(alike: readonly Said[], isAll: boolean): string[] {
  const [one] = alike
  if (!one) return []
  const steps = alike.map(({ about }) => about)
  const where =
    isAll && alike.length > 1
      ? 'At every step'
      : `At ${alike.length > 1 ? 'these steps' : 'this step'} (${list(steps)})`
  const by = one.within('split-by')
  const counter = one.within('counter')
  const below = one.text('act-below')
  return sentences(
    by && colon(`${where} we count people by ${by}`, counter),
    !by && counter && colon(`${where} people are counted`, counter),
    one.text('action') &&
      colon(below ? `If a group falls below ${below} of the others` : 'If a group falls behind', one.within('action')),
  )
}
