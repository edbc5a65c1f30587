import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { COMMANDS } from '../catalogue.ts'

/** What is written to be published, or names an institution, a place, a file: kept in events as it is. */
const PUBLISHED = new Set(['legalBasis', 'notice', 'appealChannel', 'name', 'title', 'office', 'agency', 'body'])
/** What things, plans, meetings and places are called in the other systems' papers. */
const NAMES = new Set([
  'names',
  'words',
  'project',
  'mechanism',
  'document',
  'basis',
  'theme',
  'venue',
  'agenda',
  'posture',
])
/** What was scanned or signed: a code, a number of a paper or in a register, the mark of whoever signed. */
const MARKS = new Set(['code', 'scan', 'secret', 'signature', 'proof', 'caseRef', 'volunteerNo'])
/** Ids of duties, acts, files and entrances, which come in many spellings. */
const REFERENCES = new Set(['evidence', 'receipt', 'photo', 'ref', 'figure', 'about', 'worst', 'entrance'])

interface Schema {
  readonly type?: string
  readonly freeText?: boolean
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** Strings of any content, by the names that lead to them. */
function openStrings(schema: Schema, path: readonly string[] = []): string[][] {
  if (schema.freeText === true || schema.pattern !== undefined || schema.enum !== undefined) return []
  if (schema.const !== undefined) return []
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const below = [
    ...inner.flatMap((one) => openStrings(one, path)),
    ...(schema.items === undefined ? [] : openStrings(schema.items, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => openStrings(field, [...path, name])),
  ]
  return schema.type === 'string' && inner.length === 0 ? [[...path], ...below] : below
}

const isKnown = (path: readonly string[]): boolean =>
  path.some((name) => [PUBLISHED, NAMES, MARKS, REFERENCES].some((known) => known.has(name)))

describe('every command', () => {
  it.each(Object.keys(COMMANDS))('%s marks what people write in their own words', (name) => {
    const contract = COMMANDS[name]
    expect(contract).toBeDefined()
    const schema = z.toJSONSchema(contract?.schema ?? z.never(), { io: 'input', unrepresentable: 'any' }) as Schema
    expect(openStrings(schema).filter((path) => !isKnown(path))).toEqual([])
  })
})
