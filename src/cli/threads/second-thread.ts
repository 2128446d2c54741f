import { join } from 'node:path'
import type { MessagePort, Worker } from 'node:worker_threads'

/** What a thread begins with: our own way of loading a file of the build, and the one function of it that is run. */
const BEGIN = `const { parentPort, workerData } = require('node:worker_threads')
require(workerData.program).load(workerData.file).begin(workerData.given, parentPort)`

/** Node's own threads; loaded only where a second one pays. */
export const threads = (): typeof import('node:worker_threads') => process.getBuiltinModule('node:worker_threads')

/** Starts a second thread with a file of the build, whose `begin` is run there. */
export function startThread(root: string, file: string, given: unknown, handed: readonly MessagePort[] = []): Worker {
  const workerData = { program: join(root, 'bin', 'nurture.js'), file, given }
  return new (threads().Worker)(BEGIN, { eval: true, workerData, transferList: [...handed] })
}
