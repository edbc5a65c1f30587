/**
 * Pages in the order of their ids, from after `after` to the first empty one. `page` gives those that follow an id.
 */
export async function* readAhead<T extends { readonly id: string }>(
  after: string,
  page: (after: string) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let next = page(after)
  for (;;) {
    const events = await next
    const end = events.at(-1)
    if (!end) return
    // The next page is fetched while this one is being worked on.
    next = page(end.id)
    next.catch(() => undefined)
    yield events
  }
}
