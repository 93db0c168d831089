export const en = {
  letter: {
    subject: (organisation: string) => `An invitation to join ${organisation} on Ingrain`,
    body: ({ name, from, organisation, link }: { name: string; from: string; organisation: string; link: string }) =>
      `Dear ${name},\n\n${from} invites you to join ${organisation} on Ingrain, where the organisation keeps its promises on health equity: who owns them, what they cost, and what was learned.\n\nOpen this link and choose a password. It works once, for 7 days:\n\n${link}\n\nIf you did not expect this letter you can leave it: nothing happens until the link is used.\n`,
  },
}
