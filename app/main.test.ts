import { once } from 'node:events'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../test/house.ts'
import { startServer } from './main.ts'

describe('the server', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  test('stops although a browser holds a line open and says nothing on it', async () => {
    const { database, appUrl } = house
    const instance = { database, appUrl, folder: tmpdir(), secret: 'a secret', warnings: [], close: async () => {} }
    const server = await startServer(instance, { port: 0 })
    const silent = connect(server.port, '127.0.0.1')
    await once(silent, 'connect')
    expect((await fetch(`${server.address}/sign-in`)).status).toBe(200)
    const ended = once(silent, 'close')
    await server.stop()
    await ended
    await expect(fetch(`${server.address}/sign-in`)).rejects.toThrow()
  })
})
