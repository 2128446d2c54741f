import { addStop, stopsOf } from '../../store/record.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import { channelTyped, waysOut } from '../channels.ts'
import type { CommandModule } from '../command.ts'
import { plainText } from '../texts.ts'

const stop: CommandModule<[string, string?], { because?: string; json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'who asked not to be contacted'],
      ['[channel]', 'call, email or text; without one, all of them'],
    ],
    options: [['--because <words>', 'what they said, or where you know it from'], JSON_OPTION],
    examples: ['stop dana', 'stop dana email', 'stop dana text --because "pays per message"'],
  },

  async run(context, [name, channel], { because, json }) {
    const way = channelTyped(channel)
    await actOn(
      context,
      name,
      ({ db, today, time, says }, lead) => {
        const words = plainText(because?.trim() ?? '', 'the reason') || undefined
        const standing = stopsOf(db, lead.row).filter(({ lifted, sure }) => sure && lifted === undefined)
        // What holds because of somebody else is not yet what they asked for themselves.
        const isSaid = standing.some(
          ({ channel: known, because: by = '' }) =>
            (known === 'any' || known === way) && !/asked so, who has the same /.test(by),
        )
        if (isSaid && words === undefined)
          return { did: `is not to be contacted ${waysOut[way]} already; nothing was changed` }
        addStop(db, lead.row, { on: today, at: time, channel: way, because: words, sure: true })
        says(`stop ${lead.name} ${way}`)
        return {
          did: `not to be contacted ${waysOut[way]} any more`,
          remarks: [`to lift it: nurture allow "${lead.name}"${way === 'any' ? '' : ` ${way}`} --because "…"`],
        }
      },
      json,
    )
  },
}

export default stop
