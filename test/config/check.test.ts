import { expect, it } from 'vitest'
import { check } from '../../src/config/check.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { daysBeforeEndOf } from '../../src/core/rule.ts'

const problems = (text: string): string[] => {
  const checked = check(text)
  return 'problems' in checked
    ? checked.problems.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`)
    : []
}

const rule = (...lines: string[]) => ['rules:', '  - name: mine', ...lines.map((line) => `    ${line}`)].join('\n')

it('takes an empty file for what is built in', () => expect(problems('')).toEqual([]))

it('tells of no name that only stands in for one that is missing', () => {
  const stages = 'stages:\n  - {}\n  - {name: won, ends: won}\n  - {name: lost, ends: lost}'
  expect(problems(`${stages}\nrules:\n  - {name: x, when: enters foo, after: 2 days}`)).toContain(
    '6:21 rules[0].when: there is no stage “foo”; there are won, lost',
  )
})

it('keeps the built-in paths beside those that are written, for the ways back that need them', () => {
  const checked = check('paths:\n  welcome:\n    - {after: 7 days, do: call, say: check}')
  const names = 'configuration' in checked ? checked.configuration.rules.paths.map(({ name }) => name) : []
  expect(names).toEqual(['welcome', ...builtIn.paths.map(({ name }) => name)])
})

it.each([
  ['car lease', [10]],
  ['the lease', [120, 60]],
  ['dock', [20]],
  ['preapproval', [21]],
  ['contract', [90, 30]],
  ['boat license', [30]],
])(
  'the lead times of the file hold for what notes say ends, and the built-in ones for what it leaves out: %s',
  (about, days) => {
    const checked = check(
      'expiries:\n  lease: 120, 60 days\n  car lease: 10 days\n  dock: 20 days\n  pre-approval: 21 days',
    )
    expect('configuration' in checked && daysBeforeEndOf(checked.configuration.rules, about)).toEqual(days)
  },
)

it.each([
  ['setings:\n  capacity: 3', '1:1 setings: there is no such key; did you mean “settings”?'],
  ['settings:\n  capcity: 3', '2:3 settings.capcity: there is no such key; did you mean “capacity”?'],
  [
    'rules:',
    '1:1 rules: nothing is said here; write a list, each with a dash before it, or take the line out: what is left out stays as it is built in',
  ],
  ['settings:\n  capacity:', '2:3 settings.capacity: nothing is said here; write a number, or take the line out'],
  ['requeue: {}', '1:10 requeue: names no reason to lose a deal for; write one, or take the line out'],
  ['stages:\n  - up', '2:5 stages[0]: “up” stands where a block of keys belongs; it reads name: up'],
  [
    'stages:\n  - {name: up, was: won}\n  - {name: won}\n  - {name: lost}',
    '2:21 stages[0].was: “won” is a stage here; only one that is no more has its place taken',
  ],
  [
    'settings:\n  holidays: [Thxgivin]',
    '2:14 settings.holidays[0]: “Thxgivin” is no day off; did you mean “thanksgiving”?',
  ],
  [
    'settings:\n  holidays: [Thanksgving]',
    '2:14 settings.holidays[0]: “Thanksgving” is no day off; did you mean “thanksgiving”?',
  ],
  ['settings:\n  capacity: many', '2:13 settings.capacity: “many” stands where a number belongs'],
  ['settings:\n  time zone: Mars', '2:14 settings.time zone: “Mars” is no time zone; it reads America/Detroit'],
  [
    'settings:\n  calling hours: {Texas: 9:00 to 20:00}',
    '2:26 settings.calling hours.Texas: “Texas” is no state; it reads TX, or all',
  ],
  [
    'settings:\n  working days: Funday',
    '2:17 settings.working days: “Funday” can’t be read; they read: Monday to Friday, or Mon, Tue and Thu',
  ],
  [rule('when: won', 'aftr: 3 days'), '4:5 rules[0].aftr: there is no such key; did you mean “after”?'],
  [
    rule('when: won', 'after: soon'),
    '4:12 rules[0].after: “soon” is no length of time; say how long, as in 3 days, 2 weeks, 6 months',
  ],
  [
    rule('when: won', 'after: 3'),
    '4:12 rules[0].after: “3” stands where words or a list of words belong; say 3 days, or put it in quotation marks',
  ],
  [rule('after: 3 days'), '2:5 rules[0].when: is missing'],
  [
    rule('when: enters propsal', 'after: 3 days'),
    '3:11 rules[0].when: there is no stage “propsal”; did you mean “proposal”?',
  ],
  [rule('when: lost for prise'), '3:11 rules[0].when: no deal is lost for “prise”; did you mean “price”?'],
  [
    rule('when: won', 'before: 3 days'),
    '4:13 rules[0].before: nobody knows this beforehand: the rule can never fire; say after',
  ],
  [rule('when: won', 'in: new'), '4:9 rules[0].in: who enters won is in won: the rule can never fire'],
  [
    rule('when: 9 tries'),
    '3:11 rules[0].when: after 5 tries a lead counts as silent and is left alone: the rule can never fire',
  ],
  [
    rule('when: no contact', 'after: 9 days', 'unless: talked'),
    '5:13 rules[0].unless: no contact means that nobody talked: the rule can never fire',
  ],
  [
    rule('when: won', 'path: thnks'),
    '4:11 rules[0].path: nobody wrote a path “thnks”; there are again, price, timing, competitor, silent',
  ],
  [rule('when: won', 'path: prise'), '4:11 rules[0].path: nobody wrote a path “prise”; did you mean “price”?'],
  [
    rule('when: won', 'do: cal'),
    '4:9 rules[0].do: “cal” is none of call, email, text, visit, any; did you mean “call”?',
  ],
  [rule('when: rate30 under 5'), '3:11 rules[0].when: there is no signal “rate30”'],
  [`${rule('when: won')}\n  - name: Mine\n    when: won`, '4:11 rules[1].name: rules[0] has the name “Mine” already'],
  [
    'stages:\n  - name: won\n  - name: lost',
    '2:5 stages[0]: a pipeline can’t begin where a deal ends; put an open stage first',
  ],
  ['stages:\n  - name: new\n  - name: won', '2:3 stages: no stage ends lost; add one: - {name: lost, ends: lost}'],
  [
    'stages:\n  - name: new\n  - name: new\n  - name: won\n  - name: lost',
    '3:11 stages[1].name: the stage “new” stands here twice',
  ],
  [
    'stages:\n  - name: new\n  - name: won\n    too long: 3 days\n  - name: lost',
    '4:15 stages[1].too long: nobody waits in a stage that ends won',
  ],
  [
    'requeue:\n  price:\n    after: 9 days\n    path: prices',
    '4:11 requeue.price.path: nobody wrote a path “prices”; did you mean “price”?',
  ],
  ['expiries:\n  lease: soon', '2:10 expiries.lease: “soon” is no lead time; it reads: 180, 90 and 30 days'],
  [
    'mail:\n  from: a@b.example, c@d.example',
    '2:9 mail.from: “a@b.example, c@d.example” is not one email address; it reads name@example.com',
  ],
  ['rules:\n\t- name: x', '2:1 : a tab can’t indent; use blanks'],
])('%s', (text, problem) => expect(problems(text)).toEqual([problem]))

it.each([
  ['entrs new', 'enters new'],
  ['no contct', 'no contact'],
  ['3 trie', '3 tries'],
  ['wonn', 'won'],
  ['birthday comes rond', 'birthday comes round'],
])('says what was meant by a misspelt “when”: %s', (said, meant) =>
  expect(problems(rule(`when: ${said}`, 'after: 3 days')).join()).toContain(`; did you mean “${meant}”? It may say:`),
)

it('says all that is wrong at once, in the order of the file', () =>
  expect(
    problems(
      'settings:\n  capcity: 3\nstages:\n  - name: new\nrules:\n  - name: a\n    when: wonn\n    after: 3 dys\n',
    ),
  ).toHaveLength(5))

it('reads a key however its words are joined', () =>
  expect(
    problems(
      'settings:\n  working_days: Mon to Thu\nstages:\n  - {name: new, too-long: 3 days}\n  - name: won\n  - name: lost',
    ),
  ).toEqual([]))

it.each([
  ['Thanksgiving', '2026-11-26', '2031-11-27'],
  ["New Year's Day", '2026-01-01', '2031-01-01'],
  ['July 4th', '2026-07-04', '2031-07-04'],
  ['2026-12-24 to 2026-12-26', '2026-12-25', '2026-12-24'],
])('%s is a day off', (name, ...days) => {
  const checked = check(`settings:\n  holidays: [${name}]`)
  expect('configuration' in checked && checked.configuration.rules.holidays).toEqual(expect.arrayContaining(days))
})
