/** Whether the panels are drawers over the text, as the style sheets draw them. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 1100px)').matches
}
