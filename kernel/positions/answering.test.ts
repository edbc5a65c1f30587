import { expect, test } from 'vitest'
import { HOME, place } from '#kernel/testing.ts'
import { answeringPost, resourcePost } from './answering.ts'

test.each([
  ['test-round', '150105.testing'],
  ['transfer', '150105.transfer'],
  ['isolate', '150105.isolation'],
  ['control', '150105.control'],
  ['zone-review', '150105.control'],
  ['anything-else', '150105.command'],
])('%s at a home is owed by %s', (kind, holder) => {
  expect(answeringPost(HOME, kind)).toBe(holder)
})

test('a place wider than a district is answered for by its own desk', () => {
  expect(answeringPost(place('1501'), 'test-round')).toBe('1501.testing')
})

test('what is missing is charged to the city’s desk that shares it out', () => {
  expect(resourcePost(HOME, 'bed')).toBe('1501.hospital')
  expect(resourcePost(HOME, 'room')).toBe('1501.isolation')
  expect(resourcePost(place('15'), 'staff')).toBe('15.command')
})
