import { createServer } from 'node:http'

/** An address on this machine that nobody has a reason to open. Whatever asks for it followed a link it was given. */
export async function openCanary(): Promise<{ url: string; asked: () => string[]; close: () => Promise<void> }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => [...new Set(asked)],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
