/* Keeps the shell of the application, so that the volunteer's page opens at a point without a network. Records never
   enter this cache: nothing under /api/ is kept. */
const CACHE = 'volunteer-shell-1'
const PAGE = '/volunteers/me'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(PAGE)))
  self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return
  const asset = url.pathname.startsWith('/assets/')
  if (!asset && event.request.mode !== 'navigate') return
  event.respondWith(asset ? assetOf(event.request) : pageOf(event.request))
})
async function assetOf(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
async function pageOf(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(PAGE)
    if (kept) return kept
    throw error
  }
}
