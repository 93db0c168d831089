import type { Caller } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { checkWords } from '../../terminology/coach/actions.ts'
import { listStrategies, readStrategy } from '../actions.ts'
import { promisesOf } from '../promise/actions.ts'
import type { PromiseTyped } from '../promise/promiseForm.ts'
import { whereOf } from '../where.ts'
import { asItStands, readBatch, readCandidate } from './actions.ts'
import { isOpen, type KeptCandidate } from './kept.ts'
import type { CandidatesData } from './pages/candidates.tsx'

const ROWS_A_PAGE = 50

/** One import with fifty of its candidates, filtered, and the coach's questions about those. */
export async function readCandidatesPage(caller: Caller, id: string, query: URLSearchParams): Promise<CandidatesData> {
  const { batch, candidates } = await readBatch(caller, id)
  const posts = await postsOf(caller)
  const [q, show] = [query.get('q')?.trim() ?? '', query.get('show') ?? '']
  const found = candidates.filter((one) => isShown(one, q.toLowerCase(), show))
  const pages = Math.max(1, Math.ceil(found.length / ROWS_A_PAGE))
  const at = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
  const shown = found.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE)
  return {
    strategy: await readStrategy(caller, batch.strategyId),
    batch,
    candidates,
    shown,
    found: found.length,
    page: at,
    pages,
    q,
    show,
    structure: await readStructure(caller),
    names: (postId) => posts.find((post) => post.id === postId)?.title ?? '',
    questions: await questionsAbout(caller, shown),
  }
}

function isShown(candidate: KeptCandidate, q: string, show: string): boolean {
  if ((show === 'aside') !== Boolean(candidate.guess.aside)) return false
  if (q && !`${candidate.source} ${candidate.words}`.toLowerCase().includes(q)) return false
  if (show === 'open') return isOpen(candidate)
  if (show === 'decided') return !isOpen(candidate)
  return show !== 'concrete' || Boolean(candidate.guess.isConcrete)
}

/** The coach reads all the shown words at once; each question goes to the candidate that it is about. */
async function questionsAbout(caller: Caller, candidates: readonly KeptCandidate[]): Promise<Map<string, string[]>> {
  const starts: { id: string; end: number }[] = []
  let text = ''
  for (const { id, words: said } of candidates) {
    text += `${said}\n\n`
    starts.push({ id, end: text.length })
  }
  const { hits, notes } = await checkWords(caller, text)
  const questions = new Map<string, string[]>()
  for (const { entry, start } of hits) {
    const about = starts.find(({ end }) => start < end)
    const question = notes.get(entry)?.question
    if (about && question) questions.set(about.id, [...new Set([...(questions.get(about.id) ?? []), question])])
  }
  return questions
}

/** One candidate with what its form needs. */
export async function readDecidePage(caller: Caller, id: string) {
  const { batch, candidate } = await readCandidate(caller, id)
  const structure = await readStructure(caller)
  return {
    batch,
    candidate,
    structure,
    posts: await postsOf(caller),
    strategies: await listStrategies(caller),
    promises: (await promisesOf(caller, batch.strategyId)).filter(({ retiredOn }) => !retiredOn),
    questions: (await questionsAbout(caller, [candidate])).get(id) ?? [],
    typed: typedFrom(candidate, batch.strategyId, structure),
  }
}

function typedFrom(
  candidate: KeptCandidate,
  strategyId: string,
  structure: Parameters<typeof whereOf>[1],
): PromiseTyped {
  const given = asItStands(candidate)
  const { owner } = candidate.guess
  return {
    strategy: strategyId,
    words: candidate.words,
    kind: given.kind,
    verb: given.verb ?? '',
    object: given.object ?? '',
    forWhom: '',
    owner: owner && 'post' in owner ? owner.post : '',
    dueOn: given.dueOn ?? '',
    body: '',
    tags: '',
    because: '',
    where: whereOf(given.arms, structure),
  }
}
