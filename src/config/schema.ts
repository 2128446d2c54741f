import { z } from 'zod'

const say = (about: string) => ({ description: about })

const text = (about: string) => z.string().meta(say(about))

/** "3 days", "180, 90 and 30 days", or a list of such. */
const lag = (about: string) => z.union([z.string(), z.array(z.string())]).meta(say(about))

const words = (about: string) => z.union([z.string(), z.array(z.string())]).meta(say(about))

const action = z.enum(['call', 'email', 'text', 'visit', 'any']).meta(say('What to do'))

const settings = z
  .strictObject({
    name: text('Your own name'),
    'time zone': text('Where you are: America/Detroit'),
    'working days': text('Monday to Friday; rules and paths skip the other days'),
    'working hours': text('9:00 to 18:00'),
    'calling hours': z
      .record(z.string(), z.string())
      .meta(
        say('When people may be called, by state, or all: { TX: "9:00 to 20:00, Sunday never", all: 8:00 to 20:00 }'),
      ),
    capacity: z.int().min(1).max(1000).meta(say('How many people a day are as many as you can do')),
    locale: z.enum(['US', 'CA', 'GB', 'AU']).meta(say('Whose holidays and ways of writing days')),
    dates: z.enum(['month first', 'day first']).meta(say('What 3/4 means; your locale decides where you do not say')),
    'week starts': z.enum(['Monday', 'Sunday', 'Saturday']).meta(say('The first day of your week')),
    'fiscal year starts': text('The month in which your fiscal year begins: July'),
    holidays: z.array(z.string()).meta(say('Days off: 2026-12-25 · 2026-12-24 to 2027-01-01 · Thanksgiving')),
    'try again after': text('How soon to try again when nobody answered: 2 working days'),
    'give up after': text('How many tries without an answer are enough: 5 tries'),
    'read again': text('How many leads a day to bring up for `nurture review`: 3 a day'),
    'read again after': text('Whose notes were not looked at for so long: 90 days'),
    'read with today': z.boolean().meta(say('Whether `nurture today` ends with those leads')),
  })
  .partial()
  .meta(say('What holds for the whole notebook'))

const stage = z.strictObject({
  name: text('The name of the stage, as you type it'),
  quiet: text('So long without a conversation is too long: 14 days').optional(),
  'too long': text('So long in this stage is too long: 30 days').optional(),
  was: words('The stages that it takes the place of: whoever stands in one of them moves here').optional(),
  ends: z.enum(['won', 'lost']).meta(say('Set where a deal comes to its end')).optional(),
})

const rule = z.strictObject({
  name: text('What you call the rule'),
  id: text('Keep this when you rename the rule, and its history stays').optional(),
  when: text(
    'What happens: enters proposal · won · lost for price · no contact · 3 tries · they write · they mention graduation · lease-end comes up · birthday comes round · rate30 under 5.75',
  ),
  after: lag('How long after it: 3 days').optional(),
  before: lag('How long before it: 180, 90 and 30 days').optional(),
  do: action.optional(),
  say: text('What the agenda says about it').optional(),
  path: text('The path to start in place of one touch').optional(),
  unless: z.enum(['talked']).meta(say('A conversation since makes it needless')).optional(),
  in: words('Only leads in this stage, or one of these').optional(),
  tagged: words('Only leads with this tag, or one of these').optional(),
  where: text('Only leads with such a field: rate over 6.5 · model is hybrid').optional(),
})

const step = z.strictObject({
  after: text('How long after the touch before it: at once, 7 days'),
  do: action,
  say: text('What to say or ask'),
})

const way = z.strictObject({
  after: text('How long after the loss to try again: 90 days'),
  path: text('The path that a requeue puts the lead on'),
})

const signal = z.strictObject({
  unit: text('%, $ …').optional(),
  synonyms: words('The words that your notes use for it: rate, rates, 30 year').optional(),
  'good for': text('How old a value may be: 7 days').optional(),
})

const mail = z
  .strictObject({
    from: text('The address that mail comes from'),
    to: text('Where your own digest goes'),
    smtp: z.strictObject({
      host: z.string(),
      port: z.int().min(1).max(65535).optional(),
      secure: z.boolean().meta(say('TLS from the first byte; port 465')).optional(),
      user: z.string().optional(),
      'password command': text('A command that prints the password: pass show mail').optional(),
      'password file': text('A file that holds the password and that you alone can read').optional(),
    }),
    sendmail: z.union([z.string(), z.boolean()]).meta(say('Use sendmail, or the program at this path')),
    'postal address': text('Stands under every letter to a lead'),
    unsubscribe: text('The address or link under every letter by which a lead says stop'),
    'repeat unsure digest': z
      .boolean()
      .meta(
        say('Send a digest once more where it is unsure that it arrived; programs see by its id that it is the same'),
      ),
    'daily limit': z.int().min(0).meta(say('At most so many letters to leads a day')),
  })
  .partial()
  .meta(say('How mail leaves the house'))

/** The whole of nurture.yaml. Everything may be left out: what is not said stays as it is built in. */
export const schema = z
  .strictObject({
    settings,
    stages: z.array(stage).min(1).meta(say('The pipeline, in its order')),
    rules: z.array(rule).meta(say('When this, be in touch that long after or before')),
    paths: z
      .record(z.string(), z.array(step).min(1))
      .meta(say('Named series of touches, each counted from the one before')),
    requeue: z.record(z.string(), way).meta(say('How a deal comes back, by the reason it was lost for')),
    expiries: z
      .record(z.string(), lag('How long before: 180, 90 and 30 days'))
      .meta(say('When to be in touch before something of theirs ends, by what ends')),
    signals: z.record(z.string(), signal).meta(say('Values of the outside world that your notes wait for')),
    mail,
  })
  .partial()

/** A file of the right shape. */
export type Sheet = z.infer<typeof schema>
export type RuleSheet = NonNullable<Sheet['rules']>[number]

/** The published JSON Schema, for editors. */
export const jsonSchema = (): object => ({
  $id: 'nurture.schema.json',
  title: 'nurture.yaml',
  ...z.toJSONSchema(schema, { target: 'draft-7' }),
})
