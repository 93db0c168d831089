const count = new Intl.NumberFormat('en-GB')

export const en = {
  notReadable: (near: string) => `This pattern cannot be read near “${near}”.`,
  unbounded: (near: string) =>
    `This pattern may repeat without end at “${near}”. Say how often at most, such as {0,3}.`,
  tooManySteps: (steps: number, most: number) =>
    `This pattern may take ${count.format(steps)} steps from one place in a text; ${count.format(most)} is the most allowed.`,
  crossesLines: (near: string) => `“${near}” runs on into the next paragraph. Add \\n inside the brackets.`,
  findsNothing: 'This pattern also finds nothing at all, so it would be found everywhere.',
  shorter: 'Make the pattern shorter, or write two entries.',
  notFound: (words: string) => `The pattern should find “${words}”, and does not.`,
  foundInOk: (words: string, found: string) => `The pattern should leave “${words}” alone, and finds “${found}”.`,
  needsReason: (name: string) => `The entry uses “${name}”, which coach.yaml does not have.`,
  idTwice: (id: string) => `“${id}” is the id of more than one entry.`,
  noQuestion: 'A question ends with a question mark.',
}
