import type { Day } from '../../core/day.ts'
import { acts } from '../../store/history.ts'
import { json } from '../../views/json.ts'
import { longDay } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'

const history: CommandModule<[], { json?: true }> = {
  shape: { options: [JSON_OPTION], examples: ['history'] },

  async run({ looking, print, paint }, _, { json: asJson }) {
    const { db } = await looking()
    const told = acts(db)
    if (asJson) return print(json('history/1', { acts: told }))
    const { dim } = await paint()
    if (told.length === 0) return print('Nothing has been written yet.\n')
    const days = [...new Set(told.map(({ on }) => on))]
    const line = ({ words, undone, final }: (typeof told)[number]) =>
      final ? `  ${words}  (can't be undone)` : undone ? dim(`  ${words}  (undone)`) : `  ${words}`
    const section = (day: Day) => [longDay(day), ...told.filter(({ on }) => on === day).map(line), ''].join('\n')
    print(days.map(section).join('\n'))
  },
}

export default history
