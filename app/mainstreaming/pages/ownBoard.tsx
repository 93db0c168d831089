import { type Frame, StaffPage } from '../../web/page.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Grid } from '../../web/parts/grid.tsx'
import { RungKey } from '../../web/parts/rungKey.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Title } from '../../web/parts/title.tsx'
import { WorkList } from '../../web/parts/workList.tsx'
import type { GridShown } from '../grid/gridOf.ts'
import { words as gridWords } from '../grid/words.ts'
import { words } from '../words.ts'
import { itemOf, type Waiting } from '../work/myWork.ts'
import { words as workWords } from '../work/words.ts'

type Props = { frame: Frame; unit?: { id: string; name: string }; cloth?: GridShown; work: readonly Waiting[] }

/** What somebody sees who belongs to one part of the organisation and not to the whole, as partners do. */
export function OwnBoardPage({ frame, unit, cloth, work }: Props) {
  const told = words.board
  return (
    <StaffPage {...frame} title={told.tab} here="board">
      <Cols kind="wide">
        <div>
          <Title>{unit ? told.partnerTitle(unit.name) : told.tab}</Title>
          <p class="in-lead">{unit ? told.partnerLead : told.partnerNowhere}</p>
        </div>
        <Section id="work" title={told.work} tight>
          {work.length === 0 ? <p>{workWords.work.empty}</p> : <WorkList items={work.map(itemOf)} />}
        </Section>
      </Cols>
      {cloth ? (
        <Section id="cloth" title={told.cloth}>
          <Grid
            full
            caption={told.clothCaption}
            activities={cloth.activities}
            levels={cloth.levels}
            things={gridWords.grid.things.commitments}
          />
          <RungKey />
        </Section>
      ) : null}
    </StaffPage>
  )
}
