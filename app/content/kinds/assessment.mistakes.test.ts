import { describe, expect, test } from 'vitest'
import type { Break } from '../contentBreaks.fixture.ts'
import { copyContent } from '../contentCopy.fixture.ts'

const form = 'assessment/process/1.0/form.yaml'
const questions = 'assessment/process/1.0/questions.yaml'
const kinds = 'assessment/process/1.0/answer-kinds.yaml'
const hiat = (file: string) => `assessment/hiat/1.0/${file}`

// biome-ignore format: a table
const breaks: Break[] = [
  ['a section that is not there', questions, 'section: steps\n  ask: Who wrote', 'section: stps\n  ask: Who wrote', 'no section called “stps”', 'Did you mean “steps”?'],
  ['a kind of answer that is not there', questions, 'answer: { kind: funnel }', 'answer: { kind: funel }', 'no kind of answer called “funel”', 'Did you mean “funnel”?'],
  ['rows of a question that is not there', questions, 'from: rules.barriers }', 'from: rules.bariers }', 'no question called “rules.bariers”', 'Did you mean “rules.barriers”?'],
  ['a glossary term that is not there', questions, 'glossary: [gatekeeping]', 'glossary: [gatekeping]', 'no glossary term called', 'Did you mean “gatekeeping”?'],
  ['a glossary term that nobody links to', questions, 'glossary: [living-wage]', 'glossary: []', 'No question links to the glossary term “living-wage”', 'delete it', NaN],
  ['a variant that is not there', questions, 'optionalFor: [procurement]', 'optionalFor: [procuring]', 'no variant called “procuring”'],
  ['a stage that is not there', questions, 'stages: [design, close]', 'stages: [design, closing]', 'no stage called “closing”'],
  ['a stage that no assessment has', form, 'stage: idea, label', 'stage: thought, label', '“thought” is not allowed here'],
  ['an example of work that is not there', questions, 'project: porter-jobs', 'project: porters-jobs', 'no example project called', 'Did you mean “porter-jobs”?'],
  ['a section of a theme that is not there', 'assessment/process/1.0/themes.yaml', 'sections: [steps, people] }', 'sections: [steps, peple] }', 'no section called “peple”', 'Did you mean “people”?'],
  ['a report made of a question that is not there', 'assessment/process/1.0/report-forms.yaml', 'from: [people.pattern]', 'from: [people.patern]', 'no question called', 'Did you mean “people.pattern”?'],
  ['a table that no record makes', 'assessment/process/1.0/report-forms.yaml', 'dissenting-notes', 'dissenting-note', 'no question or table of records called', 'Did you mean “dissenting-notes”?'],
  ['a look back beside a question that is not there', 'assessment/process/1.0/follow-up.yaml', 'beside: rules.changes', 'beside: rules.change', 'no question called', 'Did you mean “rules.changes”?'],
  ['a library that the pack does not have', kinds, 'kind: barriers\n', 'kind: barriers\n    library: barriers\n', 'no library called “barriers”', undefined, 1],

  ['a length that asks what is not there', form, 'recruitment: [steps.walk, people.funnel,', 'recruitment: [steps.wlk, people.funnel,', 'no question called “steps.wlk”', 'Did you mean “steps.walk”?'],
  ['a length that asks what the question denies', form, 'procurement: [steps.walk, people.who-gains,', 'procurement: [steps.walk, people.pattern, people.who-gains,', '“people.pattern” of “procurement”, but the question says otherwise', 'requiredFor'],
  ['a length that leaves out what the question says', form, 'recruitment: [steps.walk, people.funnel,', 'recruitment: [people.funnel,', 'The question “steps.walk” says that it is asked of “recruitment” here', 'requiredFor'],
  ['a length in another order', form, 'recruitment: [steps.walk, people.funnel,', 'recruitment: [people.funnel, steps.walk,', '“steps.walk” does not stand in the order'],
  ['a length that asks twice', form, 'recruitment: [steps.walk, people.funnel,', 'recruitment: [steps.walk, steps.walk, people.funnel,', '“steps.walk” stands here twice'],
  ['a length with nothing for a kind of work', form, '      procurement: [steps.walk, people.who-gains, rules.barriers, effects.beyond, after.trigger]\n', '', 'no list of questions for “procurement”', undefined, NaN],
  ['a compulsory question that the full form does not ask', form, 'compulsory: [steps.walk, people.who-gains,', 'compulsory: [steps.walk, people.funnel, people.who-gains,', '“people.funnel” is compulsory for “procurement”, but', 'Add it to the full length'],
  ['what is both required and optional', questions, 'variants: [recruitment, grant-call], stages: [design, delivery]', 'variants: [recruitment, grant-call, procurement], stages: [design, delivery]', 'both required and optional for “procurement”', 'one of the two', 1],

  ['a question that waits for itself', questions, 'appliesWhen: { rules.barriers: answered }', 'appliesWhen: { rules.changes: answered }', 'waits for itself'],
  ['a question that waits for one that is not there', questions, 'appliesWhen: { rules.barriers: answered }', 'appliesWhen: { rules.barrier: answered }', 'no question called “rules.barrier”', 'Did you mean “rules.barriers”?'],
  ['a question that waits for a later one', questions, 'appliesWhen: { rules.barriers: answered }', 'appliesWhen: { after.told: answered }', 'waits for “after.told”, which is asked later', 'Move that question up'],
  ['a question that waits for what its kind of work is not asked', questions, 'appliesWhen: { rules.barriers: answered }', 'appliesWhen: { people.funnel: answered }', 'In the full length for “procurement” this question waits for “people.funnel”', 'Ask both', NaN],
  ['a question that waits for what nobody can say', questions, 'appliesWhen: { rules.barriers: answered }', 'appliesWhen: { rules.barriers: { is: appled } }', 'Nobody can choose “appled” in “rules.barriers”', 'Did you mean “applied”?'],
  ['a condition of no known form', questions, 'appliesWhen: { rules.barriers: answered }', 'appliesWhen: { rules.barriers: often }', '“rules.barriers” could not be understood'],

  ['something to choose without words', kinds, 'options: [drop, change, keep]', 'options: [drop, chang, keep]', '“chang” can be chosen, and no words say what it means', 'Did you mean “change”?'],
  ['a step without words', kinds, 'steps: [could-apply, heard,', 'steps: [could-aply, heard,', '“could-aply” can be chosen', 'Did you mean “could-apply”?'],
  ['a field to choose in with nothing to choose', kinds, 'steps: [could-apply, heard, applied, considered, chosen, stayed]\n    ', '', 'nothing to choose from', 'options', NaN],
  ['a type of field that nobody knows', kinds, 'type: person-role', 'type: person-rol', '“person-rol” is not allowed here', 'Did you mean “person-role”?'],
  ['a field twice in one kind', kinds, '{ field: split-by, label', '{ field: step, label', '“step” stands here twice', 'Keep one'],
  ['a field required that the pack does not have', questions, 'part: adaptations, from', 'part: adaptations, requires: [step-by], from', 'no field called “step-by”'],

  ['an exercise of nine minutes', questions, '- Five minutes. Turn them over.', '- Four minutes. Turn them over.', 'take 9 minutes in all, not ten', 'add up to ten', -2],
  ['a step of an exercise without its minutes', questions, '- Five minutes. Turn them over.', '- Turn them over.', 'does not begin with how long it takes', 'Three minutes'],
  ['an exercise of two steps', questions, '      - Two minutes. Mark the steps of which nothing is written down.\n', '', 'too little', undefined, NaN],
  ['one hint alone', questions, '    - Give the year and the body for the form, the criteria and the dates.\n    - Say which parts the law asks for, and who told you so.\n', '', 'too little', undefined, NaN],
  ['a question in plain words that are not', questions, 'plain: Who made the rules, and when? Who was never asked?', 'plain: Which organisation determined the regulations, and which communities were not consulted?', '5.5 is the most allowed', 'shorter'],
  ['a prompt for advisers that is not plain', questions, 'adviserPrompt: Tell us how it went for you, from the first word on.', 'adviserPrompt: Describe individual experiences throughout the organisational procedure, identifying particular difficulties.', '6 is the most allowed', 'shorter'],
  ['an unplain title', form, 'plainTitle: Is the way we do it fair?', 'plainTitle: Evaluating institutional processes equitably', '7 is the most allowed', 'shorter'],
  ['a rubric without the step between', questions, '    between: 2 or 3? Is there a step before the form? If not, 2.\n', '', '“between” is missing', undefined, NaN],
  ['a finding that nobody can make', questions, 'no_source: Who does this step', 'no_sauce: Who does this step', '“no_sauce” is not a field', 'Did you mean “no_source”?'],

  ['a cause in a person with nothing behind it', hiat('causes-library.yaml'), 'lookBehind: [food-insecurity, low-pay, lack-of-green-safe-space, insecure-work], ', '', '“diet-and-activity” is at level 1', 'lookBehind', 0],
  ['a cause behind another that is not there', hiat('causes-library.yaml'), 'lookBehind: [food-insecurity,', 'lookBehind: [food-insecrity,', 'no cause called', 'Did you mean “food-insecurity”?'],
  ['a barrier at a step that is not there', hiat('barriers-library.yaml'), 'steps: [reach], adaptations', 'steps: [rech], adaptations', 'no step called “rech”', 'Did you mean “reach”?'],
  ['a gate that shows what is not asked', hiat('gates.yaml'), 'mustShow: [design.who-gains, knowing.trigger], queueDays: 7', 'mustShow: [design.who-gains, learning.not-answered], queueDays: 7', 'is to see “learning.not-answered”', 'adds'],
  ['a gate of other organisations', hiat('gates.yaml'), 'organisation: local-authority, gates: [service-change', 'organisation: local-authority, gates: [grant-call, service-change', 'The gate “grant-call” is not for “local-authority”', 'take the gate out'],
  ['a gate that is not there', hiat('gates.yaml'), 'organisation: local-authority, gates: [service-change', 'organisation: local-authority, gates: [service-chance', 'no gate called', 'Did you mean “service-change”?'],
  ['a paragraph that needs what it is not made from', hiat('report-forms.yaml'), 'needs: [design.who-gains]', 'needs: [design.chain]', 'needs “design.chain” and is not made from it', 'Add it to “from”'],
  ['something worth opening at a question that is not there', hiat('resources.yaml'), 'questions: [knowing.care-with-data]', 'questions: [knowing.care-with-date]', 'no question called', 'Did you mean “knowing.care-with-data”?'],
  ['something worth opening at no address', hiat('resources.yaml'), 'site: nomisweb.co.uk', 'site: the census pages', '“the census pages” is no address'],
  ['an axis under a group that is not there', hiat('axes.yaml'), 'axis: income, group: money-and-work', 'axis: income, group: money-and-wrk', 'no group of axes called', 'Did you mean “money-and-work”?'],
]

