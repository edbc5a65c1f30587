import type { Brand } from './brand.ts'

/** Four-digit prefecture code that owns a record; `1500` for bodies of the whole region. */
export type CityCode = Brand<string, 'CityCode'>

/**
 * A place in the tree. Official: 2, 4, 6, 9 or 12 digits (region, city, district, street, community).
 * Local: the community's 12 digits, then `-compound`, `-building`, `-unit`: `150105001001-02-05-1`.
 * A place contains another exactly when its code is a prefix at one of those joints.
 */
export type PlaceCode = Brand<string, 'PlaceCode'>

/** `<kind>/<subject>`: one subject's history, such as `case/p-000123`. */
export type StreamId = Brand<string, 'StreamId'>

/** Time-ordered decimal number as text; unique in a city. */
export type EventId = Brand<string, 'EventId'>

export type PersonId = Brand<string, 'PersonId'>
export type FacilityId = Brand<string, 'FacilityId'>

/** `<place>.<desk>`, such as `150105.transfer`. */
export type PostId = Brand<string, 'PostId'>

/** `<stream>#<kind>#<n>`: the n-th duty of a kind that arose in a stream. */
export type DutyId = Brand<string, 'DutyId'>

export const streamId = (kind: string, subject: string): StreamId => `${kind}/${subject}` as StreamId
export const streamKindOf = (stream: StreamId): string => stream.slice(0, stream.indexOf('/'))
export const subjectOf = (stream: StreamId): string => stream.slice(stream.indexOf('/') + 1)
export const postId = (place: string, desk: string): PostId => `${place}.${desk}` as PostId
