import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asHtml } from './asHtml.ts'

test('a letter keeps its paragraphs and its lines, and its link can be pressed', () => {
  const html = asHtml('Dear Carys,\n\nOpen this:\nhttps://equity.example.org/a/abc\n', 'en')
  expect(html).toContain('<p>Dear Carys,</p>')
  expect(html).toContain(
    'Open this:<br><a href="https://equity.example.org/a/abc">https://equity.example.org/a/abc</a>',
  )
})

test('nothing that somebody typed becomes a mark of the page', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'h', 't', 'p', ':', '/', '\n', ' ') }),
      (text) => {
        const inside = asHtml(text, 'en').replace(
          /<\/?(p|a href="[^"]*"|a|br|!doctype html|html lang="en"|html|meta charset="utf-8"|body style="[^"]*"|body)>/g,
          '',
        )
        expect(inside).not.toMatch(/[<>"]/)
      },
    ),
  )
})
