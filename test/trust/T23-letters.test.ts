import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendLater } from '../../app/web/mail/outbox.ts'
import { carrierFor, sendWaiting } from '../../app/web/mail/postOffice.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'

/** A real SMTP server on this machine that keeps what it is given. */
async function openSink(): Promise<{ port: number; letters: { to: string[]; text: string }[]; close: () => void }> {
  const letters: { to: string[]; text: string }[] = []
  const server: Server = createServer((socket) => {
    let to: string[] = []
    let data: string | undefined
    let rest = ''
    socket.write('220 sink\r\n')
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (data !== undefined) {
          if (line === '.') {
            letters.push({ to, text: data })
            to = []
            data = undefined
            socket.write('250 kept\r\n')
          } else data += `${line}\n`
        } else if (/^EHLO|^HELO/i.test(line)) socket.write('250 sink\r\n')
        else if (/^RCPT TO:/i.test(line)) {
          to.push(line.replace(/^RCPT TO:<(.*)>.*$/i, '$1'))
          socket.write('250 ok\r\n')
        } else if (/^DATA/i.test(line)) {
          data = ''
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, letters, close: () => server.close() }
}

describe('T23 letters', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const put = (to: string, subject: string, body = 'Open the link.') =>
    house.as(harbour, 'lead', (caller) => sendLater(caller, { to, subject, body }))

  test('go to one person each by SMTP, and no typed line break adds a header or a reader', async () => {
    const sink = await openSink()
    const carry = carrierFor({ smtp: `smtp://127.0.0.1:${sink.port}`, folder: '' })
    const nasty = fc.sample(
      fc.tuple(
        fc.constantFrom('\r\nBcc: spy@elsewhere.example', '\nTo: spy@elsewhere.example', '\r\n\r\nbody', '\0'),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      ),
      { numRuns: 40, seed: 7 },
    )
    for (const [breaks, words] of nasty)
      await put('omar@harbour.example', `Join ${words.replaceAll('\0', '')}${breaks}`.replaceAll('\0', ''))
    for (let sent = 1; sent > 0; ) sent = await sendWaiting(house.database, carry, new Date())
    expect(sink.letters).toHaveLength(nasty.length)
    for (const { to, text } of sink.letters) {
      expect(to).toEqual(['omar@harbour.example'])
      const head = text.slice(0, text.indexOf('\n\n'))
      expect(head).not.toMatch(/^Bcc:/im)
      expect(head.match(/^To:/gim)).toHaveLength(1)
    }
    sink.close()
  })

  test('are files in a folder that only we can read, when no server is named; sent ones keep no words behind', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'ingrain-outbox-')), 'outbox')
    await put('grace@harbour.example', 'A letter', 'Dear Grace, ŵŷ £5')
    await sendWaiting(house.database, carrierFor({ folder }), new Date())
    const [file] = readdirSync(folder)
    expect(readFileSync(join(folder, file!), 'utf8')).toContain('To: grace@harbour.example')
    expect(statSync(join(folder, file!)).mode & 0o077).toBe(0)
    const left = await house.database.inInstance((db) => db.query<{ body: string }>('select body from outbox'))
    expect(left.every(({ body }) => body === '')).toBe(true)
    rmSync(join(folder, '..'), { recursive: true })
  })

  test('that cannot be sent are tried again, and not more than eight times', async () => {
    await put('nobody@harbour.example', 'Lost')
    let tries = 0
    for (let round = 0; round < 12; round++)
      await sendWaiting(
        house.database,
        async () => {
          tries++
          throw new Error('no server')
        },
        new Date(),
      )
    expect(tries).toBe(8)
  })
})
