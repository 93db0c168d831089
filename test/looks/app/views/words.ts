import { sends, type View } from '../view.ts'

const BID =
  'Our programme will target hard to reach families in the north of the borough. Lifestyle choices such as poor diet are common in vulnerable communities, and parents who are non-compliant with clinic appointments will be offered a telephone reminder.\n\nAs one mother told us: “They call us hard to reach, but I am here every Tuesday, and the clinic is shut.”\n\nWe work towards health equity in three sites.'

/** Step 1: the words. */
export const words: View[] = [
  { name: 'words', shows: 'The words in use', at: '/concepts' },
  { name: 'words-new', shows: 'No words yet', scene: 'new', as: 'Ada', at: '/concepts' },
  { name: 'words-glossary', shows: 'As a researcher', as: 'Amina', at: '/concepts' },
  { name: 'definition', shows: 'The definition, a year in', at: '/concepts/{concept: Health inequity}' },
  { name: 'definition-partner', shows: 'As a partner', as: 'Kit', at: '/concepts/{concept: Health inequity}' },
  { name: 'definition-long', shows: 'Fifty thousand characters', scene: 'long', at: '/concepts/{concept: Families}' },
  { name: 'definition-archived', shows: 'Put away', scene: 'long', at: '/concepts/{concept: Old word}' },
  { name: 'definition-printed', shows: 'On paper', at: '/concepts/{concept: Health inequity}', isPrinted: true },
  { name: 'definition-choose', shows: 'Choosing one to start from', scene: 'new', as: 'Ada', at: '/concepts/new' },
  { name: 'definition-draft', shows: 'The draft', at: '/concepts/{concept: Health inequity}/draft' },
  {
    name: 'definition-empty-term',
    shows: 'Sent without a word',
    at: '/concepts/{concept: Health inequity}/draft',
    doing: sends('Save the draft', { 'The word or phrase': '', 'In plain words': 'What was typed is still here.' }),
  },
  { name: 'consultation', shows: 'Opening a consultation', at: '/concepts/{concept: Health inequity}/consultation' },
  {
    name: 'consultation-error',
    shows: 'A day that cannot be read',
    at: '/concepts/{concept: Health inequity}/consultation',
    doing: sends('Open the consultation', { 'What do you ask?': 'Is it clear?', 'The last day to answer': 'soon' }),
  },
  { name: 'spoken', shows: 'Writing down what somebody said', at: '/concepts/{concept: Health inequity}/spoken' },
  { name: 'adoption', shows: 'Recording an adoption', at: '/concepts/{concept: Health inequity}/adoption' },
  { name: 'versions', shows: 'Versions', at: '/concepts/{concept: Health inequity}/versions' },
  { name: 'version', shows: 'What changed', at: '/concepts/{concept: Health inequity}/versions/2' },
  { name: 'history', shows: 'What happened', at: '/concepts/{concept: Health inequity}/history' },
  { name: 'in-projects', shows: 'Projects that use it', at: '/concepts/{concept: Health inequity}/projects' },
  {
    name: 'attestation',
    shows: 'Saying that you use it',
    as: 'Amina',
    at: '/concepts/{concept: Health inequity}/attestation',
  },
  { name: 'glossary', shows: 'The public glossary', as: '', at: '/p/{slug}/glossary' },
  {
    name: 'glossary-new',
    shows: 'A public glossary with no word in it',
    scene: 'new',
    as: '',
    at: '/p/{slug}/glossary',
  },
  { name: 'language', shows: 'Before anything is checked', at: '/language-check' },
  {
    name: 'language-found',
    shows: 'Phrases found',
    at: '/language-check',
    doing: sends('Check the language', { 'Paste a text': BID }),
  },
  {
    name: 'language-none',
    shows: 'Nothing found',
    at: '/language-check',
    doing: sends('Check the language', { 'Paste a text': 'The clinic opens at eight.' }),
  },
  { name: 'language-error', shows: 'Nothing was given', at: '/language-check', doing: sends('Check the language') },
  { name: 'phrases', shows: 'The phrases', at: '/phrases' },
  { name: 'recognition', shows: 'What causes it', at: '/recognition' },
  { name: 'recognition-new', shows: 'Nothing named yet', scene: 'new', as: 'Ada', at: '/recognition' },
  { name: 'cause', shows: 'A cause', at: '/causes/{cause}' },
  { name: 'cause-form', shows: 'Naming a cause', at: '/causes/new' },
  { name: 'intersection', shows: 'An intersection', at: '/intersections/{intersection}' },
]
