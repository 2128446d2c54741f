import { spawnSync } from 'node:child_process'
import { Exit, UserError } from '../errors.ts'
import type { Context } from './context.ts'

type Here = Pick<Context, 'env' | 'atTerminal'>

/** The editor that the user chose, or vi where somebody is there and chose none. */
export const editorOf = ({ env, atTerminal }: Here): string | undefined =>
  env['VISUAL'] || env['EDITOR'] || (atTerminal ? 'vi' : undefined)

/** The same. Throws exit 2 where there is none: nobody is there to type into it. */
export function editorFor(here: Here, instead: string): string {
  const editor = editorOf(here)
  if (editor === undefined)
    throw new UserError(Exit.usage, 'there is no editor to open.', `Set VISUAL or EDITOR, or ${instead}`)
  return editor
}

/** Opens a file in an editor until that is closed; says why it failed, where it did. */
export function openedIn(editor: string, file: string): string | undefined {
  const { status, error } = spawnSync('/bin/sh', ['-c', `${editor} "$@"`, 'sh', file], { stdio: 'inherit' })
  return error?.message ?? (status === 0 ? undefined : `exit ${status}`)
}
