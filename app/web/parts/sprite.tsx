import { glyphs, weaves } from './threads.ts'

type Weaves = keyof typeof weaves
type Glyphs = keyof typeof glyphs

/**
 * The drawings that a page refers to, inlined once. `light` carries only the sign, the selvedge's weave and the tick:
 * enough for public pages that draw no rung.
 */
export function Sprite({ light = false }: { light?: boolean }) {
  const weaveNames: Weaves[] = light ? ['w4'] : (Object.keys(weaves) as Weaves[])
  const glyphNames: Glyphs[] = light ? ['mark', 'tick', 'dash'] : (Object.keys(glyphs) as Glyphs[])
  return (
    <svg class="in-sprite" aria-hidden="true" focusable="false">
      <defs>
        {weaveNames.map((name) => (
          <pattern id={name} width={weaves[name].size} height={weaves[name].size} patternUnits="userSpaceOnUse">
            <Paths of={weaves[name].paths} />
          </pattern>
        ))}
      </defs>
      {glyphNames.map((name) => (
        <symbol id={name} viewBox="0 0 16 16">
          <Paths of={glyphs[name].paths} />
        </symbol>
      ))}
    </svg>
  )
}

function Paths({ of }: { of: { ink: string; d: string; hollow?: boolean }[] }) {
  return (
    <>
      {of.map(({ ink, d, hollow }) => (
        <path class={ink} fill-rule={hollow ? 'evenodd' : undefined} d={d} />
      ))}
    </>
  )
}
