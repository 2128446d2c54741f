import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Exit, UserError } from '../errors.ts'
import { makeFolder } from '../store/folder.ts'

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

/** Opens a draft in the user's editor, and gives what they saved; nothing where they changed nothing. */
export function edited(
  draft: string,
  before: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const editor = env['VISUAL'] || env['EDITOR'] || 'vi'
  const { status, error } = spawnSync('sh', ['-c', `${editor} "$@"`, 'sh', draft], { stdio: 'inherit' })
  const text = textOf(draft)
  if (error !== undefined || status !== 0) {
    const isSame = text === before
    if (isSame) dropDraft(draft)
    throw new UserError(
      Exit.failed,
      `the editor “${editor}” ended with ${error?.message ?? `exit ${status}`}; nothing was changed.`,
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
