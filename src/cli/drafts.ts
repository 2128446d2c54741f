import { existsSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Exit, UserError } from '../errors.ts'
import { makeFolder } from '../store/folder.ts'
import { openedIn } from './editor.ts'

/** Begins a draft beside the notebook, where a restart does not sweep it away. Only its owner may read it. */
export function newDraft(database: string, text: string, name = 'nurture.journal'): string {
  const folder = join(dirname(database), 'drafts')
  makeFolder(folder)
  const draft = join(mkdtempSync(join(folder, 'edit-')), name)
  writeFileSync(draft, text, { mode: 0o600 })
  return draft
}

/** The drafts that are kept beside the notebook and hold any of these words. */
export function draftsWith(database: string, words: readonly string[]): string[] {
  const folder = join(dirname(database), 'drafts')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => words.some((word) => readFileSync(file, 'utf8').includes(word)))
}

/** Takes a draft away, and the folders that were made for it. */
export function dropDraft(draft: string): void {
  rmSync(dirname(draft), { recursive: true, force: true })
  const folder = dirname(dirname(draft))
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

/** Opens a draft in an editor, and gives what was saved; nothing where nothing was changed. */
export function edited(draft: string, before: string, editor: string): string | undefined {
  const failure = openedIn(editor, draft)
  const text = textOf(draft)
  if (failure !== undefined) {
    const isSame = text === before
    if (isSame) dropDraft(draft)
    throw new UserError(
      Exit.failed,
      `the editor “${editor}” ended with ${failure}; nothing was changed.`,
      isSame ? 'Set VISUAL or EDITOR to the one you use.' : `Your draft is kept: ${draft}`,
    )
  }
  if (text === before) return undefined
  if (text === undefined || text.trim() === '') {
    dropDraft(draft)
    throw new UserError(
      Exit.unreadable,
      'the text came back empty; nothing was changed.',
      'To take a lead away for good: nurture forget LEAD',
    )
  }
  return text
}

function textOf(draft: string): string | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(draft)
  } catch {
    return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UserError(
      Exit.unreadable,
      'the text came back in something other than UTF-8; nothing was changed.',
      `Your draft is kept: ${draft}`,
    )
  }
}
