/** The six things that a definition of health inequity should carry. */
export const ELEMENTS = [
  'systematic',
  'between-whom',
  'avoidable-unfair',
  'length-and-quality',
  'causes',
  'power-voice',
] as const
export type ElementKey = (typeof ELEMENTS)[number]

export const APPROACHES = ['gap', 'gradient', 'disadvantage', 'none'] as const
export type Approach = (typeof APPROACHES)[number]

/** One way of saying it. A recognition statement has its intersectional part in `formal` and its other in `upstream`. */
export type Wording = {
  term: string
  formal: string
  plain: string
  upstream: string
  approach: Approach | null
  /** For each element that somebody ticked, the words of the text that carry it; '' where they are not quoted yet. */
  elements: Partial<Record<ElementKey, string>>
  /** Where the idea comes from: never the wording. */
  source: string | null
  /** The definition of the pack that it began as. */
  packChoice: string | null
}

export const noWords: Wording = {
  term: '',
  formal: '',
  plain: '',
  upstream: '',
  approach: null,
  elements: {},
  source: null,
  packChoice: null,
}

export const MOST_CHARACTERS = 50_000
export const MOST_TERM = 200

/** 'quoted': its words stand in the text. 'ticked': nobody has quoted them. 'gone': the quoted words no longer stand there. */
export type Carrying = 'quoted' | 'ticked' | 'gone' | 'missing'

/** How each element is carried, in the order of the six. */
export function elementsOf({
  formal,
  plain,
  elements,
}: Pick<Wording, 'formal' | 'plain' | 'elements'>): { element: ElementKey; is: Carrying; quote: string }[] {
  const text = flat(`${formal}\n${plain}`)
  return ELEMENTS.map((element) => {
    const quote = elements[element]
    if (quote === undefined) return { element, is: 'missing', quote: '' }
    if (!quote.trim()) return { element, is: 'ticked', quote: '' }
    return { element, is: text.includes(flat(quote)) ? 'quoted' : 'gone', quote }
  })
}

/** The elements that the text does not carry yet. */
export const missingFrom = (wording: Pick<Wording, 'formal' | 'plain' | 'elements'>): ElementKey[] =>
  elementsOf(wording).flatMap(({ element, is }) => (is === 'missing' || is === 'gone' ? [element] : []))

// People copy with other quotation marks and line breaks than those they copied from.
const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s“”‘’"']+/g, ' ')
    .trim()
    .toLowerCase()

/** Do the two say the same? Ticks and sources are about the words, and are not the words. */
export const isSameText = (one: Wording, other: Wording): boolean =>
  (['term', 'formal', 'plain', 'upstream'] as const).every((part) => one[part].trim() === other[part].trim())

export const PARTS = ['formal', 'upstream', 'plain'] as const
export type Part = (typeof PARTS)[number]

/** The parts that have words, in the order they are read. */
export const partsOf = (wording: Wording): Part[] => PARTS.filter((part) => wording[part].trim() !== '')

/** What a frozen body says; a body frozen by an older version of Ingrain may lack what came later. */
export function wordingOf(body: unknown): Wording {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Wording>) : {}
  return { ...noWords, ...given }
}
