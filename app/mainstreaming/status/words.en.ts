export const en = {
  status: {
    usage: 'Say which organisation: ingrain status ORGANISATION --json',
    notFound: (organisation: string) => `There is no organisation called ${organisation} here. These are: `,
    noOrganisations: 'There is no organisation here yet.',
    notInVersion: 'not in this version yet',
    line: (id: string, rung: string, title: string) => `${id.padEnd(6)}${rung.padEnd(26)}${title}`,
    gap: (n: number, of: number) => `Lip-service gap: ${n} of ${of} commitments`,
    noGap: 'Lip-service gap: no commitment has been approved yet',
  },
}
