import { StaffPage } from '../../../app/web/page.tsx'
import { Aside } from '../../../app/web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../app/web/parts/button.tsx'
import { Checks } from '../../../app/web/parts/checks.tsx'
import { Cols } from '../../../app/web/parts/cols.tsx'
import { Answer, Comment, Owed, Voice } from '../../../app/web/parts/comment.tsx'
import { Compare } from '../../../app/web/parts/compare.tsx'
import { Differences } from '../../../app/web/parts/differences.tsx'
import { Form } from '../../../app/web/parts/form.tsx'
import { Note } from '../../../app/web/parts/note.tsx'
import { Rung } from '../../../app/web/parts/rung.tsx'
import { Section } from '../../../app/web/parts/section.tsx'
import { Tag } from '../../../app/web/parts/tag.tsx'
import { TextArea } from '../../../app/web/parts/textArea.tsx'
import { Title } from '../../../app/web/parts/title.tsx'
import { frame } from '../frame.ts'

const elements = [
  ['Systematic', ': a pattern, not chance'],
  ['Between whom', ': which groups are compared'],
  ['Avoidable and unfair', ': why it is wrong'],
  ['Length and quality of life', ': both, not one'],
  ['Social and economic causes', ': what produces it'],
  ['Power and voice', ': who decides'],
] as const

function sixThings(missing: string[]) {
  return elements.map(([name, quiet]) => ({ done: !missing.includes(name), text: <b>{name}</b>, quiet }))
}

export const looks = {
  definition: () => (
    <StaffPage
      {...frame}
      title="What we mean by health inequities"
      here="terminology"
      breadcrumbs={[
        { href: '/board', text: 'Board' },
        { href: '/concepts', text: 'Terminology' },
      ]}
      notice="Your answer is saved. Maryam will be phoned with it."
    >
      <Cols kind="side">
        <div>
          <Title eyebrow="Step 1, requirement S1.1. Version 3, out to consultation">
            What we mean by health inequities
          </Title>
          <p class="in-lead">
            Two wordings are on the table until 4 December. 31 of 88 members and 9 of 12 public advisers have said which
            they prefer. 6 comments have an answer; 1 does not.
          </p>
        </div>
        <Aside label="Where it stands">
          <Section id="stands" title="Where it stands" tight>
            <p>
              <Rung rung={4} href="/requirements/S1.1" /> on version 2
            </p>
            <p class="in-small">Version 3 replaces it once the Board adopts it.</p>
          </Section>
        </Aside>
      </Cols>
      <Compare
        sides={[
          {
            id: 'a',
            eyebrow: 'Wording A',
            title: 'Close to version 2',
            rows: [
              <p class="in-def">
                Differences in length and quality of life between social groups and places that are systematic,
                avoidable and so unfair, and that come from unequal access to money, good living and working conditions,
                timely care, and influence over decisions.
              </p>,
              <h3>In plain words</h3>,
              <p>
                Some people live shorter, harder lives than others because of where and how they have to live, and
                because they have less say. It follows a pattern. It could be different. So it is unfair.
              </p>,
              <h3>Six things a definition should carry</h3>,
              <Checks items={sixThings([])} />,
              <p class="in-small">
                <b>Preferred by 11 of 31 members and 6 of 9 public advisers</b>
              </p>,
            ],
          },
          {
            id: 'b',
            eyebrow: 'Wording B',
            title: 'Shorter',
            rows: [
              <p class="in-def">
                Unfair and avoidable differences in health between groups, produced by the unequal way that society
                shares out money, power and resources.
              </p>,
              <h3>In plain words</h3>,
              <p>When people are ill more often because society shares things out unfairly.</p>,
              <h3>Six things a definition should carry</h3>,
              <Checks items={sixThings(['Systematic', 'Length and quality of life', 'Power and voice'])} />,
              <p class="in-small">
                <b>Preferred by 20 of 31 members and 3 of 9 public advisers</b>
              </p>,
            ],
          },
        ]}
      />
      <Note>
        <p>Members and public advisers prefer different wordings. The Board sees both counts, with every comment.</p>
      </Note>
      <Cols kind="side" step>
        <Section id="said" title="What people said" tight>
          <Comment
            by="Maryam, public adviser"
            about="on wording A, by phone, read back to her, 2 November"
            tag={<Tag kind="late">Answer 6 days late</Tag>}
            quote="“Less say” is right, keep that. But the old version says people are left behind. Nobody left us behind, somebody decided. Say who decides."
          >
            <Owed>
              <Form action="/answers" once="sample" warn>
                <TextArea
                  name="answer"
                  label="Your answer to Maryam"
                  hint="She will be phoned, as she asked. Say what changed, or why not."
                  rows={3}
                />
                <ButtonGroup>
                  <Button>Save the answer</Button>
                  <Button kind="secondary" action="/concepts/1/draft">
                    Change the wording too
                  </Button>
                </ButtonGroup>
              </Form>
            </Owed>
          </Comment>
          <Comment
            by="Theme lead, Early years"
            about="on wording B, 29 October"
            tag={<Tag kind="done">Answered in 4 days</Tag>}
            quote="Short enough to put in a bid. A is too long for a 60-word box."
          >
            <Answer by="Nia, 2 November">
              Agreed that bids need a short one. Whichever is adopted will have a 50-word form beside it.
            </Answer>
          </Comment>
        </Section>
        <Aside label="About this version">
          <Section id="changed" title="Changed since version 2" tight>
            <Differences
              parts={[
                { kind: 'same', text: '…that are systematic, avoidable and so unfair, and that ' },
                { kind: 'removed', text: 'affect people left behind through lack of' },
                { kind: 'same', text: ' ' },
                { kind: 'added', text: 'come from unequal' },
                { kind: 'same', text: ' access to money, good living and working conditions, timely care' },
                { kind: 'added', text: ', and influence over decisions' },
                { kind: 'same', text: '.' },
              ]}
            />
          </Section>
          <Section id="voice" title="From a public adviser" tight>
            <Voice said="It leaves out who gets to decide." by="Maryam, 18 September, answered in 6 days" />
          </Section>
          <Section id="adopt" title="Adopt" tight>
            <Checks
              items={[
                { done: true, text: 'A steward and a review date' },
                { done: false, text: '1 comment still needs an answer' },
              ]}
            />
            <Button notYet="Not yet: the line above comes first.">Adopt a wording</Button>
          </Section>
        </Aside>
      </Cols>
    </StaffPage>
  ),
}
