import type { Exit } from '../errors.ts'
import type { Context } from './context.ts'

/** What a command takes, as plain data: the words of commander, so that both it and the quick reader can follow them. */
export interface Shape {
  /** In commander's form, with what it is: ["<lead>", "whom it is about"], ["[note...]", "what was said"]. */
  readonly arguments?: readonly (readonly [form: string, about: string])[]
  /** In commander's form: ["--on <day>", "the day it happened"], ["-y, --yes", "do not ask"]. */
  readonly options?: readonly (readonly [flags: string, about: string])[]
  /** Command lines that work, without the leading "nurture". */
  readonly examples: readonly string[]
}

/** One command: its shape, then what it does. An exit code may be given back; nothing given back is 0. */
// biome-ignore lint/suspicious/noExplicitAny: each command says itself what its shape gives it
export interface CommandModule<Arguments extends readonly unknown[] = any, Options extends object = any> {
  readonly shape: Shape
  readonly run: (context: Context, words: Arguments, options: Options) => Promise<Exit | undefined> | Promise<void>
}

/** A row of the table of commands. */
export interface Entry {
  readonly summary: string
  readonly load: () => Promise<{ default: CommandModule }>
}

/** What was typed after a command's name, read by its shape. */
export interface Input {
  readonly words: readonly (string | readonly string[] | undefined)[]
  readonly options: Readonly<Record<string, string | boolean>>
}
