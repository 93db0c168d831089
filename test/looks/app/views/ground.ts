import { sends, type View } from '../view.ts'

/** Arriving, the organisation and its people, and what goes wrong. */
export const ground: View[] = [
  { name: 'first', shows: 'The first page', as: '', at: '/' },
  { name: 'example', shows: 'Who to be in the example', as: '', at: '/example' },
  { name: 'set-up', shows: 'Which kind of organisation', as: '', at: '/organisations/new' },
  {
    name: 'set-up-error',
    shows: 'Two answers missing',
    as: '',
    at: '/organisations/new',
    doing: async (page) => {
      await page.getByRole('radio').first().check()
      await sends('Go on')(page)
      await sends('Set up the organisation', { 'Your e-mail address': 'meena' })(page)
    },
  },
  { name: 'bring-in', shows: 'Bringing an organisation in', as: '', at: '/organisations/import' },
  { name: 'sign-in', shows: 'Signing in', as: '', at: '/sign-in' },
  { name: 'sign-in-error', shows: 'Nothing written', as: '', at: '/sign-in', doing: sends('Sign in') },
  { name: 'invitation-used', shows: 'An invitation that is used up', as: '', at: `/invitations/${'x'.repeat(43)}` },
  { name: 'account', shows: 'Your account', at: '/account' },
  { name: 'organisation', shows: 'The organisation', at: '/organisation' },
  { name: 'settings', shows: 'Its settings', as: 'Ada', at: '/settings' },
  { name: 'export', shows: 'Taking it away', as: 'Ada', at: '/settings/export' },
  { name: 'units', shows: 'Its parts', at: '/units' },
  { name: 'unit', shows: 'One part', at: '/units/{unit: Children}' },
  { name: 'body-closing', shows: 'Closing a body', at: '/units/{unit: Management Board}/closure' },
  { name: 'unit-form', shows: 'Adding a part', at: '/units/new' },
  { name: 'projects', shows: 'Projects', at: '/projects' },
  { name: 'projects-new', shows: 'None yet', scene: 'new', as: 'Ada', at: '/projects' },
  { name: 'project', shows: 'One project', at: '/projects/{project: After the ferry}' },
  { name: 'project-long', shows: 'As long as may be', scene: 'long', at: '/projects/{project: Families}' },
  { name: 'project-form', shows: 'Registering one', at: '/projects/new' },
  {
    name: 'project-sheet',
    shows: 'A sheet with seven mistakes',
    at: '/projects/imports/new',
    doing: async (page) => {
      await page.getByLabel('The spreadsheet').setInputFiles('test/fixtures/imports/projects-with-seven-errors.csv')
      await sends('Read it')(page)
    },
  },
  { name: 'posts', shows: 'Posts', at: '/posts' },
  { name: 'post', shows: 'One post', at: '/posts/{post: Director}' },
  { name: 'post-empty', shows: 'Nobody in post', scene: 'new', as: 'Ada', at: '/posts' },
  { name: 'people', shows: 'People', as: 'Ada', at: '/members' },
  { name: 'person', shows: 'One person', as: 'Ada', at: '/members/{member: Priya}' },
  { name: 'invite', shows: 'Inviting somebody', as: 'Ada', at: '/members/new' },
  { name: 'invite-error', shows: 'Sent empty', as: 'Ada', at: '/members/new', doing: sends('Invite') },
  { name: 'packs', shows: 'Content packs', at: '/packs' },
  { name: 'pack', shows: 'One pack', at: '/packs/mainstreaming' },
  { name: 'pack-newer', shows: 'A newer version waits', at: '/packs/terminology?version=1.1' },
  { name: 'pack-compared', shows: 'What a newer version changed', at: '/packs/terminology/comparison?from=1.0&to=1.1' },
  { name: 'audit', shows: 'Who did what', as: 'Ada', at: '/audit' },
  { name: 'not-yours', shows: 'No permission', as: 'Amina', at: '/members' },
  { name: 'not-here', shows: 'Not here', at: '/promises/00000000-0000-7000-8000-000000000000' },
  { name: 'not-here-open', shows: 'Not here, not signed in', as: '', at: '/nowhere' },
]
