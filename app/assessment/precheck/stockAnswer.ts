const FEWEST_WORDS = 4

/** Three words or fewer, or none: an answer that could stand anywhere. How long a text is beyond that says nothing. */
export const isStock = (text: string): boolean => wordsIn(text) < FEWEST_WORDS

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
