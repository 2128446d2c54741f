import type { Locale } from '../../core/locale.ts'
import type { Fact } from '../../core/note.ts'
import { readerOf } from '../known.ts'
import { type Given, type PageTaken, pageTaker } from '../page-taken.ts'
import type { ToTell } from '../remembering.ts'
import { type Asking, answering } from './thread-to-ask.ts'

/** By what another thread takes pages apart. */
export interface GivenThere extends Given {
  readonly locale: Locale
}

/** What such a thread is asked: to take a page apart, or what notes tell. */
export type Question = { readonly page: Uint8Array } | { readonly notes: readonly ToTell[] }

/** What it answers: of a page nothing where it is not complete in itself. */
export interface Answer {
  readonly taken?: PageTaken | undefined
  readonly told?: readonly (readonly Fact[])[]
}

/** Takes pages of a journal apart in a thread of its own, and reads notes; the build makes a file of it that such a thread begins with. */
export async function begin({ given, ...asking }: Asking<GivenThere>): Promise<void> {
  const reader = await readerOf(given.locale)
  const take = pageTaker(given, reader)
  answering<Question, Answer>(asking, (asked) =>
    'page' in asked ? { taken: take(asked.page) } : { told: asked.notes.map(reader.tells) },
  )
}
