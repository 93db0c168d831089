const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const count = new Intl.NumberFormat('en-GB')
const grade = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export const en = {
  allWell: (packs: number) => `${count.format(packs)} ${packs === 1 ? 'pack' : 'packs'}, all well.`,
  mistakesFound: (mistakes: number, packs: number) =>
    `${count.format(mistakes)} ${mistakes === 1 ? 'mistake' : 'mistakes'} in ${count.format(packs)} ${packs === 1 ? 'pack' : 'packs'}.`,
  mistakeAt: (file: string, line: number, says: string) => `${file}, line ${line}: ${says}`,
  tryThis: (suggestion: string) => `    ${suggestion}`,

  noSuchFile: (file: string) => `pack.yaml lists “${file}”, but there is no such file in this folder.`,
  fileNotListed: (file: string) => `“${file}” is in this folder, but pack.yaml does not list it.`,
  addToFiles: 'Add its name to “files” in pack.yaml, or move it out of the folder.',
  noHead: 'This folder has no pack.yaml, so it cannot be read as a pack.',
  cannotParse:
    'This line cannot be read. Something in it, or in the line above or below, is not written the way this kind of file wants.',
  parseHint:
    'Look for a missing quotation mark, a colon inside plain text (put the text in "quotes"), or a line that starts too far left or right.',
  quoteNotClosed: 'A quotation mark opens here and is not closed on this line.',
  closeIt: 'Write the second quotation mark, or take the first one out.',
  sameFieldTwice: 'The same name is written twice in one entry.',
  removeOneOfThem: 'Keep one of the two and delete the other.',
  notTheFolder: (said: string, folder: string) => `This says “${said}”, but the folder is “${folder}”.`,
  kindNotInKey: (kind: string, pack: string) => `A pack of kind “${kind}” cannot be called “${pack}”.`,
  nameStartsWithKind: (kind: string) => `Its name is “${kind}”, or “${kind}/” and a language or a name.`,
  unknownKind: (kind: string) => `No part of the product reads packs of kind “${kind}”.`,

  missing: (field: string) => `“${field}” is missing here.`,
  wrongType: (field: string, wanted: string) => `“${field}” should be ${wanted}.`,
  types: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a set of named fields',
  } as Record<string, string>,
  otherType: 'written differently',
  unknownField: (field: string) => `“${field}” is not a field that this file has.`,
  notOneOf: (said: string, allowed: string[]) => `“${said}” is not allowed here. It can be ${list.format(allowed)}.`,
  badKey: (said: string) => `“${said}” cannot be a key.`,
  keyShape: 'Write it like the other keys in this file, with no spaces.',
  quoteIt: 'Put it in "quotation marks".',
  badVersion: 'A version is two numbers with a dot between them, in quotation marks: "1.0".',
  badPackName:
    'A pack is named after its kind, in small letters; a language or a name may follow: lexicon/en-GB, assessment/process.',
  tooFew: (field: string) => `“${field}” has too little in it.`,
  outOfRange: (field: string) => `“${field}” is too large or too small.`,
  notUnderstood: (field: string) => `“${field}” could not be understood.`,
  notLabelled: (key: string) => `“${key}” has no label here. Every starter names every level and every activity.`,
  noUnitAbove: (unit: string) => `“under” names “${unit}”, but no unit above this one is called that.`,
  publicNeedsPlain: 'This is for the public, so it needs a plain twin: “plain”.',
  computedNeedsFacts: 'An indicator that is computed names its facts: “facts”.',
  surveyNeedsName: 'An indicator from a survey names the survey: “survey”.',
  didYouMean: (key: string) => `Did you mean “${key}”?`,

  emptyText: (field: string) => `“${field}” is empty.`,
  writeOrDelete: 'Write the text, or delete the whole line.',
  markupInText: (found: string) => `This text has “${found}” in it. Texts are plain words, without HTML.`,
  takeItOut: 'Take the code out and leave the words.',
  tooHard: (is: number, most: number) =>
    `This plain text has reading grade ${grade.format(is)}; ${count.format(most)} is the most allowed.`,
  makeItPlainer: 'Use shorter sentences and shorter words.',
  usedTwice: (noun: string, key: string, where: string) => `The ${noun} “${key}” is already used in ${where}.`,
  chooseAnother: 'Give one of them another key. A key means one thing for ever.',
  wasStillUsed: (key: string) => `“was” names “${key}”, but that key is still in use in this version.`,
  wasUnknown: (key: string, version: string) => `“was” names “${key}”, but version ${version} has no such key.`,
  cameBack: (key: string, gone: string) =>
    `The key “${key}” was taken out in version ${gone} and cannot be used again.`,
  noSuchKey: (noun: string, key: string) => `There is no ${noun} called “${key}” in any pack.`,
  nobodyPublishes: (fact: string) =>
    `No room publishes the fact “${fact}”, and it is not declared absent, so its rung could never be reached.`,
  otherWindow: (fact: string, days: number | undefined) =>
    days === undefined
      ? `The fact “${fact}” does not look back a number of days. Leave “windowDays” out.`
      : `The fact “${fact}” is counted over ${count.format(days)} days. Another number here would change nothing.`,
  noSuchVersion: (version: string) => `“replaces” names version ${version}, which is not here.`,
  uncheckedSaidInNote:
    'This note says that the source was only recalled. Say so with “basis: recalled”, so that readers see it.',
  changedAfterPublishing: (file: string) => `“${file}” has changed since this version was published.`,
  makeNewVersion: 'Put it back as it was, and make your change in a new version (a new folder).',
  goneAfterPublishing: (file: string) => `“${file}” belongs to this published version and is gone.`,
  addedAfterPublishing: (file: string) => `“${file}” was added after this version was published.`,
  notInLock: 'This pack says that it is published, but its fingerprint has not been taken.',
  runPublish: 'Run: npx tsx app/content/publish.ts',
  backToDraft: (status: string) => `This version has been published, so its status cannot be “${status}”.`,
  afterPublished: 'A published version can stay published, or become retired.',
  publishedNow: (packs: string[]) => `Published: ${packs.join(', ')}.`,
  nothingToPublish: 'Nothing new to publish.',
  mendFirst: 'Nothing was published. Mend the mistakes first.',
}
