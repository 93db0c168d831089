import type { ReportAbout } from './readReport.ts'

type Report = Pick<ReportAbout['pack']['reports'][number], 'report' | 'formats'>

export type Format = 'html' | 'docx' | 'pdf' | 'txt'

const NAMED = { html: 'html', docx: 'docx', pdf: 'pdf', txt: 'audio-script' } as const

export const hasFormat = ({ formats }: Report, format: Format): boolean => formats.includes(NAMED[format])

/** The addresses, below its assessment, at which a report can be read or taken; each paper in large print as well. */
export function filesOf(report: Report): string[] {
  const form = `form=${report.report}`
  const large = (format: 'docx' | 'pdf') => (hasFormat(report, format) ? [`report.${format}?${form}&size=large`] : [])
  return [
    ...(hasFormat(report, 'html') ? [`report?${form}`] : []),
    ...(hasFormat(report, 'docx') ? [`report.docx?${form}`] : []),
    ...(hasFormat(report, 'pdf') ? [`report.pdf?${form}`] : []),
    ...large('docx'),
    ...large('pdf'),
    ...(hasFormat(report, 'txt') ? [`report.txt?${form}`] : []),
    ...(report.formats.includes('json') ? [`report.json?${form}`] : []),
  ]
}
