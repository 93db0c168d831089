export const en = {
  start: {
    running: (address: string) => `Ingrain is running at ${address}`,
    setUp: (link: string) => `To set up your organisation, open ${link} (good for one day)`,
    portTaken: (port: number) => `Something else is using port ${port}. Choose another: PORT=${port + 1} npm start`,
  },
}
