import { SummaryList } from '../../web/parts/summaryList.tsx'
import { secondPersonRoutes } from '../secondPerson/secondPersonRoutes.tsx'
import { words as secondWords } from '../secondPerson/words.ts'
import { confirmContacts } from './contacts.ts'
import { words } from './words.ts'

export const routes = secondPersonRoutes({
  kind: 'contacts',
  here: '/settings',
  confirm: confirmContacts,
  faults: () => ({}),
  tell: async (caller, request) => {
    const isAsker = request.askedById === caller.member.id
    const said = words.export.request
    return {
      title: said.title(request.askedByName),
      trail: [
        isAsker ? { href: '/settings/export', text: words.export.title } : { href: '/my-work', text: secondWords.work },
      ],
      body: (
        <SummaryList
          rows={[
            { name: said.what, value: said.whatSaid },
            { name: said.until, value: said.untilSaid },
          ]}
        />
      ),
    }
  },
})
