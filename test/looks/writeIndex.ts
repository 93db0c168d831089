import { writeFileSync } from 'node:fs'

type Group = { title: string; shown: { name: string; shows: string; files: string[]; complaint?: string }[] }

/** One page beside the pictures that shows them all, to be opened in a browser. */
export function writeIndex(folder: string, groups: readonly Group[]): void {
  const figure = (file: string) =>
    `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy" width="${file.includes('390') ? 160 : 420}"></a>`
  const sections = groups.map(
    ({ title, shown }) =>
      `<h2>${title}</h2>${shown
        .map(
          ({ name, shows, files, complaint }) =>
            `<h3>${name}: ${shows}</h3>${complaint ? `<p><b>${complaint}</b></p>` : ''}<p>${files.map(figure).join(' ')}</p>`,
        )
        .join('')}`,
  )
  writeFileSync(
    `${folder}/index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title><style>body{font:1rem sans-serif}img{border:1px solid;vertical-align:top;max-height:40rem;object-fit:cover;object-position:top}</style><h1>Looks</h1>${sections.join('')}</html>`,
  )
}
