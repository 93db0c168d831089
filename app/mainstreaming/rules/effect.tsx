import type { Child } from 'hono/jsx'
import { Rung, type RungNumber } from '../../web/parts/rung.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Table } from '../../web/parts/table.tsx'
import type { Visit } from '../../web/route.ts'
import { seesWhole } from '../ownView.ts'
import type { Climbed, Rules } from '../pack.ts'
import { snapshotOf } from '../remember.ts'
import { sayRung } from '../sayings.ts'
import { readSnapshot } from '../snapshot.ts'
import { type Effect, effectOf } from './effectOf.ts'
import { words } from './words.ts'

const MOST = 20

/** What adopting a version of the rules would change, for those who may see where the whole organisation stands. */
export async function showEffectOfRules({ caller }: Visit, version: string): Promise<Child> {
  if (!seesWhole(caller, 'board.read')) return null
  const now = await snapshotOf(caller)
  const then = await readSnapshot({ ...caller, asIf: { mainstreaming: version } })
  return <EffectOfRules effect={effectOf(now, then)} rules={then.rules} />
}

function EffectOfRules({ effect, rules }: { effect: Effect; rules: Rules }) {
  const told = words.effect
  const { climbed, ofClimbed, promises, ofPromises, gap, looser, unasked } = effect
  const of = (one: Climbed) => (rung: RungNumber) => <Rung rung={rung} word={sayRung(one, rung, rules)} />
  return (
    <Section id="effect" title={told.title}>
      <p>{told.counts(climbed.length, ofClimbed, promises.length, ofPromises)}</p>
      {gap ? <p>{told.gap(gap.now, gap.would, gap.of)}</p> : null}
      {looser.map((one) => (
        <p>{told.looser(one.climbed.id)}</p>
      ))}
      {unasked.map((one) => (
        <p>{told.unasked(one.climbed.id)}</p>
      ))}
      <Changes
        caption={told.climbed}
        rows={climbed.map((one) => ({
          name: <a href={`/requirements/${one.climbed.id}`}>{one.climbed.title}</a>,
          now: rungIn(one.now, of(one.climbed)),
          would: rungIn(one.would, of(one.climbed)),
        }))}
      />
      <Changes
        caption={told.promises}
        rows={promises.map((one) => ({
          name: (
            <a href={`/promises/${one.id}`} dir="auto">
              {one.words}
            </a>
          ),
          now: rungIn(one.now),
          would: rungIn(one.would),
        }))}
      />
      <p class="in-small in-quiet">{told.lead}</p>
    </Section>
  )
}

const rungIn = (rung: RungNumber | undefined, draw = (one: RungNumber) => <Rung rung={one} />): Child =>
  rung === undefined ? words.effect.notCounted : draw(rung)

function Changes({ caption, rows }: { caption: string; rows: { name: Child; now: Child; would: Child }[] }) {
  const told = words.effect
  if (rows.length === 0) return null
  return (
    <>
      <Table
        caption={caption}
        shown
        columns={[{ text: told.name }, { text: told.now }, { text: told.would }]}
        rows={rows.slice(0, MOST).map(({ name, now, would }) => [name, now, would])}
      />
      {rows.length > MOST ? <p>{told.more(rows.length - MOST)}</p> : null}
    </>
  )
}
