import type { Letter } from '../../web/mail/outbox.ts'
import type { Caller } from '../caller.ts'
import { words } from './words.ts'

export const invitationLetter = (
  { organisation, member }: Caller,
  { name, email, link }: { name: string; email: string; link: string },
): Letter => ({
  to: email,
  subject: words.letter.subject(organisation.name),
  body: words.letter.body({ name, from: member.name, organisation: organisation.name, link }),
})
