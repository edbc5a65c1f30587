import { parsePlaceCode } from '#kernel/jurisdictions/place-code.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { type Instant, parseInstant } from '#kernel/primitives/instant.ts'
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
