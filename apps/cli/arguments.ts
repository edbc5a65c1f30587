import { parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, parseInstant } from '#kernel/primitives/instant.ts'
import { PURPOSES, type Purpose } from './api.ts'
import { wrongCall } from './failure.ts'

export function instantArgument(field: string, text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined
  const parsed = parseInstant(text)
  if (parsed !== undefined) return parsed
  throw wrongCall(field, `not a time with its offset: ${text}`, 'write it as 2022-11-13T20:00+08:00')
}

export function placeArgument(text: string | undefined): PlaceCode | undefined {
  if (text === undefined) return undefined
  const parsed = parsePlaceCode(text)
  if (parsed !== undefined) return parsed
  throw wrongCall('place', `not a place code: ${text}`, 'use 2, 4, 6, 9 or 12 digits, then -compound-building-unit')
}

/** Whoever runs the machine reads persons' records to check them, unless they say otherwise; it is logged either way. */
export function purposeArgument(text: string | undefined, note: (line: string) => void): Purpose {
  if (text === undefined) {
    note(`persons' records are read for audit, and the reading is logged (--purpose ${PURPOSES.join('|')})`)
    return 'audit'
  }
  const known = PURPOSES.find((purpose) => purpose === text)
  if (known !== undefined) return known
  throw wrongCall('purpose', `not a purpose: ${text}`, `use one of ${PURPOSES.join(', ')}`)
}
