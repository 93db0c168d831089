import type { View } from '../view.ts'

/** The organisation seen whole: board, grid, gap, my work, the requirements. */
export const seen: View[] = [
  { name: 'board', shows: 'A year in, as the lead', at: '/board' },
  { name: 'board-new', shows: 'Set up this morning', scene: 'new', as: 'Ada', at: '/board' },
  { name: 'board-partner', shows: 'As a partner', as: 'Kit', at: '/board' },
  { name: 'board-evaluator', shows: 'As the outside evaluator', as: 'Eve', at: '/board' },
  { name: 'board-printed', shows: 'On paper', at: '/board', isPrinted: true },
  { name: 'grid', shows: 'A year in', at: '/grid' },
  { name: 'grid-new', shows: 'Set up this morning', scene: 'new', as: 'Ada', at: '/grid' },
  { name: 'grid-long', shows: 'Twenty-five promises in one cell', scene: 'long', at: '/grid' },
  {
    name: 'grid-cell',
    shows: 'One cell opened',
    at: '/grid',
    doing: (page) => page.locator('.in-cell').nth(3).click(),
  },
  { name: 'grid-printed', shows: 'On paper', at: '/grid', isPrinted: true },
  { name: 'gap', shows: 'What is only words, as the director', as: 'Dilys', at: '/lip-service' },
  { name: 'gap-new', shows: 'Nothing promised yet', scene: 'new', as: 'Ada', at: '/lip-service' },
  { name: 'work', shows: 'Open work of the lead', at: '/my-work' },
  { name: 'work-director', shows: 'Open work of the director', as: 'Dilys', at: '/my-work' },
  { name: 'work-new', shows: 'Nothing to do yet', scene: 'new', as: 'Ada', at: '/my-work' },
  { name: 'requirement', shows: 'Requirement S1.1', at: '/requirements/S1.1' },
  { name: 'requirement-duties', shows: 'Requirement S2.3', at: '/requirements/S2.3' },
  { name: 'requirement-later', shows: 'A requirement of a later version', at: '/requirements/S3.1' },
  { name: 'requirement-new', shows: 'Nothing recorded', scene: 'new', as: 'Ada', at: '/requirements/S1.1' },
  { name: 'thresholds', shows: 'The numbers of a requirement', at: '/requirements/S1.1/thresholds' },
  { name: 'search', shows: 'Found', at: '/search?q=health' },
  { name: 'search-none', shows: 'Not found', at: '/search?q=zebra' },
]
