import { useQuery } from '@tanstack/react-query'
import { QRCode } from 'antd'
import type { z } from 'zod'
import type { StudyDoorCode } from '#study/contract-reads.ts'
import { getJson } from '../shared/api.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useWords } from '../shared/words.ts'
import { SAY } from './study-words.ts'

type Door = z.infer<typeof StudyDoorCode>
/** Asked for anew well within a window, so that what is shown is never the code of two windows ago. */
const ASKED_EVERY_MS = 3_000

const linkOf = (session: string, code: string): string =>
  `${window.location.origin}/study/me?tab=${encodeURIComponent(session)}&act=${code}`

/** Large enough to be read from the last row; the square opens a member's own page with the code filled in. */
export function DoorCode({ session }: { session: string }) {
  const words = useWords()
  const door = useQuery({
    queryKey: ['study-door', session],
    queryFn: () => getJson<Door>(`/api/study/sessions/${session}/code`),
    refetchInterval: ASKED_EVERY_MS,
  })
  return (
    <section className="panel study-door" aria-label={words(SAY.door)}>
      <Loaded query={door}>
        {({ code, signedIn, due }) => (
          <>
            <QRCode value={linkOf(session, code)} type="svg" size={176} color="#000" bgColor="#fff" />
            <div>
              <h2>{words(SAY.door)}</h2>
              <p className="study-code num" data-testid="door-code">
                {code}
              </p>
              <p className="flat quiet">{words(SAY.doorHint)}</p>
              <p className="flat">
                <strong>{signedIn}</strong> / {due}
              </p>
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}
