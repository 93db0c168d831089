import { StaffPage } from '../../../app/web/page.tsx'
import { Button, ButtonGroup } from '../../../app/web/parts/button.tsx'
import { Cloth } from '../../../app/web/parts/cloth.tsx'
import { Cols } from '../../../app/web/parts/cols.tsx'
import { Details } from '../../../app/web/parts/details.tsx'
import { InsetText } from '../../../app/web/parts/insetText.tsx'
import { NotificationBanner } from '../../../app/web/parts/notificationBanner.tsx'
import { Rung, type RungNumber, rungWord } from '../../../app/web/parts/rung.tsx'
import { Saved } from '../../../app/web/parts/saved.tsx'
import { Section } from '../../../app/web/parts/section.tsx'
import { SummaryList } from '../../../app/web/parts/summaryList.tsx'
import { Tag } from '../../../app/web/parts/tag.tsx'
import { TaskList } from '../../../app/web/parts/taskList.tsx'
import { Title } from '../../../app/web/parts/title.tsx'
import { frame } from '../frame.ts'

const rungs: [RungNumber, string][] = [
  [0, 'Nothing is recorded: an empty loom'],
  [1, 'Words exist and are approved: one loose thread'],
  [2, 'A named owner in post, a date, a body: a thread crosses it'],
  [3, 'Money or protected time: threads hold each other'],
  [4, 'Dated evidence from the last 12 months: whole cloth'],
  [5, 'Something changed because of monitoring or a public adviser: cloth with a knot'],
]

const dyes = [
  ['paper', '#faf6ee', 'page'],
  ['sheet', '#fffdf9', 'inputs, panels'],
  ['linen', '#f1eadd', 'hover, disabled'],
  ['ink', '#1e1a20', 'text, rules, warp'],
  ['ink-2', '#4b444d', 'second voice'],
  ['rule', '#d3c8b6', 'hairlines, never alone'],
  ['rule-2', '#857a69', 'edges that must be seen'],
  ['logwood', '#4d2156', 'links, buttons, weft'],
  ['madder', '#86260f', 'late, error'],
  ['weld', '#f4cb4c', 'focus, the one number'],
  ['lichen', '#1f4f38', 'saved, answered'],
] as const

function weaveOf(rung: RungNumber) {
  return rung === 0
    ? ({ is: 'absent' } as const)
    : ({ is: 'own', counts: [0, 1, 2, 3, 4, 5].map((at) => (at === rung ? 1 : 0)) } as const)
}

function Glyphs() {
  return (
    <section class="in-scroll" tabindex={0} aria-label="The six glyphs">
      <table class="govuk-table in-glyphs">
        <caption class="govuk-visually-hidden">The six glyphs at four sizes</caption>
        <thead>
          <tr>
            {['Rung', 'Word', '16', '24', '48', '96', 'One ink', 'Cloth', 'What the weave says'].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rungs.map(([rung, says]) => (
            <tr>
              <td>{rung}</td>
              <th scope="row">{rungWord(rung)}</th>
              {['g16', 'g24', 'g48', 'g96', 'g48 one-ink'].map((size) => (
                <td>
                  <svg class={size} aria-hidden="true" focusable="false">
                    <use href={`#r${rung}`} />
                  </svg>
                </td>
              ))}
              <td class="in-cellw">
                <Cloth weave={weaveOf(rung)} />
              </td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export const looks = {
  glyphs: () => (
    <StaffPage {...frame} title="Living style sheet">
      <link rel="stylesheet" href="/assets/swatches.css" />
      <Title>The look of Ingrain: a living style sheet</Title>
      <p class="in-lead">
        Six glyphs, one typeface, eleven colours, one stylesheet, made with the product’s own parts.
      </p>
      <Section id="g1" title="Six rungs, six weaves">
        <Glyphs />
        <p>
          The word always stands beside the glyph. Three more marks complete the cloth: <b>inherited</b> is warp alone,{' '}
          <b>absent</b> is a dashed empty loom, <b>not applicable</b> is a short rule with its reason.
        </p>
        <div class="in-swatches">
          <div>
            <Cloth weave={{ is: 'inherited', rung: 2 }} />
            Inherited, Owned
          </div>
          <div>
            <Cloth weave={{ is: 'absent' }} />
            Absent
          </div>
          <div>
            <Cloth weave={{ is: 'not applicable', because: '' }} />
            Not applicable, because…
          </div>
          <div>
            <Cloth weave={{ is: 'own', counts: [0, 1, 0, 1, 2, 1] }} />5 promises, lowest Declared
          </div>
          <div>
            <Cloth weave={{ is: 'own', counts: [0, 20, 9, 4, 12, 2] }} />
            47 promises, lowest Declared
          </div>
        </div>
        <Cloth band weave={{ is: 'own', counts: [0, 2, 2, 1, 2, 1] }} />
      </Section>
      <Section id="g2" title="Colour, named after the dyes">
        <ul class="in-swatches">
          {dyes.map(([name, value, use]) => (
            <li>
              <svg aria-hidden="true" focusable="false">
                <rect class={`k-${name}`} width="100%" height="100%" />
              </svg>
              <b>{name}</b> {value}
              <br />
              {use}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="g3" title="Type: Atkinson Hyperlegible Next">
        <p class="t-3xl t-b">Where are we only talking?</p>
        <p class="t-2xl t-b">What happened to your last comment</p>
        <p class="t-xl t-b">Turn commitment into infrastructure</p>
        <p class="t-l">41 of every 100 took it up; 63 in the least deprived</p>
        <p class="t-m">Nobody is named for them, or nobody has said how they will be paid for.</p>
        <p class="t-s">Version 2, adopted by the Board on 14 March 2026. Used by 9 of 14 projects.</p>
        <p class="t-l" lang="cy">
          Tegwch iechyd, ym mhopeth a wnawn: ŵyr, tŷ, gŵyl, llŷn. Il1 O0 5S 8B
        </p>
      </Section>
      <Section id="g4" title="Buttons, tags, messages">
        <ButtonGroup>
          <Button>Save and continue</Button>
          <Button kind="secondary">Ask somebody for help</Button>
          <Button kind="warning">Withdraw this promise</Button>
        </ButtonGroup>
        <Button notYet="Not yet: name an owner first.">Ask the Board</Button>
        <p>
          <Tag>Draft</Tag> <Tag kind="open">Not yet accepted</Tag> <Tag kind="late">Answer 6 days late</Tag>{' '}
          <Tag kind="done">Answered in 4 days</Tag>
        </p>
        <NotificationBanner kind="success">
          <b>Saved.</b> Maryam will be phoned with your answer.
        </NotificationBanner>
        <InsetText>
          <p>Averages are shown with the lowest. Missing is shown as missing.</p>
        </InsetText>
        <Details summary="Why we ask" open>
          <p>So that the cause is named before the action.</p>
        </Details>
      </Section>
      <Cols kind="half" step>
        <Section id="g5" title="Lists that people know" tight>
          <TaskList
            items={[
              { href: '/levels', text: 'Choose your levels', hint: 'Five to start from', state: 'Done' },
              { href: '/members', text: 'Name one person', state: <Tag kind="open">To do</Tag> },
            ]}
          />
          <Saved>Draft saved at 10:42</Saved>
        </Section>
        <Section id="g6" title="About one record" tight>
          <SummaryList
            rows={[
              { name: 'Stands on', value: <Rung rung={2} href="/requirements/S2.3" /> },
              { name: 'Due', value: '31 March 2027', change: { href: '/due', what: 'due date' } },
            ]}
          />
        </Section>
      </Cols>
    </StaffPage>
  ),
}
