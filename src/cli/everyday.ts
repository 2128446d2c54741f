import type { Entry } from './command.ts'

/** The commands of every day, which are found without the contents page: making that at each start costs more than what they do first. */
export const everyday = {
  add: () => import('./commands/add.ts'),
  today: () => import('./commands/today.ts'),
  done: () => import('./commands/done.ts'),
  snooze: () => import('./commands/snooze.ts'),
  skip: () => import('./commands/skip.ts'),
  show: () => import('./commands/show.ts'),
} satisfies Readonly<Record<string, Entry['load']>>
