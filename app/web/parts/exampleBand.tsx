import { words } from '../words.ts'
import { sayDay } from './day.tsx'

/** The worked example keeps its own date: every page of it says which. */
export function ExampleBand({ day, href }: { day?: string; href?: string }) {
  if (!day) return null
  return (
    <div class="in-example">
      <div class="in-wrap">
        <p>
          {words.frame.example(sayDay(day))} {href ? <a href={href}>{words.frame.exampleLink}</a> : null}
        </p>
      </div>
    </div>
  )
}
