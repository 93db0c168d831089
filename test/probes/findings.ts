const ORDER = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof ORDER)[number]
export type Finding = { check: string; severity: Severity; where: string; detail: string }

export type Findings = {
  add: (check: string, severity: Severity, where: string, detail?: string) => void
  /** Counts cases tried, so that a probe that found nothing can show that it looked. */
  tried: (check: string, cases?: number) => void
  note: (text: string) => void
  all: () => Finding[]
  report: (title: string) => string
}

/** What a probe found, once for each check and place. */
export function openFindings(): Findings {
  const found = new Map<string, Finding>()
  const cases = new Map<string, number>()
  const notes = new Set<string>()
  const all = () => [...found.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  return {
    add: (check, severity, where, detail = '') => {
      const key = `${check}|${where}`
      if (!found.has(key)) found.set(key, { check, severity, where, detail: detail.replace(/\s+/g, ' ').slice(0, 300) })
    },
    tried: (check, n = 1) => void cases.set(check, (cases.get(check) ?? 0) + n),
    note: (text) => void notes.add(text),
    all,
    report: (title) =>
      [
        title,
        `  tried: ${[...cases].map(([check, n]) => `${check} ${n}`).join(', ')}`,
        ...all().map(
          ({ check, severity, where, detail }) => `  [${severity}] ${check}: ${where}${detail ? `: ${detail}` : ''}`,
        ),
        ...[...notes].slice(0, 20).map((note) => `  (${note})`),
        found.size ? `  ${found.size} findings` : '  nothing found',
      ].join('\n'),
  }
}
