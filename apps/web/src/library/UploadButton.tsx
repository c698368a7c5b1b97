import { useSay } from '@zhushi/ui'
import { useRef } from 'react'
import button from '../frame/button.module.css'
import type { Upload } from './reports'

/** Asks for a text or HTML file. */
export function UploadButton({ onFile }: { readonly onFile: (file: Upload) => void }) {
  const { say } = useSay()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={say('library.upload')}
        accept=".txt,.html,.htm,text/plain,text/html"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile({ name: file.name, bytes: file })
          // So that the same file can be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      <button type="button" className={button.primary} onClick={() => field.current?.click()}>
        {say('library.upload')}
      </button>
    </>
  )
}
