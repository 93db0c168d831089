import type { Block, Document, Text } from '../../app/document/document.ts'

type Commitment = { id: string; says: string; who: string; by: string; backing: string }

const commitments: Record<string, Commitment[]> = {
  'The whole partnership': [
    {
      id: 'C1',
      says: 'Every project names, before its design is fixed, who could be left behind by it and what it will do about that.',
      who: 'Amina, health equity lead',
      by: '31 March 2027',
      backing: '£18,000',
    },
    {
      id: 'C2',
      says: 'The board looks at one gap in health at each meeting, as a difference and as a ratio, and minutes what follows from it.',
      who: 'Ben, director',
      by: '30 June 2027',
      backing: 'No cost: within board time',
    },
    {
      id: 'C3',
      says: 'A fifth of the training budget is kept for learning about the causes of ill health, partners included.',
      who: 'Dev, head of finance',
      by: '1 April 2027',
      backing: '£24,500',
    },
  ],
  Themes: [
    {
      id: 'C4',
      says: 'Each theme asks residents of the three most deprived wards what it should study next, and publishes what they said.',
      who: 'Carys, public adviser, with Ines, theme lead',
      by: '30 September 2027',
      backing: '£9,200',
    },
    {
      id: 'C5',
      says: 'Each theme reports results by neighbourhood deprivation, sex and ethnicity, and says where numbers are too small to show.',
      who: 'Tomos, theme lead',
      by: '31 December 2027',
      backing: '£6,000',
    },
    {
      id: 'C6',
      says: 'No theme counts a meeting as involvement unless somebody was paid or chose not to be.',
      who: 'Ines, theme lead',
      by: '31 May 2027',
      backing: '£15,750',
    },
  ],
  Projects: [
    {
      id: 'C7',
      says: 'A project that recruits patients budgets for interpreters, travel and childcare from the start.',
      who: 'Amina, health equity lead',
      by: '31 March 2027',
      backing: '£32,000',
    },
    {
      id: 'C8',
      says: 'A project that changes its design because of what the public said writes down the change and tells them.',
      who: 'Siân, involvement manager',
      by: '31 July 2027',
      backing: '0.2 full time',
    },
    {
      id: 'C9',
      says: 'A project that uses routine records checks first who is missing from them.',
      who: 'Kofi, data lead',
      by: '30 November 2027',
      backing: 'No cost: a step in the protocol',
    },
  ],
  'Supported partners': [
    {
      id: 'C10',
      says: 'Partners are asked for one return a quarter that takes six minutes, and get an answer within 30 days.',
      who: 'Ruth, partnerships',
      by: '30 April 2027',
      backing: '£3,000',
    },
    {
      id: 'C11',
      says: 'Money for community partners is paid in advance.',
      who: 'Dev, head of finance',
      by: '1 April 2027',
      backing: '£60,000',
    },
    {
      id: 'C12',
      says: 'The foodbank, the housing association and the two surgeries each choose one of our measures and tell us when it misleads.',
      who: 'Ruth, partnerships',
      by: '31 October 2027',
      backing: '£4,800',
    },
  ],
}

const link = 'https://saltmarsh.example/equity/definition'

/** A strategy of an organisation that does not exist, with every kind of block in it. */
export const strategy: Document = {
  title: 'Health equity strategy 2027 to 2029',
  subtitle: 'What we promise, who answers for it and what it costs',
  language: 'en-GB',
  date: '2026-12-04',
  organisation: 'Saltmarsh Research Partnership',
  blocks: [
    {
      kind: 'keyValues',
      pairs: [
        { key: 'Agreed by', value: 'Partnership board, minute 7.2' },
        { key: 'In force', value: '1 January 2027 to 31 December 2029' },
        { key: 'Looked at again', value: 'Every December' },
      ],
    },
    { kind: 'contents' },
    { kind: 'heading', level: 1, text: 'What we mean by health equity' },
    {
      kind: 'paragraph',
      text: [
        'People who live in Saltmarsh’s poorest wards die ',
        { strong: 'nine years earlier' },
        ' than people in its richest. The difference is systematic, it is unfair and much of it can be avoided. Our full ',
        { link: 'definition of health inequities', to: link },
        ' was adopted on 2 October 2026; how we keep ourselves to it is told in ',
        { link: 'how we will know', to: '#know' },
        '.',
      ],
    },
    {
      kind: 'quotation',
      text: 'You ask us every year. Tell us what you did with it, even if the answer is nothing.',
      who: 'Carys, public adviser, meeting of 9 September 2026',
    },
    { kind: 'paragraph', text: 'This strategy therefore does three things:' },
    {
      kind: 'numbers',
      items: [
        'it says what each level of the partnership will do;',
        'it names who answers for it, by when and with what money;',
        'it says who looks at the results, and what happens when there are none.',
      ],
    },
    { kind: 'heading', level: 1, text: 'Our commitments' },
    {
      kind: 'paragraph',
      text: 'There are 12 commitments at four levels. A commitment without an owner in post, a date and either money or a reason why none is needed is marked below it.',
    },
    ...Object.entries(commitments).flatMap(([level, promises]): Block[] => [
      { kind: 'heading', level: 2, text: level },
      table(level, promises),
      ...(level === 'Projects'
        ? [
            {
              kind: 'note',
              text: [{ strong: 'Still open. ' }, 'C8 has time but no line in the budget after April 2028.'],
            } satisfies Block,
          ]
        : []),
    ]),
    { kind: 'heading', level: 1, text: 'How we will know', id: 'know' },
    { kind: 'heading', level: 2, text: 'What we measure' },
    {
      kind: 'table',
      caption: 'Measures, where they stand and where they should be in 2029',
      head: ['Measure', 'Now', 'In 2029', 'Seen by'],
      rows: [
        [
          'Projects that named who could be left behind before design was fixed',
          '12 of 49',
          '44 of 49',
          'Board, each March',
        ],
        ['Gap in uptake of the offer, most against least deprived fifth', '17.4', '9.0', 'Board, each September'],
        ['Answers to the public given within 30 days', '31 of 80', '76 of 80', 'Involvement group'],
      ],
    },
    { kind: 'heading', level: 3, text: 'Small numbers' },
    {
      kind: 'bullets',
      items: [
        'Counts below 10 are not shown, and others are rounded to 5.',
        ['Where a group is too small to show ', { strong: 'we say so' }, ' instead of leaving it out.'],
      ],
    },
    { kind: 'heading', level: 2, text: 'Words of our neighbours' },
    {
      kind: 'paragraph',
      text: 'Cymraeg: Mae tegwch iechyd yn golygu bod pawb yn cael cyfle teg. Y tŷ, y dŵr, y gwaith. Cost £12.50; “teg” does not mean “the same”.',
    },
    { kind: 'paragraph', text: 'العدالة الصحية تعني فرصة عادلة للجميع.' },
    { kind: 'paragraph', text: 'שוויון בבריאות הוא הזדמנות הוגנת לכולם.' },
  ],
}

function table(level: string, promises: Commitment[]): Block {
  const rows = promises.map(({ id, says, who, by, backing }): Text[] => [[{ strong: id }], says, who, by, backing])
  return {
    kind: 'table',
    caption: `Commitments: ${level.toLowerCase()}`,
    head: ['No.', 'We will see to it that', 'Who answers for it', 'By', 'Backed by'],
    rows,
  }
}
