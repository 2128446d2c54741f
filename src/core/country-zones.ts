/** Countries that have one time zone, by the number that is dialled for them. Others, and territories apart, are not told. */
const table = `
20 Africa/Cairo
27 Africa/Johannesburg
30 Europe/Athens
31 Europe/Amsterdam
32 Europe/Brussels
33 Europe/Paris
34 Europe/Madrid
351 Europe/Lisbon
352 Europe/Luxembourg
353 Europe/Dublin
354 Atlantic/Reykjavik
358 Europe/Helsinki
359 Europe/Sofia
36 Europe/Budapest
370 Europe/Vilnius
371 Europe/Riga
372 Europe/Tallinn
380 Europe/Kyiv
381 Europe/Belgrade
385 Europe/Zagreb
386 Europe/Ljubljana
39 Europe/Rome
40 Europe/Bucharest
41 Europe/Zurich
420 Europe/Prague
421 Europe/Bratislava
43 Europe/Vienna
44 Europe/London
45 Europe/Copenhagen
46 Europe/Stockholm
47 Europe/Oslo
48 Europe/Warsaw
49 Europe/Berlin
502 America/Guatemala
503 America/El_Salvador
504 America/Tegucigalpa
505 America/Managua
506 America/Costa_Rica
507 America/Panama
51 America/Lima
54 America/Argentina/Buenos_Aires
57 America/Bogota
58 America/Caracas
591 America/La_Paz
595 America/Asuncion
598 America/Montevideo
60 Asia/Kuala_Lumpur
63 Asia/Manila
64 Pacific/Auckland
65 Asia/Singapore
66 Asia/Bangkok
81 Asia/Tokyo
82 Asia/Seoul
84 Asia/Ho_Chi_Minh
852 Asia/Hong_Kong
86 Asia/Shanghai
880 Asia/Dhaka
886 Asia/Taipei
90 Europe/Istanbul
91 Asia/Kolkata
92 Asia/Karachi
94 Asia/Colombo
966 Asia/Riyadh
971 Asia/Dubai
972 Asia/Jerusalem
`

const zones = new Map(table.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ') as [string, string]])))

/** The time zone of a phone that is written with its country, "+49 89 …" or "0049 89 …", where that country has one. */
export function zoneAbroad(phone: string): string | undefined {
  const digits = /^\s*(?:\+|00)([\d\s().-]+)/.exec(phone)?.[1]?.replace(/\D/g, '') ?? ''
  return [3, 2].map((length) => zones.get(digits.slice(0, length))).find((zone) => zone !== undefined)
}
