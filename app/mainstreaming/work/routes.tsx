import { page } from '../../web/answer.ts'
import { get, type Route, type Visit } from '../../web/route.ts'
import { snapshotOf } from '../remember.ts'
import { MyWorkPage } from './pages/myWork.tsx'
import { workOf } from './readWork.ts'

async function show({ caller, frame }: Visit) {
  return page(<MyWorkPage frame={frame} waiting={await workOf(caller, await snapshotOf(caller))} />)
}

export const routes: Route[] = [get('/my-work', 'self', show)]
