import { cpus, loadavg, release, totalmem } from 'node:os'

/** What the figures were measured on. A figure without its machine says little. */
export function machineFacts(): string {
  const [cpu] = cpus()
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Linux ${release()}`.replace(/^Linux/, process.platform),
    `Node ${process.versions.node}`,
    `load before ${loadavg()[0]!.toFixed(1)}`,
  ].join(', ')
}
