import { describe, expect, it } from 'vitest'
import { parse } from '../../src/journal/parse.ts'

const journal = (...lines: string[]) => ['nurture journal 1', '', ...lines, ''].join('\n')
const mistakes = (...lines: string[]) =>
  parse(journal(...lines), 'a.journal').mistakes.map(({ line, column, problem }) => `${line}:${column} ${problem}`)

describe('reading is strict about meaning', () => {
  it.each([
    [['2026-02-30 note Dana'], '3:1 2026-02-30 is not a day; 2026-02 has 28 days'],
    [['2026-03-02 25:00 note Dana'], '3:12 25:00 is not a time of day'],
    [['2026-03-02 fax Dana'], '3:12 “fax” is no kind of entry'],
    [['2026-03-02 call Dana (shouted)'], '3:23 “shouted” is no outcome'],
    [['2026-03-02 call Dana ^K7'], '3:22 “^K7” is no id'],
    [['2026-03-02 note'], '3:16 it lacks the lead'],
    [['<<<<<<< ours'], '3:1 a conflict of two versions is left in here'],
    [['Dana called'], '3:1 “Dana” opens no block'],
    [['lead Dana', '    phone'], '4:5 it lacks its value'],
    [['lead Dana', '    phone: 111', '    phone: 222'], '5:5 phone stands here a second time'],
    [['lead Dana', '    stage: lost, price, more'], '4:5 “more” is one word too many'],
    [['lead Dana', '    phone: \u0007'], '4:12 it holds a control character (BEL)'],
    [['lead Da\u001b[31mna'], '3:8 it holds a control character (ESC)'],
    [['2026-03-02 call Da\u001bna ^abcdefghij ^abcdefghik'], '3:19 it holds a control character (ESC)'],
    [['2026-03-02 stop Dana: any “\u0007”'], '3:28 it holds a control character (BEL)'],
    [['2026-03-02 9:5 call Dana'], '3:12 9:5 is not a time of day'],
    [['2026-03-02 mail Dana: sent'], '3:23 it lacks how it ended, one of sent, failed, unsure, dropped'],
    [
      ['2026-03-02 mail Dana: sent to a@b.c, subject x', '    > callback 2027-01-02 “x”'],
      '4:5 nothing is understood in our own mail',
    ],
    [['2026-03-02 dnc x.txt: 73'], '3:16 “73” is no area code'],
    [['2026-03-02 dnc x.txt:', '    7345550142 call'], '4:5 “call” is no number'],
    [['2026-03-02 forgotten: fax “x” “y”'], '3:21 it lacks the channel or a mark'],
    [['lead Dana', '    since: 2026-13-01'], '4:5 2026-13-01 is not a day'],
    [['2026-03-02 note Dana', '    Said so.', '    > callback 2027-02-30 “so”'], '5:5 2027-02-30 is not a day'],
    [['2026-03-02 note Dana', '    Said so.', '    > perhaps “so”'], '5:5 “perhaps” is no cue'],
    [['2026-03-02 note Dana', '    a\u0007b'], '4:6 it holds a control character (BEL)'],
    [['2026-03-02 stage Dana:'], '3:23 it lacks the stage'],
    [['2026-03-02 stop Dana: fax'], '3:23 “fax” is no channel'],
    [['2026-03-02 allow Dana: email'], '3:24 a stop is lifted for a reason only'],
    [['2026-03-02 snooze Dana: 2026-04-31'], '3:25 2026-04-31 is not a day'],
  ])('%j', (lines, mistake) => {
    expect(mistakes(...lines)).toEqual([mistake])
  })

  it('finds all mistakes at once', () => {
    expect(mistakes('2026-02-30 note Dana', '    x', '2026-03-02 fax Dana', 'what')).toHaveLength(3)
  })

  it.each(['', '\n\n', 'lead Dana\n', 'nurture journal 2\n', 'nurture journal\n', 'PK\u0003\u0004\nlead\u0007\n'])(
    'refuses %j',
    (text) => {
      expect(parse(text, 'a.journal').mistakes).toHaveLength(1)
    },
  )
})

describe('reading is forgiving about form', () => {
  it('takes tabs, CRLF, a byte-order mark and spaces that do not break', () => {
    const plain = parse(journal('lead Dana', '    phone: 111', '2026-03-02 call Dana (talked)', '    Said so.'), 'a')
    const odd = parse(
      `\uFEFF${journal('lead\tDana', '\tphone:\u00a0111', '2026-03-02\u00a0call\tDana  ( talked )', '\u00a0Said so.').replaceAll('\n', '\r\n')}`,
      'a',
    )
    const bare = ({ leads, entries }: typeof plain) =>
      JSON.stringify([leads, entries]).replace(/"(?:line|column)":\d+/g, '')
    expect(odd.mistakes).toEqual([])
    expect(bare(odd)).toBe(bare(plain))
  })

  it('keeps a comment and what stands below it out of the note above', () => {
    const { entries } = parse(journal('2026-03-02 note Dana', '    one', '; two', '    three'), 'a')
    expect(entries.map(({ said }) => said)).toEqual([expect.objectContaining({ text: 'one' })])
  })
})

describe('what stands as it is printed is read at once, and as line by line', () => {
  const who = 'Dana Ortiz ^k7f2q9m3xa'
  const heading = `2026-03-02 10:15 call ${who} (talked, in) ^n03b8xw51c`
  it.each([
    [
      [
        heading,
        '    Said so.',
        '    And  that. ',
        '    > callback 2027-01-02 “so”',
        '    >2 callback 2027-01-03 “that”',
      ],
    ],
    [[heading, '    >', '', heading.replace('n03b', 'n04b'), '    Said so.']],
    [[heading, '    Said so.', '    |', '    | > this', '    Yes.', '    >', '    ! none “so”']],
    [[heading, '    Said so.', '    > callback 2027-02-30 “so”', '    > perhaps “so”']],
    [[heading, '    Said so.', '    >', '    Said more.']],
    [[heading, '    Said so.', '    a\u0007b', '    > callback 2027-01-02 “s\u0007”']],
    [[heading.replace('Dana', 'Da\u0007na')]],
    [[heading.replace('03-02', '02-30'), '    Said so.']],
    [[heading, '; not this', '    nor this']],
    [[`2026-03-02 stage ${who}: new -> lost, price ^n03b8xw51c`, '    nor this']],
    [[`2026-03-02 mail ${who}: sent to a@b.c, subject “x” ^n03b8xw51c`, '    Hello.', '    > callback 2027-01-02 “x”']],
  ])('%j', (lines) => {
    const text = journal('lead Dana', ...lines, '2026-03-05 fax Dana')
    const read = parse(text, 'a')
    expect(read).toEqual(parse(text.replaceAll('\n', '\r\n'), 'a'))
    expect(read.mistakes.at(-1)).toMatchObject({ line: lines.length + 4, column: 12 })
  })
})
