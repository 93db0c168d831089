/** Common words that the rules below would count wrong. */
// biome-ignore format: a table
const known: Record<string, number> = {
  area: 3, areas: 3, idea: 3, ideas: 3, ideal: 3, real: 1, really: 2, theatre: 3, people: 2, every: 2, everybody: 4,
  everyone: 3, everything: 3, everywhere: 3, evening: 2, evenings: 2, business: 2, businesses: 3, something: 2, diet: 2, diets: 2,
  quiet: 2, society: 4, science: 2, variety: 4, anxiety: 4, poem: 2, poet: 2, does: 1, doesnt: 2, queue: 1, queues: 1,
  ratio: 3, ratios: 3, union: 2, unions: 2, marriage: 2, carriage: 2, anyone: 3, else: 1, maybe: 2, recipe: 3, pigeon: 2,
  european: 4, museum: 3, fluid: 2, ruin: 2, naive: 2, soldier: 2, element: 3, whole: 1, choir: 1, colleague: 2,
  colleagues: 2, league: 1, being: 2, beings: 2, reuse: 2, aged: 1, rhythm: 2, socio: 3, wednesday: 2,
}

/** Letters that are written and not said, with what is left of them. Examples stand beside. */
const silent: [RegExp, string][] = [
  [/(?<=^|[aeiou])y(?=[aeiou])/g, 'j'], // year, beyond, player
  [/qu/g, 'kw'], // equal
  [/(?<=[aeiou])gue(?=s?$)/, 'g'], // dialogue
  [
    /(?<=^(?:som|hom|lif|bas|guid|fram|tim|cas|car|hous|saf|sid|ther|wher|war|not|plac|wag|liv|wid))e(?=[bcdfghjklmpqtwz])/,
    '',
  ], // baseline
  [/(?<=[aeiouy].*[^aeiouyl])e(?=ments?$)/, ''], // statement, but not settlement
  [/(?<=[aeiouy].*[^aeiouy])e(?=(ly|ful|fully|less|lessness|ness)$)/, ''], // safely, hopeful, homeless
  [/(?<=[aeiouy].*[^aeiouytdl]|[aeiouy]l+|[aeiouy].*[aiouy])ed$/, ''], // worked, filled, but not needed, handled
  [/(?<=[aeiouy].*[^aeiouycgszxhlr]|[aeiouy][lr]+|[aeiouy].*[aiouy]|[aeiouyt]h)es$/, ''], // homes, but not places, tables
  [/(?<=[aeiouy].*[^aeiouylr]|[aeiouy]l+|[aeiouy]r|[aeiouy].*[aiouy])e$/, ''], // home, but not table, centre
]

/** Neighbouring vowels that are two syllables, not one. */
const parted = [
  /(?<![cstgx]|ll)(?!(?<=n)ion)i[ao](?!u|ge)|[ct]iat/g, // media, radio, associate, but not social, station, opinion
  /(?<![cstgx])i(?:ous|um|us)|uous/g, // serious, medium, continuous
  /(?<![cst])ien[ct]|(?<![gq])ue(?:n[ct]|l)/g, // experience, influence
  /(?<=..[^aeiouy])ie(?:rs?|st)$|[^aeiou]yers?$/g, // easier, barriers, flyer
  /(?<![gk])ua/g, // actual
  /eo(?!u)|creat(?!u)|reali|react|^coo[pr]|^rei/g, // video, create, reality, coordinate, reimburse
  /[aeiouy]ing(?=s?$)/g, // doing, studying
  /[^aeiouy]isms?$/g, // racism
]

/**
 * Syllables in one English word, by spelling. A number counts as one; initials such as NHS as their letters;
 * the parts of a hyphenated word are added up. Never less than one.
 */
export function countSyllables(word: string): number {
  if (/^[A-Z]{2,5}s?$/.test(word)) return word.replace(/s$/, '').length
  if (/^[\p{N}.,]+$/u.test(word)) return 1
  const parts = word.toLowerCase().split(/[-.,]/).filter(Boolean)
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + countInPart(part), 0),
  )
}

function countInPart(part: string): number {
  const negated = /^(.*[^aeiouwr])n['’]t$/.exec(part)
  if (negated?.[1]) return countInPart(negated[1]) + 1
  const word = part.replace(/['’]s$/, '').replace(/['’]/g, '')
  if (Object.hasOwn(known, word)) return known[word]!
  if (!/[aeiouy]/.test(word)) return 1
  const spoken = silent.reduce((left, [pattern, instead]) => left.replace(pattern, instead), word)
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  return Math.max(
    1,
    parted.reduce((sum, pattern) => sum + (spoken.match(pattern)?.length ?? 0), groups),
  )
}
