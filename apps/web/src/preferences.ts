/** Preferences: what a person chose of language and appearance, remembered on this device. */
import { createTexts, type Language, languageOf, languages } from '@zhushi/ui'
import { createStore } from './store'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const languageKey = 'zhushi-language'
const themeKey = 'zhushi-theme'

export const language = createStore<Language>(rememberedLanguage())
export const theme = createStore<Theme>(rememberedTheme())
export const texts = createTexts(language.get())

export function chooseLanguage(chosen: Language): void {
  remember(languageKey, chosen)
  language.set(chosen)
  texts.choose(chosen)
  document.documentElement.lang = chosen
}

export function chooseTheme(chosen: Theme): void {
  remember(themeKey, chosen)
  theme.set(chosen)
  showTheme(chosen)
}

/** Puts the remembered choices on the page; to be called before anything is drawn. */
export function applyPreferences(): void {
  document.documentElement.lang = language.get()
  showTheme(theme.get())
}

function showTheme(chosen: Theme): void {
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

function rememberedLanguage(): Language {
  const kept = recall(languageKey)
  return kept !== null && kept in languages ? (kept as Language) : languageOf(navigator.languages)
}

function rememberedTheme(): Theme {
  return themes.find((each) => each === recall(themeKey)) ?? 'system'
}

// Storage may be closed to us (private windows, strict settings); then a choice lasts as long as the page.
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}
