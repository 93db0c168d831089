import { makeSignInLink } from '../organisation/signin/signInLink.ts'
import { words } from '../portable/words.ts'
import { atHand, refuse } from './atHand.ts'

/** `ingrain sign-in-link EMAIL`: a link, good once and for an hour, with which somebody chooses a new password. */
export async function run([email, ...more]: readonly string[]): Promise<number> {
  if (email === undefined || more.length) return refuse(words.usage.signInLink)
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return refuse(words.notEmail(email))
  return atHand(async ({ database }) => {
    const made = await makeSignInLink(database, email, new Date())
    if (!made.ok) return refuse(words.nobody(email))
    const address = process.env.INGRAIN_ADDRESS ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`
    console.log(words.signInLink(`${address.replace(/\/$/, '')}/sign-in-links/${made.token}`))
    return 0
  })
}
