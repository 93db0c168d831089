import { sends, type View } from '../view.ts'

/** What the rungs rest on: evidence, actions, listening, decisions, money. */
export const records: View[] = [
  { name: 'evidence', shows: 'All evidence', at: '/evidence' },
  { name: 'evidence-new', shows: 'None yet', scene: 'new', as: 'Ada', at: '/evidence' },
  { name: 'evidence-one', shows: 'One item', at: '/evidence/{evidence: Board paper}' },
  { name: 'evidence-long', shows: 'As long as may be', scene: 'long', at: '/evidence/{evidence: Families}' },
  { name: 'evidence-withdrawn', shows: 'Withdrawn', scene: 'long', at: '/evidence/{evidence: Counted twice}' },
  { name: 'evidence-form', shows: 'Adding one', at: '/evidence/new' },
  {
    name: 'evidence-error',
    shows: 'Sent with a day to come',
    at: '/evidence/new',
    doing: sends('Save the evidence', {
      'What is it?': 'Who did not come',
      'On which day did it happen?': '31/02/2026',
    }),
  },
  { name: 'change', shows: 'Something that changed', at: '/changes/{change}' },
  { name: 'actions', shows: 'What is owed', at: '/actions' },
  { name: 'action', shows: 'An answer owed', at: '/actions/{action}' },
  { name: 'asks', shows: 'What people were asked', at: '/asks' },
  { name: 'ask', shows: 'One ask', at: '/asks/{ask: Does this say}' },
  { name: 'advisers', shows: 'Public advisers', at: '/advisers' },
  { name: 'adviser', shows: 'One public adviser', at: '/advisers/{adviser: Carys}' },
  { name: 'adviser-words', shows: 'An adviser’s words', at: '/contributions/{contribution}' },
  {
    name: 'adviser-entry',
    shows: 'Writing down an adviser’s words',
    as: 'Ines',
    at: '/adviser-words/new?about={concept: Health inequity}',
  },
  { name: 'decisions', shows: 'Decisions', at: '/decisions' },
  { name: 'decisions-new', shows: 'None yet', scene: 'new', as: 'Ada', at: '/decisions' },
  { name: 'decision', shows: 'One decision', at: '/decisions/{decision}' },
  { name: 'decision-form', shows: 'Recording one', as: 'Sol', at: '/decisions/new' },
  { name: 'meeting', shows: 'A meeting', at: '/meetings/{meeting}' },
  { name: 'budget', shows: 'Money', at: '/budget' },
  { name: 'budget-new', shows: 'No money yet', scene: 'new', as: 'Ada', at: '/budget' },
  { name: 'budget-line', shows: 'One line', at: '/budget-lines/{budget line}' },
  { name: 'budget-form', shows: 'Planning a line', as: 'Dev', at: '/budget-lines/new' },
  { name: 'reports', shows: 'Reports', at: '/reports' },
]