describe('told at its line, in a sentence:', () => {
  test.each(breaks)('%s', async (_, file, from, to, says, suggestion, lower = 0) => {
    const content = await copyContent([file.split('/').slice(0, 2).join('/')])
    const line = await content.edit(file, from, to)
    const found = (await content.check()).filter((each) => each.says.includes(says))
    expect(found.length).toBeGreaterThan(0)
    if (Number.isNaN(lower)) return
    expect(found).toHaveLength(1)
    // The changed text may begin a line or more above the key that is wrong in it.
    expect(found[0]).toMatchObject({ file, line: expect.any(Number) })
    expect(Math.abs(found[0]!.line - line - lower)).toBeLessThanOrEqual(to.split('\n').length - 1)
    if (suggestion !== undefined) expect(found[0]?.suggestion).toContain(suggestion)
  })
})

describe('between assessments:', () => {
  const crosswalk = 'assessment/process/1.0/crosswalk.yaml'
  const pair = 'question: people.funnel, pack: assessment/hiat, same: knowing.who-is-missing'
  const others: [what: string, instead: string, says: string, suggestion?: string][] = [
    [
      'a pack that is not there',
      pair.replace('hiat', 'hait'),
      'no assessment called “assessment/hait”',
      'assessment/hiat',
    ],
    [
      'a question that the other pack does not have',
      pair.replace('is-missing', 'is-mising'),
      '“assessment/hiat” has no question called',
      'knowing.who-is-missing',
    ],
    [
      'an answer that cannot count there',
      pair.replace('knowing.who-is-missing', 'knowing.trigger'),
      'cannot count as one of kind “trigger”',
    ],
    ['the pack itself', pair.replace('hiat', 'process'), 'no need to say'],
    [
      'a question of its own that is not there',
      pair.replace('people.funnel', 'people.funel'),
      'no question called “people.funel”',
      'people.funnel',
    ],
  ]
  test.each(others)('%s', async (_, instead, says, suggestion) => {
    const content = await copyContent(['assessment'])
    const line = await content.edit(crosswalk, pair, instead)
    const found = (await content.check()).filter((each) => each.says.includes(says))
    expect(found).toEqual([expect.objectContaining({ file: crosswalk, line })])
    if (suggestion !== undefined) expect(found[0]?.suggestion).toContain(suggestion)
  })

  test('questions may have the same key, since each assessment names its own', async () => {
    const content = await copyContent(['assessment'])
    expect((await content.check()).filter(({ says }) => says.includes('already used'))).toEqual([])
  })

  test('a gate or a kind of work that no starting point has', async () => {
    const content = await copyContent(['assessment', 'starters'])
    await content.edit(
      hiat('gates.yaml'),
      'kinds: [research-collaboration, charity]',
      'kinds: [research-collaboration, charty, charity]',
    )
    await content.edit(hiat('form.yaml'), 'activity: synthesis', 'activity: synthesys')
    expect((await content.check()).map(({ says, suggestion }) => `${says} ${suggestion}`)).toEqual(
      expect.arrayContaining([
        'There is no starter called “charty” in any pack. Did you mean “charity”?',
        'There is no activity called “synthesys” in any pack. Did you mean “synthesis”?',
      ]),
    )
  })
})
