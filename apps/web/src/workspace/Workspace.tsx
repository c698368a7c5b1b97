/** The workspace: outline, text and figures of one report, and what joins them: which figure is in hand. */

import { describe } from '@zhushi/anchor'
import { type VerdictKind, verdictForms } from '@zhushi/annotation'
import type { Place as Passage } from '@zhushi/check'
import { may } from '@zhushi/sync'
import { isChecked, PeopleColors, useSay } from '@zhushi/ui'
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isListed } from '../check/noticed'
import type { Place } from '../correct/operation'
import { draftOf, keepDraft } from '../device'
import { entriesOf, listed, stepFrom } from '../figures/choice'
import type { Entry } from '../figures/survey'
import { part } from '../frame/part'
import type { SuggestionDraft } from '../opinion/draft'
import type { Giving } from '../opinion/Support'
import { type PeopleDialog, PeopleDialogs } from '../people/dialogs'
import { report as reportRoute } from '../routes'
import { useStore } from '../store'
import { Banner } from './Banner'
import { type Desk, draftKey } from './desk'
import { useKeys } from './keys'
import { useLeaveGuard } from './leaveGuard'
import { type LookChange, trimmed } from './look'
import { isNarrow } from './narrow'
import { OutlineNav } from './OutlineNav'
import { useProblems } from './problems'
import { spot } from './spot'
import { TextPane, type TextPaneHandle } from './TextPane'
import { TopBar } from './TopBar'
import { useRole } from './useRole'
import { useSpelling } from './useSpelling'
import styles from './Workspace.module.css'

// The text comes first; what stands beside it is fetched meanwhile.
const Panel = part(async () => (await import('./Panel')).Panel)
const SuggestDialog = part(async () => (await import('../opinion/SuggestDialog')).SuggestDialog)
const LedgerPane = part(async () => (await import('../targets/LedgerPane')).LedgerPane)
const AddDialog = part(async () => (await import('../correct/AddDialog')).AddDialog)
const Salvaged = part(async () => (await import('./Salvaged')).Salvaged)
const KeyMap = part(async () => (await import('./KeyMap')).KeyMap)

export type Drawer = 'outline' | 'panel' | null
type Open = 'keys' | PeopleDialog | null

