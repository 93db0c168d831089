import type { Child } from 'hono/jsx'

type Props = { kind: 'side' | 'wide' | 'half'; step?: boolean; children?: Child }

/** Two blocks beside each other: text and aside (`side`), 1.55 to 1 (`wide`), or halves. One column on phones. */
export function Cols({ kind, step, children }: Props) {
  return <div class={`in-cols in-cols--${kind}${step ? ' in-step' : ''}`}>{children}</div>
}
