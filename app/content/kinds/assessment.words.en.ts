const count = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const quoted = (keys: string[]) => list.format(keys.map((key) => `“${key}”`))

export const en = {
  noSuchPart: (noun: string, key: string) => `There is no ${noun} called “${key}” in this pack.`,
  nouns: {
    answerKind: 'kind of answer',
    axis: 'axis',
    band: 'band',
    cause: 'cause',
    field: 'field',
    gate: 'gate',
    group: 'group of axes',
    length: 'length',
    library: 'library',
    mark: 'letter of PROGRESS-Plus',
    mode: 'mode',
    prefill: 'question',
    project: 'example project',
    question: 'question',
    section: 'section',
    stage: 'stage',
    step: 'step',
    table: 'question or table of records',
    term: 'glossary term',
    variant: 'variant',
  },
  noWords: (key: string) => `“${key}” can be chosen, and no words say what it means.`,
  giveWords: 'Write it under “optionWords” in answer-kinds.yaml, with a label and a plain twin.',
  nothingToChoose: 'There is nothing to choose from here.',
  giveOptions: 'Give it “options”, or give the question “choices”.',
  twiceInList: (key: string) => `“${key}” stands here twice.`,
  keepOne: 'Keep one of the two.',
  unusedTerm: (key: string) => `No question links to the glossary term “${key}”.`,
  unusedPart: 'Link a question to it, or delete it.',
  requiredAndOptional: (variant: string) => `This question is both required and optional for “${variant}”.`,
  chooseOneOfThem: 'Take it out of one of the two lists.',

  waitForEachOther: (keys: string[]) => `These questions wait for each other: ${quoted(keys)}.`,
  waitsForItself: 'This question waits for itself.',
  breakTheLoop: 'Take one of the conditions out.',
  askedLater: (key: string) => `This question waits for “${key}”, which is asked later.`,
  moveItUp: 'Move that question up, or take the condition out.',
  notAnOption: (key: string, said: string) => `Nobody can choose “${said}” in “${key}”.`,
  neverAsked: (key: string, length: string, variant: string) =>
    `In the ${length} length for “${variant}” this question waits for “${key}”, which is not asked there.`,
  askBoth: 'Ask both there, or neither.',

  noListFor: (variant: string) => `There is no list of questions for “${variant}” here.`,
  outOfOrder: (key: string) => `“${key}” does not stand in the order of questions.yaml.`,
  moveIt: 'Put the questions in the order in which they are asked.',
  listedOnly: (key: string, variant: string) => `This asks “${key}” of “${variant}”, but the question says otherwise.`,
  saidOnly: (key: string, variant: string) =>
    `The question “${key}” says that it is asked of “${variant}” here, but is not listed.`,
  makeThemAgree: 'Make this list and “requiredFor” in questions.yaml say the same.',
  compulsoryNotAsked: (key: string, variant: string) =>
    `“${key}” is compulsory for “${variant}”, but the full form for it does not ask it.`,
  askOrDrop: 'Add it to the full length, or take it out of “compulsory”.',

  notTenMinutes: (minutes: number) =>
    `The steps of this exercise take ${count.format(minutes)} minutes in all, not ten.`,
  noAddress: (said: string) =>
    `“${said}” is no address. Write it as it is read out, such as example.org/page, with no https:// before it.`,
  noMinutes: 'This step does not begin with how long it takes.',
  beginWithMinutes: 'Begin each step with its minutes in words: “Three minutes.” They add up to ten.',

  nothingBehind: (cause: string) => `“${cause}” is at level 1 and says nothing of what lies behind it.`,
  lookBehind: 'Name causes at a higher level under “lookBehind”.',
  gateOfOthers: (gate: string, organisation: string) => `The gate “${gate}” is not for “${organisation}”.`,
  addOrganisation: 'Add the kind of organisation to the gate, or take the gate out of this list.',
  cannotShow: (key: string, variant: string, length: string) =>
    `The approver is to see “${key}”, but the ${length} length for “${variant}” does not ask it.`,
  addToGate: 'Name it under “adds” too, or choose a longer length.',
  needsNotFrom: (key: string) => `The paragraph needs “${key}” and is not made from it.`,
  addToFrom: 'Add it to “from”.',

  noSuchPack: (pack: string) => `There is no assessment called “${pack}”.`,
  notItself: 'A pack has no need to say that it asks what it asks.',
  noSuchQuestion: (key: string, pack: string) => `The pack “${pack}” has no question called “${key}”.`,
  otherKind: (here: string, there: string) =>
    `An answer of kind “${here}” cannot count as one of kind “${there}”. They should be the same, or one of them a text.`,
}
