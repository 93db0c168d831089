import { sends, type View } from '../view.ts'

/** Step 2: the strategy. */
export const plans: View[] = [
  { name: 'strategies', shows: 'The strategies', at: '/strategies' },
  { name: 'strategies-new', shows: 'No strategy yet', scene: 'new', as: 'Ada', at: '/strategies' },
  { name: 'strategy', shows: 'As the lead', at: '/strategies/{strategy}' },
  { name: 'strategy-partner', shows: 'As a partner', as: 'Kit', at: '/strategies/{strategy}' },
  { name: 'strategy-long', shows: 'As long as may be', scene: 'long', at: '/strategies/{strategy: Families}' },
  { name: 'strategy-archived', shows: 'Put away', scene: 'long', at: '/strategies/{strategy: Put away}' },
  { name: 'strategy-printed', shows: 'On paper', at: '/strategies/{strategy}', isPrinted: true },
  { name: 'strategy-edit', shows: 'Writing it', at: '/strategies/{strategy}/edit' },
  {
    name: 'strategy-error',
    shows: 'Begun with nothing filled in',
    at: '/strategies/new',
    doing: sends('Save the draft'),
  },
  { name: 'approval', shows: 'Approving it', as: 'Dilys', at: '/strategies/{strategy}/approval' },
  {
    name: 'approval-long',
    shows: 'Approving a draft',
    scene: 'long',
    as: 'Dilys',
    at: '/strategies/{strategy: Families}/approval',
  },
  { name: 'changes', shows: 'What changed in it', at: '/strategies/{strategy}/changes' },
  { name: 'bring', shows: 'Bringing promises in', at: '/strategies/{strategy}/imports/new' },
  {
    name: 'candidates',
    shows: 'Candidates read from a sheet',
    at: '/strategies/{strategy}/imports/new',
    doing: async (page) => {
      await page.getByLabel('Or choose a file').setInputFiles('test/fixtures/imports/strategy-grid.csv')
      await sends('Read it')(page)
    },
  },
  {
    name: 'candidate',
    shows: 'Deciding about one',
    at: '/strategies/{strategy}/imports/new',
    doing: async (page) => {
      await page.getByLabel('Or choose a file').setInputFiles('test/fixtures/imports/existing-strategy.md')
      await sends('Read it')(page)
      await page.getByRole('link', { name: 'Decide' }).first().click()
      await page.waitForURL(/candidates/)
    },
  },
  { name: 'imports', shows: 'What was brought in', at: '/strategies/{strategy}/imports' },
  {
    name: 'merge',
    shows: 'Somebody saved first',
    at: '/strategies/{strategy}/edit',
    doing: async (page) => {
      const other = await page.context().newPage()
      await other.goto(page.url())
      await sends('Save the text', { 'The text': 'Our bid said that health equity is everybody’s work.' })(other)
      await other.close()
      await sends('Save the text', { 'The text': 'Our bid said that health equity is everybody’s responsibility.' })(
        page,
      )
    },
  },
  { name: 'promises', shows: 'All promises', at: '/promises' },
  { name: 'promises-long', shows: 'More than twenty', scene: 'long', at: '/promises' },
  { name: 'promise', shows: 'A promise', at: '/promises/{promise: Each evaluation}' },
  { name: 'promise-partner', shows: 'As a partner', as: 'Kit', at: '/promises/{promise: Each evaluation}' },
  { name: 'promise-long', shows: 'As long as may be', scene: 'long', at: '/promises/{promise: Families}' },
  { name: 'promise-retired', shows: 'Let go', scene: 'long', at: '/promises/{promise: Every form}' },
  { name: 'promise-form', shows: 'Writing one', at: '/promises/new' },
  { name: 'promise-error', shows: 'Sent empty', at: '/promises/new', doing: sends('Write it down') },
  { name: 'backing', shows: 'Money and time behind it', at: '/promises/{promise: Each evaluation}/backing' },
  { name: 'duties', shows: 'Who carries what', at: '/duties' },
  { name: 'duties-new', shows: 'No duty yet', scene: 'new', as: 'Ada', at: '/duties' },
  { name: 'duty', shows: 'A duty', at: '/duties/{duty: Coordinates involvement}' },
  { name: 'duty-partner', shows: 'A duty offered, as a partner', as: 'Kit', at: '/duties' },
  { name: 'duty-form', shows: 'Offering a duty', at: '/duties/new' },
  { name: 'plan', shows: 'How we will know', at: '/plan' },
  { name: 'plan-new', shows: 'No measure yet', scene: 'new', as: 'Ada', at: '/plan' },
  { name: 'indicator', shows: 'A measure', at: '/indicators/{indicator: Are people paid}' },
  { name: 'indicator-form', shows: 'Agreeing a measure', at: '/indicators/new' },
  { name: 'blank', shows: 'Saying why a cell is blank', at: '/blanks/new' },
]
