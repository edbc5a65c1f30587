import { z } from 'zod'
import type { FieldPath } from './texts/replace-texts.ts'

interface FreeTextOptions {
  readonly min?: number
  readonly max?: number
  readonly description?: string
}

/**
 * A field in which somebody writes in their own words, and may write of persons. Whatever comes in through it is
 * kept in the vault; decisions, events and views see a reference. Length is checked on what was written.
 */
export const freeText = ({ min = 0, max = 2_000, description }: FreeTextOptions = {}) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .meta({ freeText: true, ...(description === undefined ? {} : { description }) })

/** The same in both languages. */
export const freeWords = (options: FreeTextOptions = {}) =>
  z.strictObject({ zh: freeText(options), en: freeText(options) })

const isFreeText = (schema: z.core.$ZodType): boolean => z.globalRegistry.get(schema)?.freeText === true

/** Where a contract has free text, as far as its shape tells. */
export function freeTextPaths(schema: z.core.$ZodType): FieldPath[] {
  if (isFreeText(schema)) return [[]]
  if (schema instanceof z.ZodObject) {
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => below(name, field))
  }
  if (schema instanceof z.ZodArray) return below('*', schema.element)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(freeTextPaths)
  if (schema instanceof z.ZodPipe) return freeTextPaths(schema.in)
  const inner = innerOf(schema)
  return inner === undefined ? [] : freeTextPaths(inner)
}

const below = (name: string, field: z.core.$ZodType): FieldPath[] => freeTextPaths(field).map((path) => [name, ...path])

/** What a wrapper of any kind (a default, null or nothing allowed) wraps. */
function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  ) {
    return schema.def.innerType
  }
  return undefined
}
