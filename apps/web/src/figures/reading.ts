/** The reader of figures, in a module of its own: it is fetched while the text appears, and underlines follow it. */
export { readingOf } from '@zhushi/claim'
