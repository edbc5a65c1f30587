/** Ids of this run only, so that a server that runs already can be driven again. */
export const RUN = Date.now().toString(36)

export const PERSON = `p-${RUN}-a`
export const CONTACT = `p-${RUN}-b`
export const PERSON_BY_TUBE = `p-${RUN}-c`
export const TUBE = `t-${RUN}`
export const HOSPITAL = 'h-designated-1'

interface Place {
  readonly code: string
}
async function childrenOf(url: string, code: string): Promise<readonly Place[]> {
  const answer = await fetch(`${url}/api/places/${code}`)
  const page = (await answer.json()) as { children: readonly Place[] }
  return page.children
}

/**
 * A building of a real community of the demo accounts' district, far from any that the exercise uses.
 * @param nth which of this run's: walks that count who lives there have one to themselves
 */
export async function freshBuilding(url: string, nth = 0): Promise<string> {
  const [street] = await childrenOf(url, '150105')
  const [community] = await childrenOf(url, street?.code ?? '')
  const number = (Number.parseInt(RUN, 36) + nth) % 8100
  return `${community?.code}-${String(90 + Math.floor(number / 900))}-${String(10 + (number % 90))}`
}
