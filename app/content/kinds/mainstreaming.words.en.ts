export const en = {
  notACondition:
    'This is not a condition. Write { fact: …, is: … }, { fact: …, atLeast: … }, { fact: …, atMost: … }, or all or any with a list of two or more.',
  noSuchFact: (fact: string) => `There is no fact called “${fact}” in facts.yaml.`,
  unusedFact: (fact: string) => `No ladder uses the fact “${fact}”.`,
  useOrDelete: 'Use it in a ladder, or delete it.',
  wrongScope: (fact: string, scope: string) => `The fact “${fact}” is about ${scope}, so it cannot be asked here.`,
  wrongTest: (fact: string, type: string) => `The fact “${fact}” is of type ${type} and cannot be tested this way.`,
  yesNoTest: 'Test a yes-no fact with “is”, and any other with “atLeast” or “atMost”.',
  wrongCount: (found: number, wanted: number, noun: string) =>
    `There should be ${wanted} ${noun}, and there are ${found}.`,
  wrongIds: (ids: string) => `The ids should be ${ids}, in this order.`,
  rungsOutOfOrder: 'The six rungs should be 0 to 5, in this order.',
  noLadderFor: (promise: string) => `There should be one ladder for a ${promise}.`,
  noSuchRequirement: (requirement: string) => `There is no requirement called “${requirement}”.`,
  holdsDiffers: 'Each rung of the ladder needs its sentence here, and nothing else.',
  achievementRung: (rung: number) =>
    `An achievement has no rung ${rung}: it is claimed (1), emerging (3) or supported (5).`,
  missingRung: (rung: number) => `The ladder has no rung ${rung}.`,
  cannotBeClimbed: (rung: number) =>
    `Nobody can stand on rung ${rung}: what it asks contradicts what a lower rung asks.`,
  asksNothingNew: (rung: number) => `Rung ${rung} asks nothing that a lower rung does not ask.`,
  changesNothing: 'This part changes nothing: it holds whenever the rest does.',
  sameFactTwice: (fact: string, rung: number) =>
    `Rung ${rung} asks about “${fact}” twice, so its number has no single address.`,
  bothDirections: (fact: string) =>
    `One rung wants more of “${fact}” and another less, so doing better could lower a rung.`,
}
