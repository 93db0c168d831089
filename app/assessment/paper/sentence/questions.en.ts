import type { Pattern } from './pattern.ts'
import { colon, list, sentences, withAside } from './phrase.en.ts'

const gains: Record<string, string> = {
  'gains-most': 'would gain most',
  'gains-some': 'would gain something',
  'gains-least': 'would gain least',
  'left-out': 'could be left out',
  loses: 'could lose',
}

const gaps: Record<string, string> = {
  widens: 'So the gap could widen.',
  'stays-same': 'So the gap would stay as it is.',
  narrows: 'So the gap should narrow.',
  unknown: 'Whether the gap will narrow is not known yet.',
}

const access: Record<string, string> = {
  agreed: 'access is agreed',
  asked: 'access is asked for',
  'not-asked': 'access is still to be asked for',
  'not-possible': 'access is not possible',
}

/** Sentences for questions with fields of their own, in English, by the key of the question. */
export const questions: Record<string, Pattern> = {
  'causes.within-group': { once: (said) => sentences(said.text('text')) },
  'knowing.equity-question': { once: (said) => sentences(said.text('text')) },
  'design.approach': {
    once: (said) => sentences(said.text('choice') && `This is ${said.within('choice')}`, said.text('reason')),
  },
  'design.who-gains': {
    row(said) {
      const gain = gains[said.chosen('direction')[0] ?? '']
      const group = said.text('group')
      return group && gain
        ? sentences(colon(`${group} ${gain}`, said.within('reason')))
        : sentences(said.text('reason'))
    },
    once: (said) => sentences(gaps[said.chosen('gap')[0] ?? ''] ?? ''),
  },
  'design.fair-access-cost': {
    row(said) {
      const amount = said.text('amount')
      const item = said.text('item')
      const isSafe = said.chosen('protected')[0] === 'yes'
      const aside = [said.within('budget-line'), isSafe ? 'ring-fenced' : '']
      return item ? withAside(amount ? `${item}, ${amount}` : item, aside, (all) => `Paid from ${all}`) : []
    },
    once: (said) => sentences(said.text('cut-before') && `Cut before any of this: ${said.within('cut-before')}`),
  },
  'knowing.smallest-group': {
    once(said) {
      const group = said.within('group')
      const expected = said.text('expected')
      const instead = said.choices('if-too-few')
      const basis = said.text('basis')
      return [
        ...sentences(
          group &&
            `The smallest group that we compare is ${group}${expected && `, with about ${expected} people expected`}`,
          said.text('detectable') && `That is enough to see ${said.within('detectable')}`,
          basis,
          instead.length > 0 && `If they are too few, we ${list(instead)}`,
        ),
      ]
    },
  },
  'knowing.size-of-gap': {
    once: (said) => [
      ...sentences(
        said.text('absolute') && `As a difference, the gap is ${said.within('absolute')}`,
        said.text('relative') && `As a ratio, it is ${said.within('relative')}`,
      ),
      ...withAside(
        said.text('baseline') && `The baseline: ${said.within('baseline')}`,
        said.text('baseline') ? [said.text('source')] : [],
        (all) => `Source: ${all}`,
      ),
      ...sentences(
        said.text('narrower') && `We count it as narrower if this is so: ${said.within('narrower')}`,
        said.text('wider') && `We count it as wider if this is so: ${said.within('wider')}`,
      ),
    ],
  },
  'knowing.routine-data': {
    row(said) {
      const by = said.text('by')
      const may = access[said.chosen('access')[0] ?? ''] ?? ''
      const aside = [said.within('owner'), may && by ? `${may}, by ${by}` : may]
      const split = said.text('position-field') && ` split by ${said.within('position-field')}`
      return [
        ...(said.text('data-set')
          ? withAside(`${said.text('data-set')},${split}`.replace(/,$/, ''), aside, (all) => all)
          : []),
        ...sentences(said.text('leaves-out') && `This leaves out ${said.within('leaves-out')}`),
      ]
    },
  },
  'knowing.learning-check': {
    row(said) {
      const when = said.choices('when')
      const what = said.choices('what')[0] ?? ''
      const head = what && `We check ${what}${when.length ? ` ${list(when)}` : ''}`
      return withAside(
        head ? colon(head, said.within('how')) : said.text('how'),
        said.text('by-whom') ? [`judged by ${said.within('by-whom')}`] : [],
        (all) => all,
      )
    },
  },
  'wider.sharing': {
    row(said) {
      const by = said.text('date')
      const aside = [said.within('route'), by && `by ${by}`]
      const told = said.text('request')
        ? `We ask ${said.within('audience')} for this: ${said.within('request')}`
        : `We tell ${said.within('audience')}`
      return said.text('audience') ? withAside(told, aside, (all) => `The route: ${all}`) : []
    },
  },
}
