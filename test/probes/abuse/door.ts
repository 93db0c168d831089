import http from 'node:http'
import net from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Findings } from '../findings.ts'
import { leakIn } from './leaks.ts'

export type Answer = {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
  ms: number
  /** No answer in time, a broken connection, or the probe's own budget is spent. */
  trouble?: 'hang' | 'broken' | 'spent'
}
export type Asked = {
  headers?: Record<string, string>
  body?: string | Buffer
  cookie?: string
  host?: string
  timeout?: number
}
export type Door = {
  knock: (method: string, path: string, asked?: Asked) => Promise<Answer>
  /** Bytes as they are, for what no HTTP client would send. Returns what came back. */
  knockRaw: (bytes: string) => Promise<string>
  sent: () => number
  left: () => number
  slowest: () => string
}

const KEPT = 3_000_000

/** One way in, with a budget of requests and seconds. Every answer is looked at for 5xx and leaks, whoever asked. */
export function openDoor(
  address: URL,
  { most, seconds, findings }: { most: number; seconds: number; findings: Findings },
): Door {
  const until = Date.now() + seconds * 1000
  const times: number[] = []
  let sent = 0
  const isSpent = () => sent >= most || Date.now() > until

  const knock: Door['knock'] = async (method, path, asked = {}) => {
    if (isSpent()) return { status: 0, headers: {}, text: '', ms: 0, trouble: 'spent' }
    sent++
    const answer = await ask(address, method, path, asked)
    times.push(answer.ms)
    const where = `${method} ${path.slice(0, 120)}`
    if (answer.status >= 500 && answer.status !== 501 && answer.status !== 503)
      findings.add('5xx', 'high', where, `${answer.status} ${answer.text.slice(0, 120)}`)
    const leak = leakIn(answer.text, answer.headers['content-type'] ?? 'text/plain')
    if (leak) findings.add(`leak of ${leak[0]}`, 'high', where, leak[1])
    if (answer.trouble === 'hang') findings.add('hang', 'high', where, 'no answer in time')
    return answer
  }
  return {
    knock,
    knockRaw: async (bytes) => {
      if (isSpent()) return ''
      sent++
      return askRaw(address, bytes)
    },
    sent: () => sent,
    left: () => (isSpent() ? 0 : most - sent),
    slowest: () => {
      const sorted = times.sort((a, b) => a - b)
      return `p95 ${Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0)} ms, slowest ${Math.round(sorted.at(-1) ?? 0)} ms`
    },
  }
}

function ask(
  address: URL,
  method: string,
  path: string,
  { headers = {}, body, cookie, host, timeout = 10_000 }: Asked,
): Promise<Answer> {
  const start = performance.now()
  const sent: Record<string, string | number> = {
    host: host ?? address.host,
    accept: 'text/html,*/*;q=0.8',
    ...headers,
  }
  if (cookie) sent.cookie = cookie
  if (body !== undefined) sent['content-length'] ??= Buffer.byteLength(body)
  return new Promise((resolve) => {
    const end = (answer: Omit<Answer, 'ms'>) => resolve({ ...answer, ms: performance.now() - start })
    const broken = () => end({ status: -1, headers: {}, text: '', trouble: 'broken' })
    let request: http.ClientRequest
    try {
      request = http.request(
        {
          host: address.hostname.replace(/[[\]]/g, ''),
          port: address.port,
          method,
          path,
          headers: sent,
          setHost: false,
          agent: false,
        },
        (message) => {
          const chunks: Buffer[] = []
          let size = 0
          message.on('data', (chunk: Buffer) => {
            size += chunk.length
            if (size < KEPT) chunks.push(chunk)
          })
          const finish = () =>
            end({
              status: message.statusCode ?? 0,
              headers: message.headers,
              text: unpack(Buffer.concat(chunks), message.headers['content-encoding']),
            })
          message.on('end', finish)
          message.on('error', finish)
        },
      )
    } catch {
      return broken()
    }
    request.setTimeout(timeout, () => {
      request.destroy()
      end({ status: -2, headers: {}, text: '', trouble: 'hang' })
    })
    request.on('error', broken)
    request.end(body)
  })
}

function unpack(bytes: Buffer, encoding: string | undefined): string {
  const open =
    encoding === 'gzip'
      ? gunzipSync
      : encoding === 'br'
        ? brotliDecompressSync
        : encoding === 'deflate'
          ? inflateSync
          : undefined
  try {
    return (open?.(bytes) ?? bytes).toString('utf8')
  } catch {
    return bytes.toString('utf8')
  }
}

function askRaw({ hostname, port }: URL, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = net.connect(Number(port), hostname.replace(/[[\]]/g, ''), () => socket.write(bytes))
    const end = () => {
      socket.destroy()
      resolve(heard)
    }
    socket.on('data', (chunk) => {
      heard += chunk
      // One answer is there; a second to the same bytes would follow at once.
      socket.setTimeout(600)
      if (heard.length > 200_000) end()
    })
    socket.setTimeout(4000, end)
    socket.on('close', end)
    socket.on('error', end)
  })
}
