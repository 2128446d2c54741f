import {
  AMOUNT,
  AT,
  type Beginning,
  CLOCK,
  COUNTED,
  counted,
  DAY,
  DECADES,
  EVERY,
  IN_WORDS,
  MONTHS,
  NUMBERS,
  nth,
  PART_OF_DAY,
  PARTED,
  PARTS,
  PLACED,
  partOfDay,
  SIDED,
  sureTime,
  TH,
  UNITS,
  YEAR,
  YEARLY,
} from './openings.ts'

/** Every way of saying a day, with all that it can begin with. Where it begins otherwise it reads nothing, and is not asked. */
const table = {
  byDay: [['DAY'], ['this', 'day'], ['the', 'UNIT PARTOFDAY'], ['UNIT', 'after before'], ['PARTOFDAY', 'before']],
  byShorthand: [['SHORTHAND']],
  numeric: [['DIGITS8'], ['DIGITS MONTH', '+/ +- +. +:']],
  lastDate: [['last', 'MONTH DIGITS NUMBER ORDINAL WEEKDAY WHICH a an the final penultimate']],
  whichMonth: [
    ['month', 'of'],
    ['WHICH', 'MONTH WHICH'],
  ],
  byMonth: [['MONTH']],
  dateThenMonth: [
    ['DIGITS', `${TH} ${MONTHS}`],
    ['NUMBER', `${NUMBERS} ORDINAL ${MONTHS}`],
    ['ORDINAL', MONTHS],
    ['the', 'DIGITS NUMBER ORDINAL'],
  ],
  yearFirst: [
    ['DIGITS4', "' , - / the fiscal financial calendar q h w kw cw final last MONTH SEASON UNIT ORDINAL NUMBER DIGITS"],
    ['NUMBER', IN_WORDS],
    ["' ‘", '+DIGITS'],
    ['fy cy', "' DIGITS"],
    ['fiscal financial calendar', `UNIT ${YEAR}`],
    ['WHICH', 'UNIT'],
  ],
  byWeekday: [['WEEKDAY'], ['WHICH', 'WEEKDAY WHICH UNIT']],
  weekdayBeside: [
    ...counted(YEARLY),
    ...nth(YEARLY),
    ['the', `last final closest nearest WEEKDAY ORDINAL ${AMOUNT}`],
    ['last final', 'WEEKDAY closest nearest weekend weekends'],
    ['closest nearest', 'WEEKDAY'],
    ['WEEKDAY', 'after before following'],
  ],
  whichWeekdays: [['WHICH', AMOUNT]],
  weekdayThenOffset: [['WEEKDAY', `in , UNIT ${AMOUNT}`]],
  unitBeside: [
    ...nth(`${UNITS} weekend`),
    ['UNIT', 'after following before .'],
    ['the', `eve weekend DIGITS NUMBER ORDINAL ${UNITS}`],
    ['weekend', 'after following before'],
    ['calendar', 'UNIT'],
  ],
  whichUnit: [
    ['WHICH', `time day WHICH fiscal financial full whole weekend ${UNITS}`],
    ['UNIT', 'after before to .'],
    ['the', UNITS],
    ['same', 'time day'],
    ['weekend', 'after before'],
  ],
  whichUnits: [['WHICH', AMOUNT], ...counted('WHICH')],
  holiday: [
    ['HOLIDAY holidays schools school'],
    ['WHICH', 'HOLIDAY the'],
    ['the', 'fourth holidays'],
    ['winter', 'holidays'],
    ['holiday', 'season'],
    ['tax', 'season time'],
    ['bank', 'holiday hol'],
    ['back', 'to in at'],
  ],
  byPart: [
    ['PART rest remainder balance remaining earlier later', PARTED],
    ['eo', 'WORD'],
    ['DIGITS', 'st nd'],
    ['first second last other front back latter', 'half part end'],
    ['tail', 'end'],
    ['at near', 'the end beginning start'],
    ['very towards toward nearer closer', `to ${PARTS}`],
    ['the', PARTS],
    ['UNIT', 'end close -'],
  ],
  nthOfPeriod: [
    ...nth(PLACED),
    ['a an', 'WEEKDAY'],
    ['last final penultimate', `but ${PLACED}`],
    ['next', 'to'],
    ['the', 'last final penultimate next DIGITS NUMBER ORDINAL'],
  ],
  firstOfPeriod: [...nth('of last to'), ['last final', 'of but'], ['the', 'last final DIGITS NUMBER ORDINAL']],
  quarter: [
    ['q h', '+DIGITS'],
    ['DIGITS', `+q +h ${TH}`],
    ['fiscal financial', 'q h last final DIGITS NUMBER ORDINAL UNIT'],
    ['quarter qtr quarters qtrs', 'DIGITS NUMBER'],
    ['ORDINAL last final', 'UNIT half -'],
    ['NUMBER', 'ORDINAL -'],
  ],
  byFiscalYear: [
    ['DIGITS4', 'fiscal financial calendar'],
    ['fy cy', "' DIGITS"],
    ['fiscal financial calendar', `UNIT ${YEAR}`],
  ],
  season: [['SEASON'], ['WHICH', 'SEASON season seasons'], ['the', 'SEASON']],
  weekOf: [
    ['UNIT weekend', 'of starting beginning commencing ending containing including'],
    ['w', '/'],
    ['wc', 'DIGITS the'],
    ['the', 'UNIT w wc weekend'],
  ],
  numberedWeek: [['UNIT w kw cw', 'DIGITS']],
  weekend: [['weekend'], ['week', '-']],
  offset: [...counted(COUNTED), ['UNIT', 'from']],
  ordinalDay: [
    ['DIGITS', `${TH} MARK at`],
    ['NUMBER', 'ORDINAL MARK at'],
    ['ORDINAL', 'MARK'],
    ['the', 'DIGITS NUMBER ORDINAL'],
  ],
  yearAlone: [['DIGITS4'], ['NUMBER', IN_WORDS], ["' ‘", '+DIGITS'], ['year', YEAR]],
  decade: [['DIGITS', "s '"], ["'", 'DIGITS'], [DECADES], ['NUMBER', `- tens thousands ${DECADES}`]],
  century: [
    ['WHICH', 'UNIT -'],
    ['DIGITS', TH],
    ['ORDINAL', 'UNIT -'],
    ['NUMBER', 'ORDINAL -'],
  ],

  partOfToday: [
    ['tonight'],
    ['early late later earlier', 'tonight later today WHICH'],
    ['WHICH', 'PARTOFDAY'],
    ['in', 'the'],
    ['first', 'thing'],
  ],
  timeThenDay: [
    ['at @ from between around ~ by after before', CLOCK],
    ...sureTime,
    ['DIGITS NUMBER half', DAY],
    ['PARTOFDAY SHORTHAND', 'MAY in , on of this or'],
    ...partOfDay,
  ],
  ahead: [
    [
      'in within inside after wait',
      `under less than next coming upcoming of about around roughly approximately approx maybe like ~ say at least over more just only or so for ${AMOUNT}`,
    ],
    ['give giving', 'it him her them me us'],
    ['hold', 'off'],
    ['not', 'for'],
  ],

  everySo: [[EVERY], ['q', `DIGITS ${UNITS}`]],
  timesA: [
    ['once twice thrice', `a an per / in ${EVERY}`],
    ...counted('x times'),
    ['one couple', `a an per / in of ${EVERY}`],
  ],
  adverb: [['EVERY'], ['bi tri semi twice', '- EVERY']],
  plural: [['MANY weekends weekdays'], ['WEEKDAY', 'MANY']],
  dayOfEvery: [...nth('WEEKDAY UNIT of in'), ['last', 'WEEKDAY UNIT of in'], ['the', 'last DIGITS NUMBER ORDINAL']],
  rate: [['a an per /', UNITS]],

  onItsSide: [
    ['when before pre until till til untill through thru by after aft post once since around about', SIDED],
    ['as', 'of early'],
    ['this other far', 'side'],
    ['not no nothing', 'sooner earlier later before until till til'],
    ['on', 'or'],
    ['earlier later', 'than'],
    ['prior', 'to'],
    ['ahead', 'of'],
    ['in', 'advance'],
    ['up', 'until till'],
    [
      'right straight directly immediately just shortly soon sometime anytime',
      'before pre after aft post once around about as prior ahead in earlier later this other far b right straight directly immediately just shortly soon sometime anytime any',
    ],
    ['any', 'time'],
    ['b', '+DIGITS'],
  ],
  openedSpan: [['from between', 'MAY now']],

  afterContact: [...counted(COUNTED), ['~', AMOUNT]],
  untilThen: counted(COUNTED),
  timeAlone: [['at @ around by after from between before until till ~', CLOCK], ...sureTime],

  sureTime,
  timeBehind: [
    ['PARTOFDAY SHORTHAND'],
    ...partOfDay,
    [AT, `about around ~ like ${CLOCK}`],
    [', -', `the ${PART_OF_DAY} ${AT} ${CLOCK}`],
    ['before after', `the ${PART_OF_DAY}`],
    ['DIGITS', 'MARK'],
    ...sureTime,
  ],
} satisfies Record<string, Beginning[]>

/** The name of a way of saying a day. */
export type WayName = keyof typeof table

const all = Object.entries(table).flatMap(([way, begins]: [string, Beginning[]]) => begins.map((one) => ({ way, one })))

/** Each beginning as its way and what may follow there. */
export const beginnings = all.map(({ way, one: [, next] }) => `${way}\t${next === undefined ? '' : ` ${next} `}`)

/** Each name that a beginning can be the first of, a line each, with the places of those beginnings. The build puts in what comes out here. */
function placesByFirst(): string {
  const places = new Map<string, string>()
  for (const [place, { one }] of all.entries())
    for (const name of one[0].split(' ')) places.set(name, `${places.get(name) ?? `\n${name}`} ${place}`)
  return `${[...places.values()].join('')}\n`
}

/** Where the beginnings stand that a name can be the first of. */
export const beginningsWith = placesByFirst()
