/** Everything people said, newest first: comments, and suggestions with what became of them. */
import type { SuggestionState } from '@zhushi/annotation'
import { Chips, CommentItem, EmptyState, opinionWords, useSay, useWords } from '@zhushi/ui'
import type { Entry, Remark, Survey } from '../figures/survey'
import button from '../frame/button.module.css'
import { VirtualList } from '../frame/VirtualList'
import { useStore } from '../store'
import type { Desk } from '../workspace/desk'
import { useDraft } from '../workspace/draft'
import { type Look, type LookChange, type Said, saids } from '../workspace/look'
import { type SuggestionDraft, suggestionIn, suggestionKey } from './draft'
import styles from './OpinionList.module.css'
import { ProposalItem } from './ProposalItem'
import type { Proposal } from './proposal'

export interface OpinionListProps {
  readonly desk: Desk
  readonly survey: Survey
  readonly look: Look
  readonly onLook: (change: LookChange) => void
  readonly onSelect: (entry: Entry) => void
  readonly onShow: (block: string, offset: number) => void
  readonly onSuggest: (draft: SuggestionDraft) => void
}

type Opinion =
  | { readonly id: string; readonly at: string; readonly by: string; readonly remark: Remark }
  | { readonly id: string; readonly at: string; readonly by: string; readonly proposal: Proposal }

export function OpinionList(props: OpinionListProps) {
  const { desk, survey, look, onLook, onSelect } = props
  const { say } = useSay()
  const tell = useWords(opinionWords)
  const proposals = useStore(desk.proposals)
  const me = desk.session.user.id
  const all = opinionsOf(survey.remarks, proposals)
  const chosen = look.said ?? 'all'
  const shown = all.filter((opinion) => isAmong(opinion, chosen, me))
  const chips = saids.map((key) => ({
    key,
    label: tell(`opinions.${key}`),
    count: all.filter((opinion) => isAmong(opinion, key, me)).length,
  }))
  return (
    <VirtualList
      label={say('workspace.comments')}
      items={shown}
      keyOf={({ id }) => id}
      guess={(opinion) => ('remark' in opinion ? 74 : 190)}
      paddingStart={4}
      chosen={shown.findIndex(({ id }) => id === look.opinion)}
      choice={look.opinion ?? ''}
      draw={(opinion) => (
        <div className={styles.line} data-now={opinion.id === look.opinion || undefined}>
          {'remark' in opinion ? (
            <RemarkItem remark={opinion.remark} onSelect={onSelect} />
          ) : (
            <ProposalItem
              {...props}
              proposal={opinion.proposal}
              isOpen={opinion.id === look.opinion}
              onOpen={() => onLook({ opinion: opinion.id })}
            />
          )}
        </div>
      )}
    >
      <div className={styles.head}>
        <Chips
          label={tell('opinions.filter')}
          chips={chips}
          chosen={chosen}
          onChoose={(key) => onLook({ said: key === 'all' ? undefined : key })}
        />
        <UnsentSuggestion desk={desk} onSuggest={props.onSuggest} />
      </div>
      {shown.length === 0 && (
        <EmptyState
          title={
            all.length === 0
              ? say('workspace.noComments')
              : tell(chosen === 'mine' ? 'opinions.noneMine' : 'opinions.noneHere')
          }
          hint={tell('opinions.hint')}
        >
          {all.length > 0 && (
            <button type="button" className={button.plain} onClick={() => onLook({ said: undefined })}>
              {tell('opinions.showAll')}
            </button>
          )}
        </EmptyState>
      )}
    </VirtualList>
  )
}

interface RemarkItemProps {
  readonly remark: Remark
  readonly onSelect: (entry: Entry) => void
}

function RemarkItem({ remark: { comment, entry, quote }, onSelect }: RemarkItemProps) {
  const { say } = useSay()
  return (
    <button type="button" className={styles.remark} disabled={!entry} onClick={() => entry && onSelect(entry)}>
      <CommentItem comment={comment} about={say('workspace.onFigure', { quote })} />
    </button>
  )
}

/** A suggestion that was begun and not sent: it can be gone on with or thrown away. */
function UnsentSuggestion({ desk, onSuggest }: Pick<OpinionListProps, 'desk' | 'onSuggest'>) {
  const { say } = useSay()
  const tell = useWords(opinionWords)
  const [written, write] = useDraft(suggestionKey(desk.session.user.id, desk.report.id))
  const draft = suggestionIn(written)
  if (!draft) return null
  return (
    <div className={styles.unsent}>
      <span>{tell('suggestion.draft', { was: draft.anchor.exact })}</span>
      <button type="button" className={button.plain} onClick={() => onSuggest(draft)}>
        {tell('suggestion.continue')}
      </button>
      <button type="button" className={button.quiet} onClick={() => write('')}>
        {say('action.discard')}
      </button>
    </div>
  )
}

function opinionsOf(remarks: readonly Remark[], proposals: readonly Proposal[]): Opinion[] {
  const opinions: Opinion[] = [
    ...remarks.map((remark) => {
      const { id, at, by } = remark.comment
      return { id, at, by: by.id, remark }
    }),
    ...proposals.map((proposal) => {
      const { id, at, by } = proposal.suggestion
      return { id, at, by: by.id, proposal }
    }),
  ]
  return opinions.toSorted((a, b) => b.at.localeCompare(a.at))
}

/** Which suggestions each filter shows, by what became of them. */
const among: Readonly<Record<Exclude<Said, 'all' | 'mine'>, readonly SuggestionState[]>> = {
  open: ['open'],
  accepted: ['accepted', 'partly'],
  declined: ['declined', 'answered'],
}

function isAmong(opinion: Opinion, said: Said, me: string): boolean {
  if (said === 'all') return true
  if (said === 'mine') return opinion.by === me
  return 'proposal' in opinion && among[said].includes(opinion.proposal.suggestion.state)
}
