import type { MessagePort } from 'node:worker_threads'
import type { Locale } from '../../core/locale.ts'
import { type Noted, readOf } from '../notes-read.ts'

/** Reads notes again in a thread of its own, some at a time; the build makes a file of it that such a thread begins with. */
export function begin(locale: Locale, port: MessagePort): void {
  port.on('message', (notes: readonly Noted[]) => port.postMessage(readOf(notes, locale)))
}
