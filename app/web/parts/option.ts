import type { Child } from 'hono/jsx'

/** One choice. `under` is shown below a radio or a tick, always; `group` heads a part of a select. */
export type Option = { value: string; text: Child; hint?: Child; group?: string; under?: Child }
