import type { ModulePages } from './module-pages.ts'

/** The lead system. Its routes are of before there were modules beside it and stand in `routes/all-routes.ts`. */
export const outbreakPages: ModulePages = {
  module: 'outbreak',
  words: { zh: '疫情防控指挥', en: 'Outbreak command' },
  path: '/',
  routes: () => undefined,
}
