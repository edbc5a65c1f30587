import fc from 'fast-check'
import { z } from 'zod'
import { BUILDINGS, COMMUNITY, COMPOUNDS, DISTRICT, FACILITIES, PEOPLE, POSTS } from './tiny-city.ts'

/** A moment relative to the city's clock when the act is sent: `{ $hours: -1 }` is an hour before. */
interface Relative {
  readonly $hours: number
}
/** The local day, some days from the city's today. */
interface RelativeDay {
  readonly $days: number
}
interface JsonSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

const hours = (...choices: readonly number[]) => fc.constantFrom(...choices).map(($hours): Relative => ({ $hours }))
const pick = (names: readonly string[]) => fc.constantFrom(...names)
const ids = (letter: string) => pick([`${letter}-1`, `${letter}-2`])

const PLACES = [...BUILDINGS, ...COMPOUNDS, COMMUNITY, DISTRICT]
const days = (...choices: readonly number[]) => fc.constantFrom(...choices).map(($days): RelativeDay => ({ $days }))

/** By the field's name: what a person in the office would pick from. Later entries are asked later. */
const BY_NAME: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/^occurredAt$/, fc.oneof({ weight: 9, arbitrary: hours(0) }, { weight: 1, arbitrary: hours(-1, -30) })],
  [/(expires|until|due|end)\w*$/i, hours(1, 24, 120)],
  [/(exposure|onset|from|since|at)$/i, hours(0, -2, -24)],
  [
    /^(person|people|indexCase|case|contact|infector|infectee|patient|members?|child|source|holder|cases)$/,
    pick(PEOPLE),
  ],
  [/^(facility|site|to|hospital)$/, pick(FACILITIES.map(({ facility }) => facility))],
  [/^(home|building|buildings)$/, pick(BUILDINGS)],
  [/^round$/i, ids('r')],
  [/^(tube|pool|retestOf)$/i, ids('t')],
  [/^(vehicle|trip)$/i, ids('v')],
]
/** By the field's pattern, where its name says nothing. */
function byPattern(pattern: string): fc.Arbitrary<unknown> {
  if (pattern.includes('T\\d\\d:')) return hours(0, -2, 24)
  if (pattern.includes('(0[1-9]|1[0-2])')) return days(0, 0, 0, -1)
  if (pattern.includes('\\.[a-z]+$')) return pick(POSTS)
  if (pattern.startsWith('^\\d{12}-\\d{2}-\\d{2}')) return pick(BUILDINGS)
  if (pattern.startsWith('^\\d{2}(') || pattern.startsWith('^\\d{12}')) return pick(PLACES)
  if (pattern === '^\\d{1,20}$') return fc.constant('0')
  if (pattern.startsWith('^[a-z-]+\\/'))
    return fc.tuple(pick(['case', 'contact', 'zone']), pick([...PEOPLE, ...BUILDINGS])).map((parts) => parts.join('/'))
  if (pattern.startsWith('^[a-z-]+#')) return pick(['transfer#1', 'isolate#1', 'control#1', 'zone-review#1'])
  return ids('x')
}

function stringOf(name: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  const pattern = schema.pattern ?? ''
  const isTime = pattern.includes('T\\d\\d:')
  const isId = pattern === '' || pattern.startsWith('^[A-Za-z0-9]')
  const isPlace = pattern.startsWith('^\\d{2}(') || pattern.startsWith('^\\d{12}')
  const named = BY_NAME.find(([match]) => match.test(name))?.[1]
  if (named !== undefined && (isTime || (isId && !pattern.includes('\\.[a-z]+$')) || (isPlace && name === 'home')))
    return named
  return pattern === '' ? pick(['as told', 'as seen']) : byPattern(pattern)
}

function numberOf({ minimum = 0, maximum = 40 }: JsonSchema): fc.Arbitrary<number> {
  const least = Math.max(minimum, -40)
  return fc.integer({ min: least, max: Math.max(least, Math.min(maximum, 40)) })
}

function objectOf({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(name, schema)] as const),
  )
  return fc.oneof(
    { weight: 3, arbitrary: fc.record(fields) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [...required] }) },
  )
}

function arbitraryOf(name: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return fc.oneof(...either.map((option) => arbitraryOf(name, option)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return schema.prefixItems === undefined
        ? fc.array(arbitraryOf(name, schema.items ?? {}), {
            minLength: Math.max(1, schema.minItems ?? 0),
            maxLength: 3,
          })
        : fc.tuple(...schema.prefixItems.map((item) => arbitraryOf(name, item)))
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return stringOf(name, schema)
  }
}

/** Payloads that a command's contract accepts in shape; most are sensible in this city, and some are refused. */
export function payloadOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return arbitraryOf('', z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema)
}

const isRelative = (value: object): value is Relative => '$hours' in value
const isRelativeDay = (value: object): value is RelativeDay => '$days' in value

/** What a payload may point at in the history it meets: `n` chooses among them. */
export interface Pointed {
  moment(hours: number): string
  day(days: number): string
  openDuty(n: number): { readonly stream: string; readonly duty: string } | undefined
  fact(n: number): string
}

/** Puts moments in place of relative ones. */
function timed(value: unknown, pointed: Pointed): unknown {
  if (Array.isArray(value)) return value.map((item) => timed(item, pointed))
  if (typeof value !== 'object' || value === null) return value
  if (isRelative(value)) return pointed.moment(value.$hours)
  if (isRelativeDay(value)) return pointed.day(value.$days)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, timed(item, pointed)]))
}

/** The payload as somebody sends it who sees the history: a duty that is owed, a fact that was recorded. */
export function pointAt(payload: unknown, n: number, pointed: Pointed): unknown {
  const sent = timed(payload, pointed) as Record<string, unknown>
  if ('stream' in sent && 'duty' in sent) return { ...sent, ...pointed.openDuty(n) }
  return 'event' in sent ? { ...sent, event: pointed.fact(n), row: 0 } : sent
}
