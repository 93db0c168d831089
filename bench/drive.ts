import http from 'node:http'
import type { Seat } from './manyOrganisations.ts'
import { quantileOf } from './row.ts'

export type Driven = { answers: number; failures: number; seconds: number; p50: number; p95: number; p99: number }

type Way = {
  address: string
  seats: readonly Seat[]
  paths: readonly string[]
  seconds: number
  /** Seconds between an answer and the next request, on the average; 0 is flat out. */
  thinking: number
}

/**
 * People at work: each seat has one connection, opens one page after the other, and thinks in between. Times are in
 * milliseconds from the request to the last byte of the answer.
 */
export async function drive({ address, seats, paths, seconds, thinking }: Way): Promise<Driven> {
  const times: number[] = []
  let failures = 0
  const begun = performance.now()
  const until = begun + seconds * 1000
  const work = async ({ cookie }: Seat, seat: number) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    // People do not come through the door in one moment.
    await pause(thinking * 1000 * ((seat * 0.618) % 1))
    for (let n = seat; performance.now() < until; n++) {
      const start = performance.now()
      const status = await get(`${address}${paths[n % paths.length]}`, cookie, agent)
      if (status === 200) times.push(performance.now() - start)
      else {
        failures++
        // A server that has gone is not asked ten thousand times a second whether it has.
        await pause(100)
      }
      // Between half of it and one and a half.
      await pause(Math.min(thinking * 1000 * (0.5 + ((n * 0.618) % 1)), until - performance.now()))
    }
    agent.destroy()
  }
  await Promise.all(seats.map(work))
  const sorted = times.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantileOf(sorted, share)) as [number, number, number]
  return { answers: times.length, failures, seconds: (performance.now() - begun) / 1000, p50, p95, p99 }
}

const pause = (ms: number): Promise<void> | undefined =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined

/** The status of the whole answer, or -1. Like a browser, asks once more where a kept connection had just been closed. */
export function get(url: string, cookie: string, agent: http.Agent, isAgain = false): Promise<number> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent, headers: { cookie } }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', () => resolve(-1))
    })
    request.on('error', () => resolve(request.reusedSocket && !isAgain ? get(url, cookie, agent, true) : -1))
    request.setTimeout(20_000, () => request.destroy())
  })
}
