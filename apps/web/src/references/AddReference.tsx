/** Asks for a reference document: what it is called, of what kind and year, and its text, pasted or as a file. */
import { type ReferenceAddition, type ReferenceKind, referenceKinds } from '@zhushi/annotation'
import { largestUpload } from '@zhushi/sync'
import { targetWords, useSay, useWords } from '@zhushi/ui'
import { type FormEvent, useRef, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import type { Desk } from '../workspace/desk'
import styles from './AddReference.module.css'
import { referencesApi } from './documents'

export interface AddReferenceProps {
  readonly desk: Desk
  /** The kind that is wanted, unless the document's name says another. */
  readonly kind: ReferenceKind
  readonly onClose: () => void
  /** Called with the id of what was added. */
  readonly onAdded: (id: string) => void
}

export function AddReference({ desk, kind: wanted, onClose, onAdded }: AddReferenceProps) {
  const { say } = useSay()
  const tell = useWords(targetWords)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<ReferenceKind | null>(null)
  const kind = chosen ?? kindNamed(name) ?? wanted
  const [year, setYear] = useState('')
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState('')
  const [isSending, setSending] = useState(false)
  // Sent again after its answer was lost, it is added once.
  const opId = useRef<string>(crypto.randomUUID())

  const onFile = (picked: File | undefined) => {
    setFile(picked ?? null)
    if (picked && name.trim() === '') setName(picked.name.replace(/\.\w{1,5}$/, '').slice(0, 100))
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const bytes = file ?? new Blob([text])
    const wrong = wrongIn(name, year, file !== null || text.trim() !== '', bytes.size)
    setProblem(wrong ? tell(wrong) : '')
    if (wrong) return
    setSending(true)
    const addition: ReferenceAddition = {
      opId: opId.current,
      name: name.trim(),
      kind,
      year: year.trim() === '' ? null : Number(year),
    }
    const result = await referencesApi.add(desk.report.id, addition, file?.name ?? '粘贴.txt', bytes)
    setSending(false)
    // Refused, it has not been recorded; mended, it is another one.
    if (!result.ok && result.status > 0) opId.current = crypto.randomUUID()
    const added = told(result, say)
    if (!added) return
    toast(tell('documents.added', { name: added.name }))
    onAdded(added.id)
  }

  return (
    <Modal open onClose={onClose} title={tell('add.title')} lead={tell('add.lead')} wide>
      <form onSubmit={(event) => void onSubmit(event)}>
        <label className={form.field}>
          <span>{tell('add.name')}</span>
          <input
            className={form.input}
            value={name}
            maxLength={100}
            placeholder={tell('add.nameHint')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className={styles.pair}>
          <label className={form.field}>
            <span>{tell('add.kind')}</span>
            <select
              className={form.input}
              value={kind}
              onChange={(event) => setChosen(event.target.value as ReferenceKind)}
            >
              {referenceKinds.map((each) => (
                <option key={each} value={each}>
                  {tell(`kind.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <label className={form.field}>
            <span>{tell('add.year')}</span>
            <input
              className={form.input}
              value={year}
              inputMode="numeric"
              maxLength={4}
              placeholder={tell('add.yearHint')}
              onChange={(event) => setYear(event.target.value)}
            />
          </label>
        </div>
        {file ? (
          <p className={styles.chosen}>
            {tell('add.chosen', { name: file.name })}
            <button type="button" className={button.quiet} onClick={() => setFile(null)}>
              {tell('add.unchoose')}
            </button>
          </p>
        ) : (
          <label className={form.field}>
            <span>{tell('add.text')}</span>
            <textarea
              className={`${form.input} ${styles.text}`}
              value={text}
              placeholder={tell('add.textHint')}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
        )}
        {problem !== '' && (
          <p role="alert" className={form.problem}>
            {problem}
          </p>
        )}
        <div className={form.foot}>
          <FileButton onFile={onFile} />
          <span className={styles.gap} />
          <button type="button" className={button.plain} onClick={onClose}>
            {say('action.cancel')}
          </button>
          <button type="submit" className={button.primary} disabled={isSending}>
            {tell(isSending ? 'add.going' : 'add.go')}
          </button>
        </div>
      </form>
    </Modal>
  )
}

function FileButton({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const tell = useWords(targetWords)
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={tell('add.file')}
        accept=".txt,.html,.htm,text/plain,text/html"
        onChange={(event) => {
          onFile(event.target.files?.[0])
          // So that the same file can be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      <button type="button" className={button.plain} onClick={() => field.current?.click()}>
        {tell('add.file')}
      </button>
    </>
  )
}

const kindWords: readonly (readonly [words: RegExp, kind: ReferenceKind])[] = [
  [/公报/, 'communique'],
  [/预算/, 'budget'],
  [/计划|规划/, 'plan'],
  [/政府工作报告/, 'lastReport'],
]

/** The kind that a document's name tells of, or undefined. */
function kindNamed(name: string): ReferenceKind | undefined {
  return kindWords.find(([words]) => words.test(name))?.[1]
}

/** What is missing or wrong, the first of it; null where all is well. */
function wrongIn(name: string, year: string, hasText: boolean, size: number) {
  if (name.trim() === '') return 'add.needsName'
  if (!/^(\d{4})?$/.test(year.trim())) return 'add.badYear'
  if (!hasText) return 'add.needsText'
  return size > largestUpload ? 'add.tooLarge' : null
}
