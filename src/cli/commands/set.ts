import { Exit, UserError } from '../../errors.ts'
import { keepE164 } from '../../store/arriving.ts'
import { changeLead, fieldsOf, type LeadChange, setField } from '../../store/leads.ts'
import { factWords } from '../../views/words.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { fieldTyped } from '../fields.ts'
import { wholeNumber } from '../phones.ts'

const set: CommandModule<[string, string[]], { json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'whom'],
      ['<facts...>', 'field=value; an empty value takes the fact away'],
    ],
    options: [JSON_OPTION],
    examples: [
      'set dana birthday="May 3" lease-end=2027-03-31',
      'set dana phone="734 555 0142" email=dana@example.com',
      'set dana lease-end=',
    ],
  },

  async run(context, [name, facts], { json }) {
    await context.upToDate()
    const { today, locale, rules } = await context.looking()
    const fields = facts.map((fact) => {
      const [, field, value] = /^([^=]+)=(.*)$/s.exec(fact) ?? []
      if (field === undefined || value === undefined)
        throw new UserError(
          Exit.usage,
          `“${fact}” is not a fact.`,
          'A fact reads field=value: birthday="May 3", lease-end=2027-03-31.',
        )
      return fieldTyped(field, value, rules, today, locale)
    })
    const e164 = await wholeNumber(fields.find((field) => field.name === 'phone')?.value, locale)
    await actOn(
      context,
      name,
      ({ db, says }, lead) => {
        const before = new Set(fieldsOf(db, lead.row).map((field) => field.name))
        const isKnown = (field: string) => before.has(field) || lead[field as keyof typeof lead] !== undefined
        for (const field of fields) {
          if (field.ofLead) changeLead(db, lead.row, { [field.name]: field.value ?? null } as LeadChange)
          else setField(db, lead.row, field.name, field.value, today)
        }
        if (e164 !== undefined) keepE164(db, lead.row, e164)
        says(`set ${lead.name} ${fields.map(({ name: field }) => field).join(', ')}`)
        return {
          did: fields
            .map(({ name: field, value }) =>
              value !== undefined
                ? `${field} ${factWords(value)}`
                : isKnown(field)
                  ? `${field} taken away`
                  : `there was no ${field}`,
            )
            .join(', '),
        }
      },
      json,
    )
  },
}

export default set
