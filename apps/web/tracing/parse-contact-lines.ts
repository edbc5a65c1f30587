import { fromFormTime } from '../shared/times.ts'

const SETTINGS = ['household', 'workplace', 'school', 'transport', 'venue', 'health-care', 'neighbour'] as const
const CERTAINTIES = ['high', 'medium', 'low'] as const
const FREQUENCIES = ['1-5', '6-10', '11-20', '21+'] as const
const DURATIONS = ['seconds', 'minutes', 'hours', 'days'] as const
/** Words that officers write, in either language. */
const WORDS: Readonly<Record<string, string>> = {
  同住: 'household',
  家人: 'household',
  同事: 'workplace',
  单位: 'workplace',
  同学: 'school',
  同车: 'transport',
  场所: 'venue',
  就医: 'health-care',
  邻居: 'neighbour',
  高: 'high',
  中: 'medium',
  低: 'low',
}
const PERSON = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const HOME = /^\d{12}-\d{2}-\d{2}(-\d)?$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

export interface ContactLine {
  readonly person: string
  readonly home: string
  readonly setting: (typeof SETTINGS)[number]
  readonly certainty: (typeof CERTAINTIES)[number]
  readonly frequency?: (typeof FREQUENCIES)[number]
  readonly duration?: (typeof DURATIONS)[number]
  /** Absent: as the form says for all. */
  readonly lastExposureAt?: string
}
export interface BadLine {
  readonly line: number
  readonly text: string
  readonly wrong: 'person' | 'home' | 'word' | 'twice'
}
export interface ParsedLines {
  readonly contacts: readonly ContactLine[]
  readonly bad: readonly BadLine[]
}

const oneOf = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((one) => one === text)

interface Found {
  home?: string
  setting?: ContactLine['setting']
  certainty?: ContactLine['certainty']
  frequency?: NonNullable<ContactLine['frequency']>
  duration?: NonNullable<ContactLine['duration']>
  lastExposureAt?: string
}

function take(found: Found, cell: string): boolean {
  const word = WORDS[cell] ?? cell
  const setting = oneOf(SETTINGS, word)
  const certainty = oneOf(CERTAINTIES, word)
  const frequency = oneOf(FREQUENCIES, word)
  const duration = oneOf(DURATIONS, word)
  if (HOME.test(cell)) found.home = cell
  else if (setting !== undefined) found.setting = setting
  else if (certainty !== undefined) found.certainty = certainty
  else if (frequency !== undefined) found.frequency = frequency
  else if (duration !== undefined) found.duration = duration
  else if (TIME.test(cell)) found.lastExposureAt = fromFormTime(cell)
  else return false
  return true
}

/**
 * Contacts as they are typed or pasted, one a line: the id first, then in any order home, setting, certainty, how often,
 * how long, and when last. What a line leaves out is as in the household of the case.
 */
export function parseContactLines(text: string, defaultHome: string): ParsedLines {
  const contacts: ContactLine[] = []
  const bad: BadLine[] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const [person, ...cells] = line.trim().split(/[\s,，;；]+/)
    if (person === undefined || person === '') continue
    const found: Found = {}
    const odd = cells.filter((cell) => cell !== '' && !take(found, cell))
    const { home = defaultHome, setting = 'household', certainty = 'high', ...rest } = found
    const wrong = !PERSON.test(person)
      ? 'person'
      : odd.length > 0
        ? 'word'
        : !HOME.test(home)
          ? 'home'
          : contacts.some((known) => known.person === person)
            ? 'twice'
            : null
    if (wrong === null) contacts.push({ person, home, setting, certainty, ...rest })
    else bad.push({ line: i + 1, text: line.trim(), wrong })
  }
  return { contacts, bad }
}
