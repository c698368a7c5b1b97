import { panelZhCN } from './strings/panel.zh-CN.js'
import { learn } from './text.js'

/** Makes the strings of the panel known. To be called by every module that is fetched on its own and says one of them. */
export function learnPanelStrings(): void {
  learn(panelZhCN)
}
