import type { Clock, Day } from '../core/day.ts'
import type { Context } from './context.ts'

/** When something happened: now, or on a day gone by that the user typed. Throws exit 2 where it is none. */
export async function momentTyped({ looking }: Context, on: string | undefined): Promise<{ on: Day; at?: Clock }> {
  const { today, time, locale } = await looking()
  if (on === undefined) return { on: today, at: time }
  const { day, time: at } = (await import('./days.ts')).dayGoneTyped(on, today, locale)
  return { on: day, at }
}

/** The option of commands that write down what happened on another day than today. */
export const ON_OPTION = ['--on <day>', 'the day it happened, where that is not today'] as const
