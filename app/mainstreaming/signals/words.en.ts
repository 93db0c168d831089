export const en = {
  notYetKnown: 'not yet known',
  usage: 'Say which file to read: npm run signals -- FILE.json',
  cannotRead: (file: string) => `The file ${file} cannot be read.`,
  notAnOrganisation: (file: string, where: string) =>
    `The file ${file} is not an organisation’s file: look at ${where}.`,
}
