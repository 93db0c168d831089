import { readFileSync } from 'node:fs'

/**
 * Until Ingrain is asked to stop: by a signal, or, when `npm start` started it, by the end of that npm. npm passes no
 * end on that comes by kill -9, and its shell passes on none at all, so an Ingrain that nobody knows would be left.
 */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    const npm = process.env.npm_lifecycle_event === 'start' ? npmOf(process.ppid) : undefined
    const first = process.ppid
    const watch = npm && setInterval(() => (process.ppid !== first || !isAlive(npm)) && stop(), 250)
    function stop(): void {
      clearInterval(watch)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  })
}

/** The npm that started the process `pid`, which is the shell that npm opened, or npm itself where no shell stands between. */
function npmOf(pid: number): number {
  const above = parentOf(pid)
  return above && read(`/proc/${above}/cmdline`).includes('npm') ? above : pid
}

// Only Linux tells whose child another process is. Its name, in brackets, may hold spaces.
const parentOf = (pid: number): number => Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1])

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
