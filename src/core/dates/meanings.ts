import type { Weekday } from '../day.ts'
import { type Pages, pagesOf } from '../pages.ts'
import type { Word } from './words.ts'

const lists: [Word, string][] = [
  [{ weekday: 1 }, 'monday mon mondy monady munday'],
  [{ weekday: 2 }, 'tuesday tue tues teusday tuseday tuesdy tuesay tusday'],
  [{ weekday: 3 }, 'wednesday wed weds wensday wendsday wednsday wedneday wednesdy wednesay wensdy'],
  [{ weekday: 4 }, 'thursday thu thur thurs thurday thrusday thursdy thirsday thursay thurdsay'],
  [{ weekday: 5 }, 'friday fri firday fridy frday friady'],
  [{ weekday: 6 }, 'saturday sat saterday saturdy satuday satruday satday'],
  [{ weekday: 7 }, 'sunday sun sundy sunaday'],
  [{ month: 1 }, 'january jan janurary janury januray janaury'],
  [{ month: 2 }, 'february feb febuary feburary febrary febuery februrary'],
  [{ month: 3 }, 'march mar'],
  [{ month: 4 }, 'april apr apirl aprl'],
  [{ month: 5 }, 'may'],
  [{ month: 6 }, 'june jun'],
  [{ month: 7 }, 'july jul'],
  [{ month: 8 }, 'august aug agust augst agustus'],
  [{ month: 9 }, 'september sep sept septemer setember septmber sepetember septembre'],
  [{ month: 10 }, 'october oct ocotber octobre octber'],
  [{ month: 11 }, 'november nov novemeber novmber novembre'],
  [{ month: 12 }, 'december dec decemeber decmber decembre desember'],
  [{ season: 0 }, 'spring springtime'],
  [{ season: 1 }, 'summer summertime'],
  [{ season: 2 }, 'fall autumn'],
  [{ season: 3 }, 'winter wintertime'],
  [{ unit: 'minute' }, 'minute minutes min mins'],
  [{ unit: 'hour' }, 'hour hours hr hrs'],
  [{ unit: 'day' }, 'day days dy dys'],
  [{ unit: 'workday' }, 'workday workdays weekday weekdays'],
  [{ unit: 'week' }, 'week weeks wk wks weeek'],
  [{ unit: 'week', times: 2 }, 'fortnight fortnights fornight'],
  [{ unit: 'month' }, 'month months mo mos mth mths mnth mnths mon.'],
  [{ unit: 'quarter' }, 'quarter quarters qtr qtrs'],
  [{ unit: 'year' }, 'year years yr yrs annum'],
  [{ unit: 'decade' }, 'decade decades'],
  [{ unit: 'year', times: 100 }, 'century centuries'],
  [{ day: 0 }, 'today tdy 2day'],
  [
    { day: 1 },
    'tomorrow tmrw tmr tmw tomorow tommorow tommorrow tomorro tomorrrow tmrow tomoz 2mrw 2moro 2morro 2morrow tom0rrow',
  ],
  [{ day: -1 }, 'yesterday yest yesterdy yday'],
  [{ which: -1 }, 'last past previous prior lst prev'],
  [{ which: 0 }, 'this current ths'],
  [{ which: 1 }, 'next nxt coming following upcoming'],
  [{ part: 'early' }, 'early beginning start'],
  [{ part: 'mid' }, 'mid middle'],
  [{ part: 'late' }, 'late'],
  [{ part: 'end' }, 'end close'],
  [{ partOfDay: 'morning' }, 'morning am morn'],
  [{ partOfDay: 'afternoon' }, 'afternoon aft pm arvo'],
  [{ partOfDay: 'evening' }, 'evening eve'],
  [{ partOfDay: 'night' }, 'night'],
  [{ partOfDay: 'lunch' }, 'lunch lunchtime'],
  [{ partOfDay: 'noon' }, 'noon midday'],
  [{ partOfDay: 'morning', many: true }, 'mornings'],
  [{ partOfDay: 'afternoon', many: true }, 'afternoons'],
  [{ partOfDay: 'evening', many: true }, 'evenings nights'],
  [{ every: 'PT1H' }, 'hourly'],
  [{ every: 'P1D' }, 'daily everyday nightly'],
  [{ every: 'P1W' }, 'weekly'],
  [{ every: 'P2W' }, 'biweekly fortnightly semimonthly'],
  [{ every: 'P1M' }, 'monthly'],
  [{ every: 'P2M' }, 'bimonthly'],
  [{ every: 'P3M' }, 'quarterly'],
  [{ every: 'P6M' }, 'semiannually semiannual biannually biannual semiyearly'],
  [{ every: 'P1Y' }, 'annually yearly annual'],
  [{ every: 'P2Y' }, 'biennially biennial'],
  [{ shorthand: 'EOD' }, 'eod cob eob'],
  [{ shorthand: 'EOW' }, 'eow'],
  [{ shorthand: 'EOM' }, 'eom'],
  [{ shorthand: 'EOQ' }, 'eoq'],
  [{ shorthand: 'EOY' }, 'eoy'],
  [{ shorthand: 'BOM' }, 'bom som'],
]

const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'

function allWords(): Pages {
  const words: Record<string, Word> = {}
  const add = (word: string, meaning: Word) => {
    words[word] = { ...words[word], ...meaning }
  }
  for (const [meaning, list] of lists) for (const word of list.split(' ')) add(word, meaning)
  for (const [number, word] of cardinals.split(' ').entries()) add(word, { number })
  for (const [ordinal, word] of ordinals.split(' ').entries()) if (ordinal > 0) add(word, { ordinal })
  for (const [tens, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
    add(word, { number: (tens + 2) * 10 })
    add(`${word.slice(0, -1)}ieth`, { ordinal: (tens + 2) * 10 })
  }
  for (const [weekday, word] of 'mon tues wednes thurs fri satur sun'.split(' ').entries())
    add(`${word}days`, { weekday: (weekday + 1) as Weekday, many: true })
  return pagesOf(Object.entries(words).map(([word, meaning]) => `${word}\t${JSON.stringify(meaning)}`))
}

/** What each word can mean in a date, as JSON, on pages. The build puts in what comes out here. */
export const meanings = allWords()
