import { type Block, type Document, plain, stretchesOf, type Text } from '../../../document/document.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Assessment } from '../../assessment.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; assessment: Pick<Assessment, 'id' | 'title'>; document: Document; also: string[] }

/** A report to read here and to print: the same words as its Word file, and the files to take it as. */
export function ReportPage({ frame, assessment, document, also }: Props) {
  const said = words.hub
  const at = `/assessments/${assessment.id}`
  const title = document.subtitle ?? document.title
  return (
    <StaffPage
      {...frame}
      title={title}
      here="assessments"
      breadcrumbs={[
        { href: '/assessments', text: words.all },
        { href: at, text: assessment.title },
        { href: `${at}/forms`, text: said.title },
      ]}
    >
      <Title>{document.subtitle ? said.reportOf(title, document.title) : title}</Title>
      {document.mark ? <InsetText>{said.isDraft}</InsetText> : null}
      <p class="in-small in-quiet">{document.foot}</p>
      {also.length ? (
        <p class="in-noprint">
          {also.map((file, n) => (
            <>
              {n ? ' · ' : null}
              <a href={`${at}/${file}`}>{said.formats[formatOf(file)]}</a>
            </>
          ))}
        </p>
      ) : null}
      {document.blocks.map((block) => (
        <BlockOf block={block} />
      ))}
    </StaffPage>
  )
}

/** The format that the address of a file stands for. */
export const formatOf = (file: string): string =>
  `${/^report\.(\w+)/.exec(file)?.[1] ?? 'html'}${file.includes('size=large') ? '-large' : ''}`

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2>{block.text}</h2>
      ) : block.level === 2 ? (
        <h3>{block.text}</h3>
      ) : (
        <h4>{block.text}</h4>
      )
    case 'paragraph':
      return (
        <p dir="auto">
          <Said text={block.text} />
        </p>
      )
    case 'note':
      return (
        <InsetText>
          <Said text={block.text} />
        </InsetText>
      )
    case 'bullets':
    case 'numbers':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li dir="auto">
              <Said text={item} />
            </li>
          ))}
        </ul>
      )
    case 'quotation':
      return (
        <blockquote>
          <p dir="auto">{block.text}</p>
          <p class="in-quiet">{block.who}</p>
        </blockquote>
      )
    case 'keyValues':
      return <SummaryList rows={block.pairs.map(({ key, value }) => ({ name: key, value: <Said text={value} /> }))} />
    case 'table':
      return (
        <Table
          caption={block.caption}
          shown
          columns={block.head.map((text) => ({ text }))}
          rows={block.rows.map((row) => row.map((cell) => <Said text={cell} />))}
        />
      )
    default:
      return null
  }
}

function Said({ text }: { text: Text }) {
  if (plain(text).trim() === '') return null
  return (
    <>
      {stretchesOf(text).map(({ words: told, isStrong, to }) =>
        to ? <a href={to}>{told}</a> : isStrong ? <strong>{told}</strong> : told,
      )}
    </>
  )
}
