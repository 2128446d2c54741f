import { Exit, UserError } from '../../errors.ts'
import { liftStops } from '../../store/record.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import { channelTyped, waysOut } from '../channels.ts'
import type { CommandModule } from '../command.ts'
import { plainText } from '../texts.ts'

const allow: CommandModule<[string, string?], { because?: string; json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'who may be contacted again'],
      ['[channel]', 'call, email or text; without one, all of them'],
    ],
    options: [['--because <words>', 'what they said; a stop is lifted for a reason only'], JSON_OPTION],
    examples: ['allow dana email --because "asked for the brochure"'],
  },

  async run(context, [name, channel], { because, json }) {
    const way = channelTyped(channel)
    if (!because?.trim())
      throw new UserError(
        Exit.usage,
        'a stop is lifted for a reason only.',
        `Say what they said: nurture allow "${name}" --because "asked for the brochure"`,
      )
    const reason = plainText(because.trim(), 'the reason')
    await actOn(
      context,
      name,
      ({ db, today, says }, lead) => {
        const lifted = liftStops(db, lead.row, way, today, reason)
        says(`allow ${lead.name} ${way}`)
        const how = way === 'any' ? '' : ` ${waysOut[way]}`
        return {
          did: lifted === 0 ? `nothing stood against contacting them${how}` : `may be contacted again${how}: ${reason}`,
        }
      },
      json,
    )
  },
}

export default allow
