import { sends, type View } from '../view.ts'

/** Where an assessment is required, and which version of its questions it asks. */
export const gates: View[] = [
  { name: 'gates', shows: 'Gates', at: '/gates' },
  { name: 'gates-new', shows: 'None yet', scene: 'new', as: 'Ada', at: '/gates' },
  { name: 'gate-choose', shows: 'Which gate', at: '/gates/new' },
  { name: 'gate-form', shows: 'Setting one', at: '/gates/new?from=grant-call' },
  {
    name: 'gate-error',
    shows: 'Sent empty',
    at: '/gates/new?pack=assessment%2Fprocess',
    doing: sends('Set the gate'),
  },
  { name: 'gate-waivers', shows: 'Waivers', at: '/gates/waivers' },
  { name: 'assessment-version', shows: 'A newer version of its questions', at: '/assessments/{assessment: }/version' },
  { name: 'assessment-elsewhere', shows: 'Answered elsewhere', at: '/assessments/{assessment: }/elsewhere' },
]
