import { type Frame, StaffPage } from '../../web/page.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { Table } from '../../web/parts/table.tsx'
import type { PackHere } from '../adoption.ts'
import { addressOfComparison, addressOfPack } from './addressOfPack.ts'
import { words } from './words.ts'

export function PackList({ frame, packs }: { frame: Frame; packs: PackHere[] }) {
  return (
    <StaffPage {...frame} title={words.title} here="/packs">
      <Statement eyebrow={words.title}>
        {words.statement(
          packs.filter(({ adopted }) => adopted).length,
          packs.length,
          packs.filter(({ waiting }) => waiting).length,
        )}
      </Statement>
      <p class="in-lead">{words.lead}</p>
      <p>{words.adoptWhat}</p>
      <Table
        caption={words.caption}
        columns={[{ text: words.pack }, { text: words.versions }, { text: words.state }]}
        rows={packs.map(({ pack, heads, reads, adopted, waiting }) => [
          <a href={addressOfPack(pack)}>{heads[0]?.title ?? pack}</a>,
          heads.map(({ version }) => version).join(', '),
          <>
            {adopted ? words.adopted(adopted.version, adopted.onDay) : words.notAdopted(reads)}
            {heads.some(({ version, status }) => version === reads && status === 'retired') ? (
              <div>{words.readsRetired}</div>
            ) : null}
            {waiting ? (
              <div>
                <a href={addressOfComparison(pack, reads, waiting.version)}>{words.waiting(waiting.version)}</a>
              </div>
            ) : null}
          </>,
        ])}
      />
    </StaffPage>
  )
}
