import { Table } from '../../web/parts/table.tsx'
import { type PartnerCarries, sayPartner } from './partners.ts'
import { words } from './words.ts'

/** Every supported partner, and what it has said to its duties. Draws nothing where there is no partner. */
export function PartnersTable({ partners }: { partners: readonly PartnerCarries[] }) {
  const said = words.partners
  if (partners.length === 0) return null
  return (
    <Table
      caption={said.title}
      columns={[{ text: said.partner }, { text: said.stands }]}
      rows={partners.map((partner) => [
        <a href={`/units/${partner.id}`} dir="auto">
          {partner.name}
        </a>,
        <span dir="auto">{sayPartner(partner)}</span>,
      ])}
    />
  )
}
