// Reading lists for English. They are about grammar and vagueness, not about any one strategy.

/** Verbs that ask for nothing that could be seen to be done. */
const WEAK =
  'explore consider promote champion encourage support facilitate foster enable strive seek aim aspire endeavour try work recognise acknowledge appreciate value celebrate welcome embrace respect reflect continue build strengthen enhance improve embed mainstream prioritise focus tackle address discuss engage empower drive progress raise look think understand learn believe hope intend expect want ensure maximise minimise advance champion contribute help inspire nurture cultivate harness leverage optimise streamline target refresh review identify develop'

/** Weak only when nothing that can be counted or shown follows. */
const WEAK_UNLESS_DATED = new Set([
  'review',
  'develop',
  'identify',
  'target',
  'refresh',
  'support',
  'help',
  'build',
  'improve',
  'ensure',
  'address',
  'work',
  'prioritise',
  'focus',
])

const PLAIN =
  'accept act adapt add adopt advertise advise agree align allocate allow amend analyse annotate answer apply appoint approve arrange ask assess assign attach attend audit award ban benchmark brief bring broaden buy call campaign cap certify change charge check choose close co-design co-produce collate collect commission compare compensate compile complete conduct confirm consolidate consult convene convert coordinate cost count cover create cut decide declare delegate deliver demand describe design detail devote disclose distribute divide do document donate double draft draw employ end enforce enrol enter equip establish estimate evaluate examine exclude expand explain extend feed file fill finance finish fix flag follow fund gather give grant guarantee halve hand handle hire hold host implement include incorporate increase inform inspect install instruct integrate interview introduce invest investigate invite involve issue join keep label launch lay lead lease lend let limit link list listen lobby log lower maintain make manage mandate map match measure meet mentor merge monitor move name narrow negotiate nominate notify observe obtain offer open operate organise oversee own pair participate pass pay perform permit pilot place plan pool post practise pre-register pre-specify prepare present prevent print procure produce prohibit propose protect provide publish purchase put rank rate reach read reallocate rebuild recommend reconfirm reconsider record recover recruit redesign redirect reduce refer refuse register rehouse reimburse reinstate reject release remind remove rename repair repay replace replicate reply report request require reserve respond restore retain retire retrain return revise revisit reward ring-fence rotate run sample save say schedule scope score scrap screen scrutinise search secure see sell send separate serve set settle share show sign signpost simplify sit source speak specify spend split sponsor standardise start state stop store submit subsidise supply survey switch tailor take talk teach tell tender test trace track train transfer translate treat trial twin update upgrade uphold use validate verify vet visit vote waive walk warn watch weigh weight widen withdraw write'

export const WEAK_VERBS: ReadonlySet<string> = new Set(WEAK.split(' '))
export const KNOWN_VERBS: ReadonlySet<string> = new Set([...PLAIN.split(' '), ...WEAK.split(' ')])

/** Things happen, and nobody does them: what follows "will" is then a forecast. */
export const HAPPENING_VERBS: ReadonlySet<string> = new Set(
  'grow rise fall increase decrease decline become remain stay need face experience feel suffer live die age happen occur mean cost depend vary differ last exceed double worsen benefit gain lose struggle find expect know see think want'.split(
    ' ',
  ),
)

const IRREGULAR: Record<string, string> = {
  met: 'meet',
  held: 'hold',
  built: 'build',
  made: 'make',
  taken: 'take',
  given: 'give',
  led: 'lead',
  paid: 'pay',
  set: 'set',
  put: 'put',
  kept: 'keep',
  found: 'find',
  brought: 'bring',
  bought: 'buy',
  sent: 'send',
  chosen: 'choose',
  shown: 'show',
  written: 'write',
  spent: 'spend',
  told: 'tell',
  drawn: 'draw',
  seen: 'see',
  done: 'do',
  known: 'know',
  run: 'run',
  cut: 'cut',
  begun: 'begin',
  heard: 'hear',
  said: 'say',
  sought: 'seek',
  taught: 'teach',
  sold: 'sell',
  overseen: 'oversee',
  driven: 'drive',
  lent: 'lend',
  read: 'read',
  won: 'win',
  left: 'leave',
  felt: 'feel',
  lost: 'lose',
  withdrawn: 'withdraw',
  rebuilt: 'rebuild',
  fed: 'feed',
  let: 'let',
}

/** The plain form of a past participle ("embedded" → "embed"), or undefined when the word is none. */
export function verbOfParticiple(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (IRREGULAR[lower]) return IRREGULAR[lower]
  if (!/[a-z]{2}ed$/.test(lower) || /^(?:need|indeed|speed|proceed|exceed|hundred|embed)$/.test(lower)) return undefined
  const stems = [lower.slice(0, -2), lower.slice(0, -1), lower.slice(0, -3), `${lower.slice(0, -3)}y`]
  if (lower.at(-3) !== lower.at(-4)) stems.splice(2, 1)
  if (!lower.endsWith('ied')) stems.splice(-1, 1)
  return stems.find((stem) => KNOWN_VERBS.has(stem)) ?? lower
}

/** Is this verb too weak to be checked? Some are strong enough beside a date or a number. */
export function isWeakVerb(verb: string, hasTimeOrNumber: boolean): boolean {
  return WEAK_VERBS.has(verb) && !(hasTimeOrNumber && WEAK_UNLESS_DATED.has(verb))
}
