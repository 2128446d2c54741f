import { availableParallelism } from 'node:os'
import { Readable } from 'node:stream'
import { setImmediate as turnOfEvents } from 'node:timers/promises'
import { startThread } from './second-thread.ts'

/** From how many questions on other threads join in, and how many threads there are at most, this one among them. */
const MANY = 500
const MOST = 4
/** How many lots lie before another thread, so that it need not wait for one. */
const AHEAD = 2

/** What other threads begin with to give the answers that are given here. */
export interface There {
  readonly root: string
  readonly file: string
  readonly given: unknown
}

/** Somebody else who answers lots of questions; nothing where there could be nobody, or no longer is. */
interface Other {
  readonly isFree: () => boolean
  readonly answers: (lot: readonly unknown[]) => Promise<unknown>
  readonly end: () => void
}

/**
 * Answers lots of questions as they come, in as many threads as the machine runs at once: whoever is free takes the next one. The
 * answers come in the order of the lots, each as soon as it and those before it are there; no more lots are asked for until then.
 */
export async function* inThreads<Question, Answer>(
  lots: AsyncIterable<readonly Question[]> | Iterable<readonly Question[]>,
  here: (lot: readonly Question[]) => Answer,
  there: There,
): AsyncGenerator<Answer> {
  const most = Math.min(MOST, availableParallelism()) - 1
  const others: Other[] = []
  let asked = 0
  const answer = async (lot: readonly Question[]): Promise<Answer> => {
    asked += lot.length
    if (asked >= MANY && others.length === 0) for (let one = 0; one < most; one += 1) others.push(otherThread(there))
    const answered = others.find(({ isFree }) => isFree())?.answers(lot)
    // What others say meanwhile is heard before this thread is busy.
    if (answered === undefined) await turnOfEvents()
    return ((await answered) as Answer | undefined) ?? here(lot)
  }
  try {
    yield* Readable.from(lots).map(answer, { concurrency: 1 + AHEAD * most })
  } finally {
    for (const other of others) other.end()
  }
}

/** A thread that answers each lot in its turn. */
function otherThread({ root, file, given }: There): Other {
  const worker = startThread(root, file, given)
  let isLost = false
  let waiting: ((answer?: unknown) => void)[] = []
  const lose = (): void => {
    isLost = true
    for (const tell of waiting) tell()
    waiting = []
  }
  worker
    .on('message', (answer) => waiting.shift()?.(answer))
    .once('error', lose)
    .once('exit', lose)
  return {
    isFree: () => !isLost && waiting.length < AHEAD,
    answers: (lot) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        worker.postMessage(lot)
      }),
    end: () => void worker.terminate(),
  }
}
