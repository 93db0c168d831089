/** A pack's name as part of an address: `lexicon/en-GB` is `lexicon-en-GB`. */
export const slugOf = (pack: string): string => pack.replace('/', '-')

export const addressOfPack = (pack: string, version?: string): string =>
  `/packs/${slugOf(pack)}${version ? `?version=${version}` : ''}`

export const addressOfComparison = (pack: string, from: string, to: string): string =>
  `/packs/${slugOf(pack)}/comparison?from=${from}&to=${to}`
