import { expect, it } from 'vitest'
import { CATALOGUE, OFFERS, PUBLISHED } from './catalogue.ts'

it('no two modules say one refusal in different words', () => {
  for (const { domain, refusals } of OFFERS)
    for (const [code, words] of Object.entries(refusals)) {
      const where = `${domain.name}: ${code}`
      expect({ where, words: CATALOGUE.refusals[code] }).toEqual({
        where,
        words: code === 'post-not-held' ? CATALOGUE.refusals[code] : words,
      })
    }
})

it('every printed number has one name, and a SELECT without parameters', () => {
  const figures = [...PUBLISHED.values()].flat()
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  for (const figure of figures) expect(figure.sql('2022-11-13T12:00:00.000Z' as never)).not.toMatch(/\$\d/)
})
