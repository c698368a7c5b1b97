import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { Overlay } from '../src/page/overlay'

const key = Symbol.for('zhushi')

/** Injected by a click on the toolbar; a second click finds the first one's overlay. */
export default defineUnlistedScript(() => {
  const own = globalThis as { [key]?: Overlay }
  if (own[key]) own[key].tell()
  else own[key] = new Overlay()
})
