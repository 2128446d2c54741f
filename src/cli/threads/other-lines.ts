import type { MessagePort } from 'node:worker_threads'
import type { Locale } from '../../core/locale.ts'
import { answered } from '../lines-read.ts'

/** Answers lines of notes in a thread of its own, some at a time; the build makes a file of it that such a thread begins with. */
export function begin(locale: Locale, port: MessagePort): void {
  port.on('message', (lines: readonly string[]) => port.postMessage(answered(lines, locale)))
}
