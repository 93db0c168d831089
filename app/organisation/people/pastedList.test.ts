import { describe, expect, test } from 'vitest'
import { DUTIES, ROLES } from '../policy.ts'
import { words as signInWords } from '../signin/words.ts'
import { type KnownHere, readPastedList } from './pastedList.ts'

const known: KnownHere = {
  roles: [...ROLES, ...DUTIES].map((role) => ({ role, name: signInWords.roles[role] })),
  parts: [
    { id: 'homes', name: 'Homes and work' },
    { id: 'food', name: 'Fells Food Network' },
  ],
  emails: new Set(['ada@harbour.example']),
}

describe('a pasted list of people', () => {
  test('is read with commas, semicolons or tabs, with an address in brackets, and with roles in any usual word', () => {
    const { invitees, problems } = readPastedList(
      [
        'Name, E-mail, Role',
        'Amina Yusuf, amina@harbour.example, researcher',
        'Tomos Rees; TOMOS@harbour.example; Theme lead; Homes & work',
        'Kit Lowe\tkit@food.example\tPartner\tFells Food Network',
        '',
        'Eve Strand <eve@elsewhere.example>, Outside evaluator',
      ].join('\n'),
      known,
    )
    expect(problems).toEqual([])
    expect(invitees).toEqual([
      { line: 2, name: 'Amina Yusuf', email: 'amina@harbour.example', role: 'PL', kind: 'staff' },
      { line: 3, name: 'Tomos Rees', email: 'tomos@harbour.example', role: 'TL', kind: 'staff', unitId: 'homes' },
      { line: 4, name: 'Kit Lowe', email: 'kit@food.example', role: 'PM', kind: 'partner', unitId: 'food' },
      { line: 6, name: 'Eve Strand', email: 'eve@elsewhere.example', role: 'EE', kind: 'evaluator' },
    ])
  })

  test('shows every mistake of every line at once', () => {
    const { problems } = readPastedList(
      [
        'Amina Yusuf, amina at harbour, researcher',
        'ben@harbour.example, Specialist reviewer',
        'Cat, cat@harbour.example, wizard',
        'Tomos, tomos@harbour.example, Theme lead',
        'Kit, kit@food.example, Partner, Nowhere',
        'Ada, ada@harbour.example, Administrator',
        'Cat again, cat@harbour.example, Director',
      ].join('\n'),
      known,
    )
    expect(problems.map(({ line, because }) => [line, because])).toEqual([
      [1, 'no-email'],
      [2, 'role-unknown'],
      [3, 'role-unknown'],
      [4, 'needs-part'],
      [5, 'part-unknown'],
      [6, 'already-here'],
      [7, 'same-email'],
    ])
  })
})
