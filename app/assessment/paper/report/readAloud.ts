import { type Block, type Document, plain } from '../../../document/document.ts'
import { inLargePrint } from '../../../document/largePrint.ts'

/** A paper as text for whoever reads it out: what stands side by side on paper is told one after another. Pure. */
export function readAloud(document: Document): string {
  const { title, subtitle, foot, blocks } = inLargePrint(document)
  return [title, subtitle, foot, ...blocks.map(aloud)].filter(Boolean).join('\n\n').concat('\n')
}

function aloud(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
    case 'note':
      return plain(block.text)
    case 'bullets':
    case 'numbers':
      return block.items.map(plain).join('\n')
    case 'quotation':
      return `${block.text}\n${block.who}`
    default:
      return ''
  }
}
