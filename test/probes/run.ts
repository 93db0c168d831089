// Starts an Ingrain to be thrown away, with two seeded organisations, and probes it: `tsx test/probes/run.ts [abuse] [pages]`.
import { PROBES } from './probes.ts'
import { probeThrowAway } from './probeThrowAway.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PROBES[name])
if (unknown.length) {
  console.error(`There is no probe ${unknown.join(', ')}; there are ${Object.keys(PROBES).join(' and ')}.`)
  process.exit(2)
}

let found = 0
for (const [name, probe] of Object.entries(PROBES)) {
  if (asked.length && !asked.includes(name)) continue
  const findings = await probeThrowAway(probe)
  console.log(findings.report(name))
  found += findings.all().length
}
console.log(found ? `${found} findings` : 'nothing found')
process.exit(found ? 1 : 0)
