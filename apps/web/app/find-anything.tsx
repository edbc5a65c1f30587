import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClock, useRead } from '../shared/queries.ts'
import type { FacilityRow, PlaceView } from '../shared/read-types.ts'
import { useWords } from '../shared/words.ts'

interface Hit {
  readonly key: string
  readonly label: string
  readonly open: () => void
}
const PERSON_ID = /^p-[\w-]+$/i
const MOST = 8

/** ⌘K or Ctrl+K: places, people by id, facilities. The first hit opens on Enter. */
export function FindAnything() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen(true)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        {t('app.find')} <kbd>⌘K</kbd>
      </Button>
      {open ? <FindDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function FindDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const hits = useHits(useDeferredValue(words.trim()), onClose)
  return (
    <Modal open onCancel={onClose} footer={null} title={t('app.find')} destroyOnHidden>
      <Input
        autoFocus
        value={words}
        placeholder={t('app.findHint')}
        aria-label={t('app.findHint')}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={() => hits[0]?.open()}
      />
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.key}>
            <Button type="text" block onClick={hit.open}>
              {hit.label}
            </Button>
          </li>
        ))}
      </ul>
      {words.trim() !== '' && hits.length === 0 ? <p className="quiet">{t('app.findNothing', { words })}</p> : null}
    </Modal>
  )
}

function useHits(words: string, onClose: () => void): readonly Hit[] {
  const { t } = useTranslation()
  const say = useWords()
  const navigate = useNavigate()
  const city = useClock().data?.city ?? ''
  const enabled = words !== ''
  const places = useRead<PlaceView[]>('places', '/api/places', { search: words }, { enabled })
  const facilities = useRead<FacilityRow[]>('facilities', '/api/facilities', { place: city }, { enabled })
  if (!enabled) return []
  function go(then: () => Promise<void>) {
    return () => {
      onClose()
      void then()
    }
  }
  const person = PERSON_ID.test(words)
    ? [
        {
          key: words,
          label: `${t('person.title')} · ${words}`,
          open: go(() => navigate({ to: '/people/$person', params: { person: words } })),
        },
      ]
    : []
  const facilityHits = (facilities.data ?? [])
    .filter((row) => `${row.name.zh}${row.name.en}${row.facility}`.toLowerCase().includes(words.toLowerCase()))
    .map((row) => ({
      key: row.facility,
      label: `${t('app.facilities')} · ${say(row.name)}`,
      open: go(() => navigate({ to: '/facilities/$facility', params: { facility: row.facility } })),
    }))
  const placeHits = (places.data ?? []).map((place) => ({
    key: place.code,
    label: `${t('app.place')} · ${place.name} · ${place.code}`,
    open: go(() => navigate({ to: '/', search: { place: place.code } })),
  }))
  return [...person, ...facilityHits.slice(0, MOST), ...placeHits.slice(0, MOST)]
}
