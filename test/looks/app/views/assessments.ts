import { sends, type View } from '../view.ts'

const ONE = '/assessments/{assessment: }'

/** Assessments, question by question. */
export const assessments: View[] = [
  { name: 'assessments', shows: 'Assessments', at: '/assessments' },
  { name: 'assessments-new', shows: 'None yet', scene: 'new', as: 'Ada', at: '/assessments' },
  { name: 'assessment-work', shows: 'Which piece of work', at: '/assessments/new' },
  { name: 'assessment-begin', shows: 'What is known of it', at: '/assessments/new?about={project: }' },
  {
    name: 'assessment-begin-error',
    shows: 'An abstract that is far too long',
    at: '/assessments/new?about={project: }',
    doing: sends('Open it', { 'Abstract or a few lines about the work': 'x'.repeat(50_001) }),
  },
  { name: 'assessment', shows: 'The task list', at: ONE },
  { name: 'assessment-check', shows: 'Check your answers', at: `${ONE}/check` },
  { name: 'question', shows: 'One question with rows', at: `${ONE}/questions/causes.drivers` },
  { name: 'question-plain', shows: 'The same in plain words', at: `${ONE}/questions/causes.drivers?plain=1` },
  { name: 'question-texts', shows: 'Its earlier texts', at: `${ONE}/questions/causes.drivers/texts` },
  { name: 'exercise', shows: 'Ten minutes as a team', at: `${ONE}/questions/causes.drivers/exercise` },
  {
    name: 'assessment-precheck',
    shows: 'What a machine noticed, for the team',
    at: '/assessments/{assessment: Who misses}/precheck',
  },
  { name: 'assessment-papers', shows: 'What goes out on paper', at: '/assessments/{assessment: Who misses}/forms' },
  { name: 'bid-text', shows: 'Paragraphs for a bid', at: '/assessments/{assessment: Who misses}/bid-text' },
  { name: 'report', shows: 'The report, to read', at: '/assessments/{assessment: Who misses}/report' },
  {
    name: 'report-printed',
    shows: 'The report for the public, on paper',
    at: '/assessments/{assessment: Who misses}/report?form=plain-report',
    isPrinted: true,
  },
  { name: 'patterns', shows: 'A quarter across pieces of work', at: '/patterns' },
  { name: 'place', shows: 'All work under way in one place', at: '/places/Oxgate' },
  { name: 'place-none', shows: 'A place where nothing is under way', at: '/places/Nowhere' },
]
