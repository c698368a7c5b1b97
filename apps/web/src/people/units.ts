/** Where colleagues come from, by id: asked once for a page, and missing where the server cannot be asked. */
import { useEffect, useState } from 'react'
import { api } from '../session'

export function useUnits(report: string): ReadonlyMap<string, string> {
  const [units, setUnits] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let isGone = false
    void api.reportMembers(report).then((result) => {
      const known = result.ok ? result.value.filter(({ unit }) => unit !== '') : []
      if (!isGone && known.length > 0) setUnits(new Map(known.map(({ id, unit }) => [id, unit])))
    })
    return () => {
      isGone = true
    }
  }, [report])
  return units
}
