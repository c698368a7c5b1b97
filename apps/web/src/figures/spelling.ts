/** Spelling: Chinese by its pinyin, so that dqsczz finds 地区生产总值. The table of readings is fetched when first needed. */
import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()
/** So many texts are remembered; a report has fewer. */
const most = 20_000

/** The initials of the characters, then their syllables, without tones: `dqsczz diqushengchanzongzhi`. */
export function spelt(text: string): string {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' })
  const spelling = `${syllables.map((syllable) => syllable[0]).join('')} ${syllables.join('')}`.replaceAll('ü', 'v')
  if (known.size > most) known.clear()
  known.set(text, spelling)
  return spelling
}
