import { Link } from '@tanstack/react-router'
import { peopleWords, useWords } from '@zhushi/ui'
import { useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import { api } from '../session'
import styles from './PasswordHint.module.css'

/** Says to a person who came by a link how to come in elsewhere, until they have a password. */
export function PasswordHint() {
  const tell = useWords(peopleWords)
  const [isNeeded, setNeeded] = useState(false)
  useEffect(() => void api.account().then((result) => setNeeded(result.ok && !result.value.hasPassword)), [])
  if (!isNeeded) return null
  return (
    <p className={styles.hint}>
      <span>{tell('hint.noPassword')}</span>
      <Link to="/account" className={button.plain}>
        {tell('hint.set')}
      </Link>
    </p>
  )
}
