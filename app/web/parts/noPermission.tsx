import { words } from '../words.ts'
import { Title } from './title.tsx'

/** `because` and `ask` are parts of a sentence; `ask` is a role across units, never a name. */
export function NoPermission({ because, ask }: { because: string; ask: string }) {
  return (
    <>
      <Title>{words.states.noPermissionTitle}</Title>
      <p class="in-lead">{words.states.because(because)}</p>
      <p>{words.states.ask(ask)}</p>
    </>
  )
}
