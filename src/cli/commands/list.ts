import { Exit, UserError } from '../../errors.ts'
import { listed } from '../../store/pipeline.ts'
import { standingIn } from '../../store/stages.ts'
import { json } from '../../views/json.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { namedIn } from '../naming.ts'

const list: CommandModule<[], { stage?: string; tag?: string; field?: string; duplicates?: true; json?: true }> = {
  shape: {
    options: [
      ['--stage <stage>', 'only those in this stage'],
      ['--tag <tag>', 'only those with this tag'],
      ['--field <field>', 'only those with this fact: lease-end, or birthday=--05-03'],
      ['--duplicates', 'those who may be one person: of the same phone, email or name, or an initial'],
      JSON_OPTION,
    ],
    examples: ['list', 'list --stage proposal', 'list --tag suv', 'list --field lease-end', 'list --duplicates'],
  },

  async run({ looking, print, paint, width }, _, { stage: typed, tag, field, duplicates: same, json: asJson }) {
    const { db, today, rules } = await looking()
    if (same) return print((await import('../same-person.ts')).samePerson(db, asJson ?? false))
    const stages = rules.stages.map(({ name }) => name)
    const stage = typed === undefined ? undefined : namedIn(stages, typed)
    // Some may stand in a stage that is no more.
    const isOne = stage === undefined || [...stages, ...standingIn(db).map((one) => one.stage)].includes(stage)
    if (!isOne)
      throw new UserError(Exit.usage, `there is no stage “${stage}”.`, `The stages are: ${stages.join(', ')}.`)
    const [name, value] = field?.split(/=(.*)/s) ?? []
    const leads = listed(db, { stage, tag, field: name, value }, stages, today)
    if (asJson) return print(json('list/1', { leads }))
    const { renderList } = await import('../../views/list.ts')
    print(renderList(leads, (stage ?? tag ?? field) !== undefined, today, await paint(), width()))
  },
}

export default list
