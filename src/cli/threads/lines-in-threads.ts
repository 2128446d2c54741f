import { availableParallelism } from 'node:os'
import type { Locale } from '../../core/locale.ts'
import { type Answered, answered } from '../lines-read.ts'
import { startThread } from './second-thread.ts'

/** From how many lines on it pays to begin other threads, how many there are at most, and how many lines each is given at once. */
const MANY = 1000
const MOST = 4
const AT_ONCE = 50
/** How many such lots lie before a thread, so that it need not wait for one. */
const AHEAD = 2

/** Somebody else who answers lines; nothing where there could be nobody, or no longer is. */
interface Other {
  readonly answers: (lines: readonly string[]) => Promise<Answered | undefined>
  readonly end: () => void
}

/** Reads many notes, one a line, in as many threads as the machine runs at once; what they answer comes in the order of the lines. */
export async function* answeredInThreads(
  lines: readonly string[],
  locale: Locale,
  root: string,
): AsyncGenerator<Answered> {
  const count = lines.length < MANY ? 1 : Math.min(MOST, availableParallelism())
  const others = count < 2 ? [] : Array.from({ length: count }, () => otherThread(root, locale))
  const coming: (() => Promise<Answered>)[] = []
  try {
    for (let [from, given] = [0, 0]; from < lines.length; from += AT_ONCE, given += 1) {
      const lot = lines.slice(from, from + AT_ONCE)
      const answer = others[given % others.length]?.answers(lot)
      coming.push(async () => (await answer) ?? answered(lot, locale))
      const [first] = coming
      if (first !== undefined && coming.length > AHEAD * others.length) {
        coming.shift()
        yield await first()
      }
    }
    for (const next of coming) yield await next()
  } finally {
    for (const other of others) other.end()
  }
}

/** A thread that answers each lot in its turn. */
function otherThread(root: string, locale: Locale): Other {
  const worker = startThread(root, 'other-lines.cjs', locale)
  let isLost = false
  let waiting: ((answer?: Answered) => void)[] = []
  const lose = (): void => {
    isLost = true
    for (const tell of waiting) tell()
    waiting = []
  }
  worker
    .on('message', (answer: Answered) => waiting.shift()?.(answer))
    .once('error', lose)
    .once('exit', lose)
  return {
    answers: (lines) =>
      new Promise((resolve) => {
        if (isLost) return resolve(undefined)
        waiting.push(resolve)
        worker.postMessage(lines)
      }),
    end: () => void worker.terminate(),
  }
}
