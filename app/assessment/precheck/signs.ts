// “One” is left out: it stands for anybody as often as for a figure.
const NUMBER_WORDS =
  /\b(?:half|thirds?|quarters?|fifths?|tenths?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|twice|double)\b/i

/** A figure, in any script or in words. */
export const hasNumber = (text: string): boolean => /\p{N}/u.test(text) || NUMBER_WORDS.test(text)

// Where a claim says how it is known: a year, an address, a count of people, or a word for looking or asking.
const SOURCE = [
  /\b(?:19|20)\d\d\b/,
  /\bhttps?:\/\/|\bwww\./i,
  /\bn\s*=\s*\d/i,
  /\b(?:audit|survey|census|register|registry|log|extract|profile|report|study|studies|trial|review|count|counted|records?|data|statistics|interviews?|workshops?|meeting|minutes|case notes?|published|according)\b/i,
  /\b(?:told|said|asked|heard|saw|showed|reported|found|measured)\b/i,
]

/** Says how it is known, in whatever way: a study, a local figure and people who told you all count. */
export const namesSource = (text: string): boolean => SOURCE.some((sign) => sign.test(text))

const STEP =
  /\b(?:because|so that|so|since|as a result|therefore|thus|hence|which|leads?|leading|led|means?|meaning|causes?|causing|makes?|making|through|if|when|until|unless|by|then|forces?|keeps?|stops?|prevents?|lets?|allows?|drives?|cuts?|raises?|lowers?|turns?)\b/i

/** Has a step between one thing and another. */
export const namesStep = (text: string): boolean => STEP.test(text)