export function Workspace({ desk }: { readonly desk: Desk }) {
  const { say } = useSay()
  const look = reportRoute.useSearch()
  const navigate = reportRoute.useNavigate()
  const survey = useStore(desk.survey)
  const rows = useStore(desk.rows)
  const title = useStore(desk.title)
  const colors = useStore(desk.rooms.colors)
  useLeaveGuard(desk)
  useRole(desk)
  const problems = useProblems(desk)
  const [drawer, setDrawer] = useState<Drawer>(look.view || look.finding || look.revision ? 'panel' : null)
  const [open, setOpen] = useState<Open>(null)
  const [picked, setPicked] = useState<VerdictKind | null>(null)
  const [adding, setAdding] = useState<{ readonly place: Place | null } | null>(null)
  const [giving, setGiving] = useState<Giving>(null)
  const [suggesting, setSuggesting] = useState<SuggestionDraft | null>(null)
  const text = useRef<TextPaneHandle>(null)
  const correctButton = useRef<HTMLButtonElement>(null)
  const commentBox = useRef<HTMLTextAreaElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)

  const inHand = look.claim === undefined ? null : desk.find(look.claim)
  const spelling = useSpelling(look.find ?? '')
  const shown = useMemo(() => listed(rows, look, inHand?.row ?? null, spelling), [rows, look, inHand?.row, spelling])

  const change = useCallback(
    (part: LookChange) => void navigate({ search: (before) => trimmed({ ...before, ...part }), replace: true }),
    [navigate],
  )
  const select = useCallback(
    (entry: Entry | null, where: 'text' | 'list' | 'here' = 'here') => {
      setPicked(null)
      setGiving(null)
      change({
        claim: entry?.id,
        ...(entry && where !== 'here' && { tab: undefined, wide: undefined, view: undefined }),
      })
      if (entry) setDrawer('panel')
      // Beside a sheet, what was pointed at may be covered by it.
      if (entry && (where !== 'list' || isNarrow())) text.current?.scrollTo(entry)
    },
    [change],
  )
  const selectAt = useCallback(
    (block: string, from: number) => {
      const found = [...desk.surveyNow().byRow.values()].find(
        (each) => each.block.id === block && each.figure.from === from,
      )
      if (found) select(found, 'list')
    },
    [desk, select],
  )

  // A link to a figure shows it, once the text is there.
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current || survey.entries.length === 0) return
    isFirst.current = false
    if (inHand) select(inHand)
  }, [survey, inHand, select])

  // So does a link to a finding, once the checks have found it.
  const noticed = useStore(desk.noticed)
  const isUnshown = useRef(look.finding !== undefined)
  useEffect(() => {
    const linked = isUnshown.current ? noticed.find(({ id }) => id === look.finding) : undefined
    const place = linked?.finding.spans[0]
    if (!place) return
    isUnshown.current = false
    text.current?.showPlace(place)
  }, [noticed, look.finding])

  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`
  }, [title, say])

  const judge = useCallback(
    (entry: Entry, kind: VerdictKind, note: string) => {
      problems.forget(entry.id)
      void desk.judge(entry, kind, note)
    },
    [desk, problems],
  )
  const suggest = ({ block, from, to }: Place) => {
    const anchor = describe(block, from, to)
    setSuggesting({ anchor, replacement: anchor.exact, reason: '' })
  }
  const showSuggestion = useCallback(
    (opinion: string) => {
      setDrawer('panel')
      change({ tab: 'comments', opinion, said: undefined, wide: undefined, view: undefined })
      const place = desk.proposals.get().find(({ suggestion }) => suggestion.id === opinion)?.place
      // Beside a sheet, what was pointed at may be covered by it.
      if (place && isNarrow()) text.current?.scrollToBlock(place.block, place.from)
    },
    [change, desk],
  )
  const go = (place: Passage) => {
    // On a tablet the sheet lies over the text.
    if (isNarrow()) setDrawer(null)
    text.current?.showPlace(place)
  }
  const stepFinding = (by: 1 | -1) => {
    const findings = desk.noticed.get().filter((each) => isListed(each, look.kind ?? 'all'))
    const at = findings.findIndex(({ id }) => id === look.finding)
    const next = at < 0 ? findings.at(by > 0 ? 0 : -1) : findings[at + by]
    if (!next) return
    change({ finding: next.id })
    const place = next.finding.spans[0]
    if (place) text.current?.showPlace(place)
  }
  const showFindings = (block: string) => {
    const first = desk.noticed.get().find(({ finding, isWaived }) => !isWaived && finding.spans[0]?.block === block)
    setDrawer('panel')
    change({ tab: 'findings', kind: undefined, finding: first?.id, wide: undefined, view: undefined })
  }
  const discuss = ({ block, from, to }: Passage, words: string) => {
    const entry = desk
      .surveyNow()
      .entries.find(({ block: own, figure }) => own.id === block && figure.from < to && from < figure.to)
    if (!entry) return suggestAt({ block, from, to }, words)
    const key = `${draftKey(desk.session.user.id, desk.report.id, entry.id)} comment`
    if (draftOf(key).trim() === '') keepDraft(key, words, true)
    select(entry, 'text')
    requestAnimationFrame(() => commentBox.current?.focus())
  }
  const suggestAt = ({ block, from, to }: Passage, reason: string) => {
    const own = desk.surveyNow().blocks.find(({ id }) => id === block)
    if (!own) return
    const anchor = describe(own, from, to)
    setSuggesting({ anchor, replacement: anchor.exact, reason })
  }
  const step = (by: 1 | -1) => {
    if (look.tab === 'findings' && !look.view) return stepFinding(by)
    const next = stepFrom(entriesOf(shown), inHand?.row ?? null, by)
    if (next) select(next, 'text')
  }
  const closeLedger = () => {
    spot.set(null)
    setDrawer(null)
    change({ view: undefined, document: undefined, at: undefined })
  }
  const openLedger = () => {
    if (look.view && drawer === 'panel') return closeLedger()
    change({ view: look.view ?? 'targets' })
    setDrawer('panel')
  }
  useKeys({
    next: () => step(1),
    previous: () => step(-1),
    verdict: (kind) => {
      if (!inHand || !may(desk.report.role, 'setVerdict')) return
      const key = `${draftKey(desk.session.user.id, desk.report.id, inHand.id)} note`
      const note = draftOf(key).trim()
      if (verdictForms[kind].needsNote && note === '') return setPicked(kind)
      if (verdictForms[kind].needsEvidence && !desk.isSupported(inHand)) return setGiving('verdict')
      judge(inHand, kind, note)
      keepDraft(key, '', true)
    },
    comment: () => commentBox.current?.focus(),
    correct: () => correctButton.current?.click(),
    table: () => {
      setDrawer('panel')
      change({ tab: undefined, view: undefined, wide: look.wide ? undefined : 'yes' })
    },
    search: () => {
      setDrawer('panel')
      change({ tab: undefined, view: undefined })
      requestAnimationFrame(() => searchBox.current?.focus())
    },
    add: () => {
      if (may(desk.report.role, 'setCorrection')) setAdding({ place: text.current?.selected() ?? null })
    },
    evidence: () => {
      if (inHand && may(desk.report.role, 'addEvidence')) setGiving('evidence')
    },
    suggest: () => {
      const place = text.current?.words()
      if (place && may(desk.report.role, 'addSuggestion')) suggest(place)
    },
    findings: () => {
      setDrawer('panel')
      change({ tab: 'findings', wide: undefined, view: undefined })
    },
    revisions: () => {
      setDrawer('panel')
      change({ tab: 'revisions', wide: undefined, view: undefined })
    },
    resolve: () => document.querySelector<HTMLElement>('[data-decide]')?.click(),
    targets: openLedger,
    map: () => setOpen('keys'),
    close: () => {
      if (picked) setPicked(null)
      else if (look.document !== undefined) change({ document: undefined, at: undefined })
      else if (look.view) closeLedger()
      else if (look.tab === 'revisions' && look.revision) change({ revision: undefined, against: undefined })
      else if (look.wide) change({ wide: undefined })
      else if (inHand) select(null)
      else setDrawer(null)
    },
  })

  const onAdd = may(desk.report.role, 'setCorrection') ? (place: Place) => setAdding({ place }) : undefined
  const checked = survey.entries.filter(({ standing }) => isChecked(standing)).length
  return (
    <div className={styles.workspace} data-drawer={drawer ?? undefined} data-view={look.view}>
      <TopBar
        desk={desk}
        drawer={look.view && drawer === 'panel' ? null : drawer}
        onDrawer={(next) => {
          if (next === 'panel' && look.view) closeLedger()
          setDrawer(next)
        }}
        onOpen={setOpen}
        isLedgerOpen={look.view !== undefined}
        onLedger={openLedger}
        progress={{ checked, all: survey.entries.length }}
      />
      <Banner desk={desk} />
      <OutlineNav
        survey={survey}
        inHand={inHand}
        onGo={(block) => {
          setDrawer(null)
          text.current?.scrollToBlock(block)
        }}
      />
      <TextPane
        ref={text}
        desk={desk}
        survey={survey}
        inHand={inHand}
        onFigure={selectAt}
        onSuggestion={showSuggestion}
        onMargin={showFindings}
        {...(onAdd && { onAdd })}
        {...(may(desk.report.role, 'addSuggestion') && { onSuggest: suggest })}
      />
      <PeopleColors value={colors}>
        <Suspense fallback={<aside className={styles.panel} />}>
          {look.view ? (
            <LedgerPane
              desk={desk}
              blocks={survey.blocks}
              look={look}
              onLook={change}
              onGo={go}
              onClose={closeLedger}
            />
          ) : (
            <Panel
              desk={desk}
              survey={survey}
              rows={rows}
              listed={shown}
              look={look}
              inHand={inHand}
              picked={picked}
              onPick={setPicked}
              problem={inHand ? problems.of(inHand.id) : undefined}
              commentRef={commentBox}
              searchRef={searchBox}
              correctRef={correctButton}
              onAdd={(place) => setAdding({ place })}
              giving={giving}
              onGive={setGiving}
              onShow={(block, offset) => text.current?.scrollToBlock(block, offset)}
              onSuggest={setSuggesting}
              onGo={go}
              onDiscuss={discuss}
              onReword={suggestAt}
              onLook={change}
              onSelect={select}
              onJudge={judge}
              onStep={step}
              onClose={() => setDrawer(null)}
            />
          )}
        </Suspense>
      </PeopleColors>
      {drawer === 'outline' && (
        <button
          type="button"
          className={styles.veil}
          aria-label={say('action.close')}
          onClick={() => setDrawer(null)}
        />
      )}
      <Suspense>
        {adding && <AddDialog desk={desk} survey={survey} place={adding.place} onClose={() => setAdding(null)} />}
      </Suspense>
      <Suspense>
        {suggesting && <SuggestDialog desk={desk} draft={suggesting} onClose={() => setSuggesting(null)} />}
      </Suspense>
      <Suspense>
        <Salvaged desk={desk} />
      </Suspense>
      <Suspense>{open === 'keys' && <KeyMap onClose={() => setOpen(null)} />}</Suspense>
      <PeopleDialogs
        report={desk.report}
        open={open === 'keys' ? null : open}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
      />
      <p className={styles.unseen} role="status">
        {inHand && say('workspace.selected', { text: inHand.figure.text, verdict: say(`verdict.${inHand.standing}`) })}
      </p>
    </div>
  )
}
