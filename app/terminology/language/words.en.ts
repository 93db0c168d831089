import type { Place } from '../../files/paragraph.ts'
import type { Why } from './exempt.ts'

const why: Record<Why, string> = {
  quotation: 'it stands in quotation marks',
  blockQuotation: 'it stands in a quoted block',
  reference: 'it stands in a list of references',
  link: 'it is part of an address',
}

const under = ({ paragraph, heading }: Place) => (heading ? `${paragraph}, under “${heading}”` : `${paragraph}`)

export const en = {
  usage: 'Say which file to read: ingrain check FILE [--org ORGANISATION] [--language LANGUAGE] [--json]',
  noSuchLanguage: (known: readonly string[]) =>
    `There is no list of phrases for that language. There is ${known.join(', ')}.`,
  noSuchOrganisation: (named: string, known: readonly string[]) =>
    known.length > 0
      ? `There is no organisation called “${named}” here. Those here are: ${known.join(', ')}`
      : 'There is no organisation here yet.',
  noSuchFile: (name: string) => `There is no file called “${name}” that can be read.`,
  place: (place: Place) => `${place.page ? `Page ${place.page}, paragraph` : 'Paragraph'} ${under(place)}`,
  ask: (question: string) => `  Ask:     ${question}`,
  perhaps: (prefer: string) => `  Perhaps: ${prefer}`,
  because: (reason: string) => `  Why:     ${reason}`,
  leftAlone: (text: string, place: Place, reason: Why) =>
    `Left alone: “${text}” (${place.page ? `page ${place.page}, paragraph` : 'paragraph'} ${under(place)}), because ${why[reason]}.`,
  nothing: 'There is nothing to look at twice.',
  unchanged: 'Nothing is scored, nothing was changed, and nothing was kept.',
}
