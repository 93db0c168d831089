import { sends, type View } from '../view.ts'

const ONE = '/assessments/{assessment: }'

/** The way of an assessment: its steps, its reviews, and what is looked at afterwards. */
export const loop: View[] = [
  { name: 'loop-history', shows: 'Every step that it took', at: `${ONE}/history` },
  { name: 'loop-feedback', shows: 'Points and answers', at: `${ONE}/feedback` },
  { name: 'loop-changes', shows: 'What it changed', at: `${ONE}/changes` },
  { name: 'loop-deliberation', shows: 'The team talked', at: `${ONE}/deliberation` },
  {
    name: 'loop-deliberation-error',
    shows: 'A number that is none',
    at: `${ONE}/deliberation`,
    doing: sends('Record that the team talked', { 'How many other staff?': 'three', 'What was talked about': 'Buses' }),
  },
  { name: 'loop-submission', shows: 'Submitting it', at: `${ONE}/submission` },
  { name: 'loop-version', shows: 'As it was submitted', at: `${ONE}/versions/1` },
  { name: 'loop-heard', shows: 'Closing the public advisers’ part', at: `${ONE}/advisers-heard` },
  { name: 'loop-withdrawal', shows: 'Withdrawing it', at: `${ONE}/withdrawal` },
  { name: 'loop-escalation', shows: 'Escalating it', at: `${ONE}/escalation` },
  { name: 'loop-decision', shows: 'What a body decided', at: `${ONE}/body-decision` },
  { name: 'loop-follow-ups', shows: 'Looked at again', at: `${ONE}/follow-ups` },
  { name: 'loop-follow-up', shows: 'After three months', at: `${ONE}/follow-ups/m3` },
  { name: 'loop-live', shows: 'The work begins to act', at: `${ONE}/live` },
  { name: 'loop-closure', shows: 'Closing it', at: `${ONE}/closure` },
  { name: 'reviews', shows: 'The queue', at: '/reviews' },
  { name: 'reviews-new', shows: 'Nothing waits', scene: 'new', as: 'Ada', at: '/reviews' },
  { name: 'advisers-asking', shows: 'Assessments that advisers can be asked about', at: '/assessments/asking' },
  { name: 'advisers-asked', shows: 'Whom one was put to', at: `${ONE}/asking` },
  { name: 'review', shows: 'A review that is over, for the lead', at: '/reviews/{review: }' },
]
