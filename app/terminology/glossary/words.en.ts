import { sayDay } from '../../web/parts/day.tsx'

export const en = {
  title: 'What our words mean',
  lead: (organisation: string) => `These are the words that ${organisation} uses, and what they mean here.`,
  empty: 'There are no words here yet. They will be here when they have been agreed.',
  search: 'Find a word',
  full: 'The full words',
  parts: { formal: 'Why some are hit harder', upstream: 'What lies behind it' },
  agreed: (body: string, day: string, version: number) =>
    `${body} agreed these words on ${sayDay(day)}. This is version ${version}.`,
  source: (source: string) => `The idea comes from: ${source}. The words are our own.`,
}
