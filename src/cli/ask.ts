import { linesOfScreen } from './terminal.ts'

/** Questions to a person at a terminal. Ctrl-C at any of them ends the command with nothing done. */
export interface Ask {
  readonly yes: (question: string) => Promise<boolean>
  /** Asks for words, and again as long as there is something wrong with them. */
  readonly text: (question: string, wrongIn?: (words: string) => string | undefined) => Promise<string>
  readonly choose: <T>(question: string, choices: readonly Choice<T>[]) => Promise<T>
}

/** One of several answers. */
export interface Choice<T> {
  readonly name: string
  readonly value: T
}

/** How many choices are shown at once; more are gone through by scrolling. On a small screen what they are about stays in sight. */
const shown = (lines: number): number => Math.max(4, Math.min(16, Math.floor(lines / 4)))

/** Whether a question was left with Ctrl-C or by closing the terminal. */
export const isLeft = (error: unknown): boolean => (error as Error).name === 'ExitPromptError'

/** Asks with inquirer, on standard error, so that the answer of the command stays alone on standard output. */
export async function asking(): Promise<Ask> {
  const { createPromptModule } = await import('inquirer')
  const prompt = createPromptModule({ output: process.stderr })
  return {
    yes: async (message) =>
      (await prompt<{ it: boolean }>([{ type: 'confirm', name: 'it', message, default: false }])).it,
    text: async (message, wrongIn) =>
      (
        await prompt<{ it: string }>([
          { type: 'input', name: 'it', message, validate: (words: string) => wrongIn?.(words) ?? true },
        ])
      ).it,
    async choose(message, choices) {
      const { it } = await prompt<{ it: number }>([
        {
          type: 'select',
          name: 'it',
          message,
          choices: choices.map(({ name }, value) => ({ name, value })),
          pageSize: shown(linesOfScreen()),
          loop: false,
        },
      ])
      return (choices[it] as (typeof choices)[number]).value
    },
  }
}
