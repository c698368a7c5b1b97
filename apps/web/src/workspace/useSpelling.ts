import { useEffect, useState } from 'react'
import type { Spelling } from '../figures/choice'

/** How texts are spelt, once somebody searches by letters; fetched then, and until it is here nothing is found by them. */
export function useSpelling(find: string): Spelling | undefined {
  const [spelling, setSpelling] = useState<{ readonly of: Spelling }>()
  const isWanted = /[a-z]{2}/i.test(find)
  useEffect(() => {
    if (!isWanted || spelling) return
    let isGone = false
    // Without it the words themselves can still be searched for.
    void import('../figures/spelling').then(
      ({ spelt }) => isGone || setSpelling({ of: spelt }),
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [isWanted, spelling])
  return isWanted ? spelling?.of : undefined
}
