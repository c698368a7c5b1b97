/** Sections: the title that stands over each block's figures in the list. */
import { type Block, outline, sectionsOf } from '@zhushi/report'

/** By block id: the titles of the block's two outermost sections, joined; blocks before the first have none. */
export function sectionTitles(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const [block, path] of sectionsOf(blocks, outline(blocks))) {
    const named = path
      .slice(0, 2)
      .map(({ number, title }) => [number, title].filter(Boolean).join(number.startsWith('（') ? '' : '、'))
    titles.set(block, named.join(' · '))
  }
  return titles
}
