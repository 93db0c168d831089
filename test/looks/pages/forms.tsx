import { PublicPage, StaffPage } from '../../../app/web/page.tsx'
import { AtAGlance } from '../../../app/web/parts/atAGlance.tsx'
import { Button, ButtonGroup } from '../../../app/web/parts/button.tsx'
import { Checkbox, Checkboxes } from '../../../app/web/parts/checkboxes.tsx'
import { DateInput } from '../../../app/web/parts/dateInput.tsx'
import { Details } from '../../../app/web/parts/details.tsx'
import { FileInput } from '../../../app/web/parts/fileInput.tsx'
import { Form } from '../../../app/web/parts/form.tsx'
import { MoneyInput } from '../../../app/web/parts/moneyInput.tsx'
import { Radios } from '../../../app/web/parts/radios.tsx'
import { Saved } from '../../../app/web/parts/saved.tsx'
import { Select } from '../../../app/web/parts/select.tsx'
import { TextArea } from '../../../app/web/parts/textArea.tsx'
import { TextInput } from '../../../app/web/parts/textInput.tsx'
import { Title } from '../../../app/web/parts/title.tsx'
import { Trail } from '../../../app/web/parts/trail.tsx'
import { frame } from '../frame.ts'

const errors = [
  { field: 'words', text: 'Shorten the promise to 300 characters' },
  { field: 'owner', text: 'Name somebody in post today' },
  { field: 'due', text: 'Give a date, for example 31 March 2027' },
  { field: 'body', text: 'Choose the body that looks after it' },
  { field: 'money', text: 'Give an amount in pounds, for example 6,000' },
  { field: 'activities', text: 'Choose at least one activity' },
  { field: 'source', text: 'Choose a Word, Excel or PDF file under 20 MB' },
]

export const looks = {
  'form-errors': () => (
    <StaffPage {...frame} title="Add a promise" here="strategy" back="/grid" errors={errors}>
      <Title eyebrow="Organisation, corporate processes">Add a promise</Title>
      <Form action="/promises" once="sample" upload warn>
        <Saved>Draft saved at 10:42. Only you can see it.</Saved>
        <TextArea
          name="words"
          label="What is promised?"
          hint="A verb, a thing and for whom. <script> is only text here."
          value="We are committed to health equity </textarea><script>alert(1)</script>"
          most={300}
          rows={3}
          errors={errors}
        />
        <TextInput name="owner" label="Who owns this promise?" value="All staff" errors={errors} />
        <DateInput name="due" label="By when?" value="soon" errors={errors} />
        <Select
          name="body"
          label="Which body looks after it?"
          first="Choose a body"
          options={[{ value: 'b1', text: 'Board' }]}
          errors={errors}
        />
        <Radios
          name="needs"
          label="Does it need money?"
          options={[
            {
              value: 'yes',
              text: 'Yes',
              under: <MoneyInput name="money" label="How much?" value="lots" errors={errors} />,
            },
            { value: 'no', text: 'No, and I will say why', hint: 'The reason is shown with the promise' },
          ]}
          chosen="yes"
        />
        <Checkboxes
          name="activities"
          label="Where does it apply?"
          small
          columns
          options={['Research', 'Evaluation', 'Implementation', 'Knowledge exchange'].map((text) => ({
            value: text,
            text,
          }))}
          errors={errors}
        />
        <FileInput name="source" label="Where is it written?" accept=".docx,.xlsx,.pdf" errors={errors} />
        <Checkbox name="told" label="Tell the owner today" hint="By the way they chose" checked />
        <Details summary="Why we ask">
          <p>So that somebody can say yes or no to it.</p>
        </Details>
        <ButtonGroup>
          <Button>Save the promise</Button>
          <Button kind="secondary" name="then" value="another">
            Save and add another
          </Button>
          <Button kind="warning">Withdraw this promise</Button>
        </ButtonGroup>
        <Button notYet="Not yet: name an owner first.">Ask the Board to approve</Button>
      </Form>
    </StaffPage>
  ),
  adviser: () => (
    <PublicPage
      title="May we ask you one thing?"
      org={frame.org}
      footer={[
        { href: '/large-print', text: 'Large-print copy to keep' },
        { href: '/your-words', text: 'What we do with your words' },
        { href: '/stop', text: 'Stop these messages' },
      ]}
    >
      <Title>Hello Maryam. May we ask you one thing?</Title>
      <p>
        We are choosing the words we use for unfair differences in health. There are two to choose from. We would like
        to know what you think of them.
      </p>
      <AtAGlance
        items={[
          { name: 'It takes about', value: '15 minutes' },
          { name: 'We will pay you', value: '£12.50' },
          { name: 'Please answer by', value: '4 December' },
        ]}
      />
      <p class="in-small">
        Paid within 10 days, by bank or voucher. You can say no to the money, and you can stop at any time. If you get
        benefits, <a href="/payment">read this about payment first</a>.
      </p>
      <h2>What happened to your last comment</h2>
      <Trail
        items={[
          { title: 'You said, 18 September', text: '“It leaves out who gets to decide.”' },
          { title: 'We did, 24 September', text: 'Wording A now says “influence over decisions”.' },
          { title: 'Still to come', text: 'The Board chooses between A and B on 12 December. We will phone you.' },
        ]}
      />
      <p class="in-small">You told us something else on 2 November. Our answer is 6 days late. We are sorry.</p>
      <h2>The two wordings</h2>
      <Form action="/said" once="sample">
        <Radios
          name="preferred"
          size="m"
          text
          label="Which is closer to what you would say?"
          options={[
            {
              value: 'a',
              text: (
                <>
                  <b>A.</b> Some people live shorter, harder lives than others because of where and how they have to
                  live, and because they have less say. It follows a pattern. It could be different. So it is unfair.
                </>
              ),
            },
            {
              value: 'b',
              text: (
                <>
                  <b>B.</b> When people are ill more often because society shares things out unfairly.
                </>
              ),
            },
            { value: 'neither', text: 'Neither of them' },
            { value: 'none', text: 'I would rather not choose' },
          ]}
        />
        <TextArea
          name="change"
          size="m"
          label="What would you change, and why?"
          hint="A few words are enough. Your name goes with them unless you tick the box."
        />
        <Checkbox name="unnamed" label="Do not show my name to the project team" />
        <Button>Send my answer</Button>
      </Form>
      <h2>Would you rather talk?</h2>
      <p>
        Ring <span class="in-nowrap">01632 960 145</span> or ask us to ring you. We write down what you say and read it
        back.
      </p>
    </PublicPage>
  ),
  'sign-in': () => (
    <StaffPage title="Sign in" org={frame.org} footer={frame.footer}>
      <div class="in-cols in-cols--half">
        <div>
          <Title>Sign in</Title>
          <Form action="/session" once="sample">
            <TextInput name="email" label="Your e-mail address" type="email" autocomplete="email" spellcheck={false} />
            <TextInput name="password" label="Your password" type="password" autocomplete="current-password" />
            <Button>Sign in</Button>
          </Form>
        </div>
        <div>
          <h2 class="in-rulehead">Public advisers</h2>
          <p>You do not need to sign in. Use the link in your e-mail or letter, or ring 01632 960 145.</p>
        </div>
      </div>
    </StaffPage>
  ),
}
