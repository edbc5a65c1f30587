import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareRuntime } from '../testing/bare-runtime.ts'
import type { App } from './app-type.ts'
import { buildApp } from './build-app.ts'

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}
interface Route {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>
}

/** Does an answer of this shape name persons, as the subject of a record or of a duty? */
const namesPersons = (schema: Schema): boolean =>
  Object.hasOwn(schema.properties ?? {}, 'person') ||
  [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].some(
    namesPersons,
  )

/**
 * Rosters: who does the work, for those who lead them, and one's own record. Each is closed by a right of its system
 * and shows nobody's health; so none asks for a purpose.
 */
const ROSTERS = [
  '/api/volunteers/register',
  '/api/volunteers/shifts/{shift}/suggestions',
  '/api/volunteers/certificates',
  '/api/volunteers/certificates/{certificate}/paper',
  '/api/volunteers/points/{point}',
  '/api/volunteers/me',
  '/api/patrol/unit',
  '/api/patrol/shifts/{shift}',
  '/api/patrol/items',
  '/api/study/sessions/{session}',
]

let app: App
beforeAll(async () => {
  app = await buildApp(bareRuntime(), { checkAnswers: true, log: () => undefined })
})
afterAll(() => app.close())

describe('every reading that names persons', () => {
  it('takes a purpose', async () => {
    const { paths } = (await app.inject('/openapi.json')).json()
    const naming = Object.entries<{ get?: Route }>(paths).flatMap(([path, { get }]) => {
      const schema = get?.responses['200']?.content?.['application/json']?.schema
      return get !== undefined && schema !== undefined && namesPersons(schema) ? [{ path, get }] : []
    })
    expect(naming.map(({ path }) => path)).toContain('/api/line-list')
    const without = naming.filter(({ get }) => !get.parameters?.some(({ name }) => name === 'x-purpose'))
    expect(without.map(({ path }) => path)).toEqual(ROSTERS)
  })
})
