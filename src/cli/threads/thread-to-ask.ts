import type { MessagePort } from 'node:worker_threads'
import { startThread, threads } from './second-thread.ts'

/** What is asked of a thread, which gives its answers in the order of the questions. */
export interface Asked<Question, Answer> {
  /** Whether the thread is at work; one that never is could not be started. */
  readonly isThere: () => boolean
  readonly ask: (question: Question) => void
  /** The next answer, where it is there by now. */
  readonly answered: () => { readonly answer: Answer } | undefined
  /** The next answer; nothing where the thread was lost. */
  readonly awaited: () => { readonly answer: Answer } | undefined
  readonly end: () => void
}

/** What a thread that is asked is given: where questions come in, and what it wakes us by. */
export interface Asking<Given> {
  readonly port: MessagePort
  readonly wakes: Int32Array
  readonly given: Given
}

/** For how long a thread may be silent that has been asked, in milliseconds. */
const PATIENCE = 120_000

/** Starts a thread to be asked by somebody who can't wait for the turn of events: in the middle of a transaction. */
export function threadToAsk<Question, Answer>(root: string, file: string, given: unknown): Asked<Question, Answer> {
  const { MessageChannel, receiveMessageOnPort } = threads()
  const { port1: port, port2 } = new MessageChannel()
  const wakes = new Int32Array(new SharedArrayBuffer(4))
  const asking: Asking<unknown> = { port: port2, wakes, given }
  const worker = startThread(root, file, asking, [port2])
  // Where it could not begin, it never says that it is there.
  worker.once('error', () => {}).unref()
  let isThere = false

  function next(patience: number): { readonly answer: Answer } | undefined {
    for (;;) {
      const seen = Atomics.load(wakes, 0)
      const received = receiveMessageOnPort(port) as { message: { readonly answer: Answer } } | undefined
      if (received !== undefined) return received.message
      if (patience === 0 || Atomics.wait(wakes, 0, seen, patience) === 'timed-out') return undefined
    }
  }
  return {
    isThere() {
      // The first that it says is that it is there.
      isThere ||= next(0) !== undefined
      return isThere
    },
    ask: (question) => port.postMessage(question),
    answered: () => next(0),
    awaited: () => next(PATIENCE),
    end() {
      port.close()
      void worker.terminate()
    },
  }
}

/** Answers whatever a thread is asked, each question in its turn. */
export function answering<Question, Answer>(
  { port, wakes }: Pick<Asking<unknown>, 'port' | 'wakes'>,
  answer: (question: Question) => Answer,
): void {
  const say = (words: object): void => {
    port.postMessage(words)
    Atomics.add(wakes, 0, 1)
    Atomics.notify(wakes, 0)
  }
  port.on('message', (question: Question) => say({ answer: answer(question) }))
  say({})
}
