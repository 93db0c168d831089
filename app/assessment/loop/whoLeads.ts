import type { Caller } from '../../organisation/caller.ts'
import { postForRole } from '../../organisation/post/actions.ts'

/** Who is asked where the work has nobody in charge: whoever leads on health equity, or is there in their place. */
export const leadPost = (caller: Caller): Promise<string> => postForRole(caller, 'HL', 'DS', 'OA')

/** Who answers for what a body is to decide. */
export const sponsorPost = (caller: Caller): Promise<string> => postForRole(caller, 'DS', 'HL', 'OA')
